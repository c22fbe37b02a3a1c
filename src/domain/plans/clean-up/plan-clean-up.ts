import { distinctMissing } from '../../findings/evidence/missing-reads';
import { count, enumerate } from '../../findings/evidence/names';
import { NEED_WORDS } from '../../findings/need-words';
import { type Missing } from '../../findings/rule';
import { type Check, type Hazard, type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { type CleanUpAsked, type CleanUpFound, type FoundKind } from './clean-up';
import { findLowerGrants, findRedundantGrants } from './grants-without-effect';
import { findLeftOverGrants } from './left-over-grants';
import { planDemotions } from './plan-demotions';
import { type Search, toEvidence } from './search';
import { findSeatsWithoutAccess } from './seats-without-access';
import { findStaleExemptions } from './stale-exemptions';
import { findUnusedGroups } from './unused-groups';

/**
 * A plan that takes away what nobody needs, or turns workspace admins into members. It finds what the
 * findings find, by the same rules, and raises nobody.
 */
export function planCleanUp(asked: CleanUpAsked, context: PlanContext): PlanDraft {
  if (asked.what === 'demote-admins') return planDemotions(asked.people, context);
  const { items, missing, hazards } = findCleanUp(asked, context);
  const gone = (asked.only ?? []).filter((key) => !items.some((item) => item.key === key));
  return {
    kind: 'clean-up',
    title: TITLES[asked.what](items.length),
    steps: items.flatMap(({ steps }) => steps),
    hazards: [
      ...hazards,
      ...items.flatMap((item) => item.hazards ?? []),
      ...notFound(gone.length),
      ...notAllSeen(missing),
    ],
    checks: items.length === 0 ? [] : [CHECKS[asked.what]],
    mayRaise: [],
  };
}

/** What can be cleaned up of this kind, for choosing; with what keeps it from being all there is. */
export function findCleanUp(
  asked: Exclude<CleanUpAsked, { readonly what: 'demote-admins' }>,
  context: PlanContext,
): CleanUpFound {
  const { what, only, exemptions } = asked;
  const chosen = only === undefined ? undefined : new Set(only);
  return FINDERS[what]({
    ...{ context, exemptions, evidence: toEvidence(context) },
    isChosen: (key) => chosen === undefined || chosen.has(key),
  });
}

const FINDERS: Readonly<Record<FoundKind, (search: Search) => CleanUpFound>> = {
  'redundant-grants': findRedundantGrants,
  'left-over-grants': findLeftOverGrants,
  'lower-grants': findLowerGrants,
  'unused-groups': findUnusedGroups,
  'seats-without-access': findSeatsWithoutAccess,
  'stale-exemptions': findStaleExemptions,
};

const TITLES: Readonly<Record<FoundKind, (many: number) => string>> = {
  'redundant-grants': (many) => `Remove ${count(many, 'redundant direct grant')}`,
  'left-over-grants': (many) => `Remove left-over grants of ${count(many, 'person', 'people')}`,
  'lower-grants': (many) => `Remove ${count(many, 'lower grant')} without effect`,
  'unused-groups': (many) => `Delete ${count(many, 'unused group')}`,
  'seats-without-access': (many) => `Free ${count(many, 'seat')} without access`,
  'stale-exemptions': (many) => `Clean up ${count(many, 'stale exemption')}`,
};

const CHECKS: Readonly<Record<FoundKind, Check>> = {
  'redundant-grants': {
    by: 'companion',
    says: 'The grants are gone, and everybody has the level they had.',
  },
  'left-over-grants': { by: 'companion', says: 'The grants are gone.' },
  'lower-grants': {
    by: 'companion',
    says: 'The grants are gone, and everybody has the level they had.',
  },
  'unused-groups': { by: 'app', says: 'The groups are not listed any more.' },
  'seats-without-access': {
    by: 'app',
    says: 'The people are no members any more; the bill of the next period shows fewer users.',
  },
  'stale-exemptions': { by: 'app', says: 'No branch rule and no reviewer list names them.' },
};

function notFound(many: number): readonly Hazard[] {
  if (many === 0) return [];
  return [
    {
      code: 'not-found-any-more',
      severity: 'medium',
      says: `${count(many, 'chosen entry', 'chosen entries')} cannot be cleaned up by the newest facts, and nothing is done about them.`,
    },
  ];
}

function notAllSeen(missing: readonly Missing[]): readonly Hazard[] {
  const needs = [...new Set(distinctMissing(missing).map(({ need }) => need))];
  if (needs.length === 0) return [];
  return [
    {
      code: 'not-all-seen',
      severity: 'not-known',
      says: `There may be more to clean up. Not known in full: ${enumerate(needs.map((need) => NEED_WORDS[need].what))}.`,
    },
  ];
}
