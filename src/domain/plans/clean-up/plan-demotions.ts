import { createAccessIndex } from '../../access/access-index';
import { type Facts } from '../../facts/facts';
import { createNames, enumerate } from '../../findings/evidence/names';
import { PRIV_01 } from '../../findings/rules/privileges/too-many-workspace-admins';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard, type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { withAction } from '../with-action';
import { type Demotion } from './clean-up';
import { demotionHazards } from './demotion-hazards';
import { keptGrantSteps } from './kept-grants';
import { olderGrantSteps } from './older-grants';
import { whereTheyWorked } from './where-they-worked';

/**
 * Workspace admins become members and keep what they need. The role changes first: what an admin holds
 * everywhere cannot be granted to them, and Bitbucket refuses to change single grants of an admin.
 */
export function planDemotions(people: readonly Demotion[], context: PlanContext): PlanDraft {
  const names = createNames(context.index.facts);
  const planned = people.map((demotion) => planDemotion(demotion, context));
  return {
    kind: 'clean-up',
    title: `Withdraw the admin role of ${enumerate(people.map(({ person }) => names.person(person)))}`,
    steps: planned.flatMap(({ steps }) => steps),
    hazards: planned.flatMap(({ hazards }) => hazards),
    checks: [
      {
        by: 'app',
        says: 'They are no workspace admins any more, and their level on each repository is the one this plan names.',
      },
    ],
    mayRaise: [],
  };
}

interface PlannedDemotion {
  readonly steps: readonly DraftStep[];
  readonly hazards: readonly Hazard[];
}

function planDemotion(demotion: Demotion, context: PlanContext): PlannedDemotion {
  const { person } = demotion;
  const { facts } = context.index;
  const account = facts.accounts.find(({ uuid }) => uuid === person);
  if (account?.role !== 'owner') return { steps: [], hazards: [notAnAdmin(facts, demotion)] };
  const action: Action = { kind: 'workspace-role', person, before: 'owner', after: 'member' };
  const demoted = createAccessIndex(withAction(facts, action));
  const worked = demotion.keep === undefined ? whereTheyWorked(context, person) : undefined;
  const keep = demotion.keep ?? worked?.grants ?? [];
  const kept = keptGrantSteps({ context, demoted, person, keep });
  const older = demotion.olderGrants === 'go' ? olderGrantSteps({ context, person, keep }) : [];
  return {
    steps: [roleStep(context, action), ...kept.steps, ...older],
    hazards: [...kept.hazards, ...demotionHazards({ context, demotion, worked })],
  };
}

/** Before the grants, and therefore not among the memberships, which come after them. */
function roleStep(context: PlanContext, action: Action): DraftStep {
  return draftStep(context, {
    ...{ action, phase: 'hand-over' },
    why: `${PRIV_01.why} The role changes before the grants: Bitbucket refuses to change single grants of a workspace admin (“This user is linked to this workspace …”). Between the two they hold only what their groups give.`,
    source:
      'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
  });
}

function notAnAdmin(facts: Facts, { person }: Demotion): Hazard {
  const account = facts.accounts.find(({ uuid }) => uuid === person);
  const isKnown = account !== undefined && account.role !== 'unknown';
  const name = createNames(facts).person(person);
  return {
    code: isKnown ? 'not-an-admin' : 'role-not-known',
    severity: isKnown ? 'medium' : 'not-known',
    says: isKnown
      ? `${name} is no workspace admin: nothing is done about them.`
      : `Whether ${name} is a workspace admin is not known: nothing is done about them.`,
  };
}
