import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { type RemedyPlace, remedyPlace } from '../../findings/remedy-pages';
import { SEAT_01 } from '../../findings/rules/seats/seat-without-access';
import { type FreeingStep, listFreeingSteps } from '../../seats/freeing-steps';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type CleanUpFound } from './clean-up';
import { chosenFindings, type Search } from './search';

/**
 * Members who are billed and can open nothing. Whoever is protected is not proposed; while nobody can tell
 * who that is, nobody is.
 */
export function findSeatsWithoutAccess(search: Search): CleanUpFound {
  const { context, evidence } = search;
  const { findings, missing } = chosenFindings(search, SEAT_01);
  if (context.protectedPeople === undefined)
    return { items: [], missing, hazards: findings.length === 0 ? [] : [PROTECTION_NOT_KNOWN] };
  const names = createNames(evidence.facts);
  const isProtected = new Set(context.protectedPeople.map(({ person }) => person));
  const people = findings.flatMap(({ subject, fingerprint }) =>
    subject.kind === 'person' ? [{ person: subject.person, fingerprint }] : [],
  );
  const items = people
    .filter(({ person }) => !isProtected.has(person))
    .map(({ person, fingerprint }) => ({
      key: fingerprint,
      says: names.person(person),
      steps: removalSteps(context, person),
    }));
  const spared = people.filter(({ person }) => isProtected.has(person));
  return {
    items,
    missing,
    hazards: spared.map(({ person }) => sparedHazard(names.person(person))),
  };
}

const PROTECTION_NOT_KNOWN: Hazard = {
  code: 'protection-not-known',
  severity: 'not-known',
  says: 'Nobody is proposed: whom this workspace never removes could not be read.',
  remedy: 'Open the settings of Usher, then make this plan again.',
};

function sparedHazard(name: string): Hazard {
  return {
    code: 'protected-person',
    severity: 'medium',
    says: `${name} has a seat without access and stays: the settings say never to propose them.`,
  };
}

const WHY = 'A member of the workspace who can open no project and no repository is billed.';
const MUST_COME_BACK = 'They must be invited again, and accept.';

function removalSteps(context: PlanContext, person: AccountUuid): readonly DraftStep[] {
  const comesWith = {
    ...{ isWorkspaceAdmin: false, groups: [], projects: [], repositories: [] },
    ...{ opens: 'nothing' as const, isComplete: true },
  };
  const ways = listFreeingSteps({ comesWith }, context.setup);
  const before = ways.filter(({ code }) => BEFORE.has(code));
  const membership = ways.filter(({ code }) => !BEFORE.has(code));
  const leave: Action = { kind: 'workspace-role', person, before: 'member', after: 'none' };
  const [first] = membership;
  return [
    ...before.map((way) =>
      draftStep(context, {
        action: { kind: 'by-hand', code: byHandCode(way), person },
        ...{ phase: 'membership', by: way.who, why: way.says, source: way.source },
      }),
    ),
    draftStep(context, {
      ...{ action: leave, phase: 'membership', undo: MUST_COME_BACK },
      why: [WHY, ...membership.map(({ says }) => says)].join(' '),
      ...(first && { source: first.source, by: first.who, ...pageOf(context, first) }),
    }),
  ];
}

/** Else they come back by themselves. */
const BEFORE: ReadonlySet<FreeingStep['code']> = new Set([
  'change-in-identity-provider',
  'change-approved-domain',
]);

function byHandCode({ code }: FreeingStep): 'change-in-identity-provider' | 'check-setting' {
  return code === 'change-in-identity-provider' ? code : 'check-setting';
}

function pageOf(
  { index }: PlanContext,
  { at = 'atlassian-administration' }: FreeingStep,
): { readonly at?: Required<RemedyPlace> } {
  const { url, path } = remedyPlace(at, { kind: 'workspace' }, index.facts);
  return url === undefined ? {} : { at: { url, path } };
}
