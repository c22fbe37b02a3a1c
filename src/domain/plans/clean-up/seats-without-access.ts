import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { remedyPlace } from '../../findings/remedy-pages';
import { SEAT_01 } from '../../findings/rules/seats/seat-without-access';
import { type FreeingStep, listFreeingSteps } from '../../seats/freeing-steps';
import { type Seat } from '../../seats/seat';
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

function removalSteps(context: PlanContext, person: AccountUuid): readonly DraftStep[] {
  const ways = listFreeingSteps({ comesWith: NOTHING }, context.setup);
  const [first] = ways;
  const action: Action = { kind: 'workspace-role', person, before: 'member', after: 'none' };
  return [
    ...domainSteps(context, person, ways),
    draftStep(context, {
      ...{ action, phase: 'membership' },
      why: [WHY, ...ways.map(({ says }) => says)].join(' '),
      ...(first && { source: first.source }),
    }),
  ];
}

const NOTHING: Seat['comesWith'] = {
  ...{ isWorkspaceAdmin: false, groups: [], projects: [], repositories: [] },
  ...{ opens: 'nothing', isComplete: true },
};

/** Else they come back with their next login. */
function domainSteps(
  context: PlanContext,
  person: AccountUuid,
  ways: readonly FreeingStep[],
): readonly DraftStep[] {
  const { url, path } = remedyPlace(
    'atlassian-administration',
    { kind: 'workspace' },
    context.index.facts,
  );
  return ways
    .filter(({ code }) => code === 'change-approved-domain')
    .map(({ who, says, source }) =>
      draftStep(context, {
        action: { kind: 'by-hand', code: 'check-setting', person, about: 'approved domain' },
        ...{ phase: 'hand-over', by: who, says, source },
        why: 'An approved domain gives the app to everybody whose address is of it.',
        ...(url !== undefined && { at: { url, path } }),
      }),
    );
}
