import { type ByHandCode } from '../../../../../src/domain/plans/action';
import {
  type Doer,
  type Phase,
  type Plan,
  type PlanKind,
} from '../../../../../src/domain/plans/plan';

/** What a plan is of, as lists and menus name it. */
export const KIND_WORDS: Readonly<Record<PlanKind, string>> = {
  offboard: 'Offboarding',
  onboard: 'Onboarding',
  'clean-up': 'Clean-up',
  machine: 'Machine access',
  sync: 'Group sync',
};

/** Who does a step, seen by the admin who reads the plan. */
export const DOER_WORDS: Readonly<Record<Doer, string>> = {
  companion: 'companion',
  'workspace-admin': 'you in Bitbucket',
  'repository-admin': 'a repository admin',
  'organization-admin': 'organization admin',
  'identity-provider-admin': 'identity provider admin',
  'the-person': 'the person',
};

const TAKE: Readonly<Record<Phase, string>> = {
  block: 'Close the door',
  'hand-over': 'Hand over first',
  automation: 'Hand over first',
  branches: 'Take access away',
  grants: 'Take access away',
  groups: 'Take access away',
  membership: 'Leave the workspace',
  account: 'Leave the workspace',
  afterwards: 'Clean up and prove',
};

const GIVE: Readonly<Record<Phase, string>> = {
  block: 'Prepare',
  'hand-over': 'Prepare',
  automation: 'Prepare',
  branches: 'Give access',
  grants: 'Give access',
  groups: 'Give access',
  membership: 'Come into the workspace',
  account: 'Come into the workspace',
  afterwards: 'Write down and prove',
};

const CHANGE: Readonly<Record<Phase, string>> = {
  ...TAKE,
  block: 'First',
  'hand-over': 'What they need first',
  automation: 'What they need first',
  branches: 'Change access',
  grants: 'Change access',
  groups: 'Change access',
  membership: 'Change membership',
  account: 'Change membership',
};

const TITLES: Readonly<Record<PlanKind, Readonly<Record<Phase, string>>>> = {
  offboard: TAKE,
  onboard: GIVE,
  machine: GIVE,
  'clean-up': CHANGE,
  sync: CHANGE,
};

/** The heading over the steps of a phase. */
export function phaseTitle(kind: PlanKind, phase: Phase): string {
  return TITLES[kind][phase];
}

/** Several steps by hand of one code, said once. */
export const MANY_BY_HAND: Readonly<Record<ByHandCode, (count: string) => string>> = {
  'block-account': (count) => `Block ${count} accounts`,
  'delete-account': (count) => `Delete ${count} accounts`,
  'name-successor': (count) => `Name ${count} successors`,
  'answer-personal-workspace': (count) => `Look after ${count} personal workspaces`,
  'change-billing-contact': (count) => `Change ${count} billing contacts`,
  'replace-access-key': (count) => `Replace ${count} access keys`,
  'replace-automation': (count) => `Replace ${count} automations`,
  'rotate-secret': (count) => `Rotate ${count} secrets`,
  'hand-over-pull-requests': (count) => `Hand over pull requests, ${count} times`,
  invite: (count) => `Invite ${count} people`,
  'wait-for-acceptance': (count) => `Wait until ${count} people have accepted`,
  'create-group': (count) => `Create ${count} groups`,
  'delete-group': (count) => `Delete ${count} groups`,
  'create-credential': (count) => `Create ${count} credentials`,
  'record-in-register': (count) => `Write ${count} credentials into the register`,
  'review-later': (count) => `Look at ${count} things again later`,
  'check-setting': (count) => `Look at ${count} settings`,
  'change-in-identity-provider': (count) => `${count} changes in the identity provider`,
};

/** What stands before and after a step by hand, where no API shows it. */
export const BY_HAND_VALUES: Readonly<Record<ByHandCode, readonly [string, string]>> = {
  'block-account': ['can sign in', 'blocked'],
  'delete-account': ['an account', 'deleted'],
  'name-successor': ['nobody named', 'somebody named'],
  'answer-personal-workspace': ['a question', 'answered'],
  'change-billing-contact': ['the leaver', 'somebody else'],
  'replace-access-key': ['in use', 'replaced'],
  'replace-automation': ['runs as them', 'runs as another'],
  'rotate-secret': ['known to them', 'rotated'],
  'hand-over-pull-requests': ['open', 'handed over'],
  invite: ['not invited', 'invited'],
  'wait-for-acceptance': ['invited', 'a member'],
  'create-group': ['no group', 'a group'],
  'delete-group': ['a group', 'no group'],
  'create-credential': ['no credential', 'a credential'],
  'record-in-register': ['not written down', 'in the register'],
  'review-later': ['not looked at', 'looked at'],
  'check-setting': ['not looked at', 'looked at'],
  'change-in-identity-provider': ['as it is', 'changed'],
};

/** What an id in a plan is called; an id that nobody named stays an id, never a blank. */
export function nameIn({ names }: Pick<Plan, 'names'>, id: string): string {
  return names[id] ?? id;
}
