import { type PlanContext } from '../plan-context';
import { type DraftStep, type Hazard } from '../plan';
import { draftStep, type StepAsked } from '../draft-step';
import { isBlocked } from '../account-status';
import { type Leaver, nameAll } from './leaver';
import { type Offboarding, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

type Block = Pick<StepAsked, 'by' | 'says' | 'why' | 'at' | 'source'>;

/**
 * Stops the sign-in first: minutes matter, and everything after it can take its time. Nobody is blocked
 * twice, and whose account nobody here can block is said, not passed over.
 */
export function planBlocking(
  leavers: readonly Leaver[],
  asked: Offboarding,
  context: PlanContext,
): Part {
  const open = leavers.filter((leaver) => leaver.membership !== 'gone' && !isBlocked(leaver));
  return {
    steps: open.flatMap((leaver) => toStep(leaver, asked, context)),
    hazards: [
      ...unblockable(open.filter(({ isUnblockable }) => isUnblockable)),
      ...managementNotKnown(open.filter(({ management }) => management === 'not-known')),
      ...keysNotKnown(open),
      ...deletionRuns(leavers.filter(({ status }) => status === 'deletion-scheduled')),
    ],
  };
}

function toStep(leaver: Leaver, { at }: Offboarding, context: PlanContext): readonly DraftStep[] {
  const block = blockOf(leaver, context);
  if (block === undefined) return [];
  const action = { kind: 'by-hand', code: 'block-account', person: leaver.person } as const;
  const says = at === undefined ? block.says : `${block.says ?? ''}, at ${toMinute(at)}`;
  return [
    draftStep(context, {
      ...block,
      action,
      phase: 'block',
      ...(says !== undefined && { says }),
      undo: 'Reactivate the account, or restore its access, on the same page.',
    }),
  ];
}

/** `2026-11-27 16:00 UTC`. */
function toMinute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const CONSOLE = 'https://admin.atlassian.com';
const ACCOUNTS = 'Atlassian Administration → Directory → Managed accounts';
const USERS = 'Atlassian Administration → Directory → Users';

function blockOf(leaver: Leaver, context: PlanContext): Block | undefined {
  if (leaver.management === 'managed') return deactivation(leaver, context);
  if (leaver.management === 'not-known') return eitherWay(leaver, context);
  return context.setup.managedIn?.value === 'bitbucket' ? undefined : suspension(leaver, context);
}

function deactivation({ name }: Leaver, { setup }: PlanContext): Block {
  const why = 'No sign-in to any Atlassian app, and the seat is not counted any more.';
  if (setup.accessGivenBy?.value !== 'identity-provider')
    return {
      by: 'organization-admin',
      says: `Deactivate the account of ${name}`,
      why,
      at: { url: CONSOLE, path: `${ACCOUNTS} → ${name} → Deactivate account` },
      source: SOURCES.deactivate,
    };
  return {
    by: 'identity-provider-admin',
    says: `Deactivate the account of ${name} in the identity provider`,
    why: `${why} Whoever is only deactivated in Atlassian Administration returns at the next sync.`,
    at: { url: CONSOLE, path: `Identity provider → ${name} → deactivate; seen in ${ACCOUNTS}` },
    source: SOURCES.provisioning,
  };
}

function suspension({ name }: Leaver, { setup }: PlanContext): Block {
  const isThere = setup.managedIn?.value === 'atlassian-administration';
  return {
    by: 'organization-admin',
    says: isThere
      ? `Suspend ${name} in the organization`
      : `Suspend ${name} in the organization, if it manages the people of this workspace`,
    why: 'The account is not the organization’s, so it cannot be deactivated; suspended, it opens none of its apps.',
    at: { url: CONSOLE, path: `${USERS} → ${name} → Suspend access` },
    source: SOURCES.suspend,
  };
}

function eitherWay({ name }: Leaver, { setup }: PlanContext): Block {
  const otherwise =
    setup.managedIn?.value === 'bitbucket'
      ? 'not listed there: go on with the removal at once'
      : `not listed there: ${USERS} → ${name} → Suspend access, or go on with the removal at once`;
  return {
    by: 'organization-admin',
    says: `Block the account of ${name}: deactivate it if the organization manages it, or else go on with the removal at once`,
    why: 'Nobody told whether the organization manages the account. Only managed accounts can be deactivated.',
    at: { url: CONSOLE, path: `${ACCOUNTS} → ${name} → Deactivate account; ${otherwise}` },
    source: SOURCES.deactivate,
  };
}

function unblockable(leavers: readonly Leaver[]): readonly Hazard[] {
  if (leavers.length === 0) return [];
  return [
    {
      code: 'account-cannot-be-blocked',
      severity: 'high',
      says: `The organization does not manage the account of ${nameAll(leavers)}, so nobody here can deactivate it.`,
      remedy:
        'Their grants, groups and membership go first in this plan: go straight on to the removal.',
      source: SOURCES.deactivate,
    },
  ];
}

function managementNotKnown(leavers: readonly Leaver[]): readonly Hazard[] {
  if (leavers.length === 0) return [];
  return [
    {
      code: 'account-management-not-known',
      severity: 'not-known',
      says: `Whether the organization manages the account of ${nameAll(leavers)} is not known; both ways are in the plan.`,
      remedy: 'Load organization data, or say it when the plan is made.',
      source: SOURCES.deactivate,
    },
  ];
}

function keysNotKnown(leavers: readonly Leaver[]): readonly Hazard[] {
  if (leavers.length === 0) return [];
  return [
    {
      code: 'blocked-keys-not-known',
      severity: 'not-known',
      says: 'Whether a blocked account’s own SSH keys and API tokens stop at once is not documented.',
      remedy: 'The steps that take grants, groups and membership close the access all the same.',
      source: SOURCES.deactivate,
    },
  ];
}

function deletionRuns(leavers: readonly Leaver[]): readonly Hazard[] {
  if (leavers.length === 0) return [];
  return [
    {
      code: 'deletion-runs',
      severity: 'high',
      says: `The account of ${nameAll(leavers)} is waiting to be deleted: 14 days after the request nothing can be restored.`,
      remedy: 'Cancel the deletion until everything is handed over.',
      source: SOURCES.deletionCancelled,
    },
  ];
}
