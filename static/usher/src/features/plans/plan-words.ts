import { t } from '@lingui/core/macro';
import { type ByHandCode } from '../../../../../src/domain/plans/action';
import {
  type Doer,
  type Phase,
  type Plan,
  type PlanKind,
} from '../../../../../src/domain/plans/plan';

/** What a plan is of, as lists and menus name it. */
export const KIND_WORDS: Readonly<Record<PlanKind, string>> = {
  offboard: t`Offboarding`,
  onboard: t`Onboarding`,
  'clean-up': t`Clean-up`,
  machine: t`Machine access`,
  sync: t`Group sync`,
};

/** Who does a step, seen by the admin who reads the plan. */
export const DOER_WORDS: Readonly<Record<Doer, string>> = {
  companion: t`companion`,
  'workspace-admin': t`you in Bitbucket`,
  'repository-admin': t`a repository admin`,
  'organization-admin': t`organization admin`,
  'identity-provider-admin': t`identity provider admin`,
  'the-person': t`the person`,
};

const TAKE: Readonly<Record<Phase, string>> = {
  block: t`Close the door`,
  'hand-over': t`Hand over first`,
  automation: t`Hand over first`,
  branches: t`Take access away`,
  grants: t`Take access away`,
  groups: t`Take access away`,
  membership: t`Leave the workspace`,
  account: t`Leave the workspace`,
  afterwards: t`Clean up and prove`,
};

const GIVE: Readonly<Record<Phase, string>> = {
  block: t`Prepare`,
  'hand-over': t`Prepare`,
  automation: t`Prepare`,
  branches: t`Give access`,
  grants: t`Give access`,
  groups: t`Give access`,
  membership: t`Come into the workspace`,
  account: t`Come into the workspace`,
  afterwards: t`Write down and prove`,
};

const CHANGE: Readonly<Record<Phase, string>> = {
  ...TAKE,
  block: t`First`,
  'hand-over': t`What they need first`,
  automation: t`What they need first`,
  branches: t`Change access`,
  grants: t`Change access`,
  groups: t`Change access`,
  membership: t`Change membership`,
  account: t`Change membership`,
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
  'block-account': (count) => t`Block ${count} accounts`,
  'delete-account': (count) => t`Delete ${count} accounts`,
  'name-successor': (count) => t`Name ${count} successors`,
  'answer-personal-workspace': (count) => t`Look after ${count} personal workspaces`,
  'change-billing-contact': (count) => t`Change ${count} billing contacts`,
  'replace-access-key': (count) => t`Replace ${count} access keys`,
  'replace-automation': (count) => t`Replace ${count} automations`,
  'rotate-secret': (count) => t`Rotate ${count} secrets`,
  'hand-over-pull-requests': (count) => t`Hand over pull requests, ${count} times`,
  invite: (count) => t`Invite ${count} people`,
  'wait-for-acceptance': (count) => t`Wait until ${count} people have accepted`,
  'create-group': (count) => t`Create ${count} groups`,
  'delete-group': (count) => t`Delete ${count} groups`,
  'create-credential': (count) => t`Create ${count} credentials`,
  'record-in-register': (count) => t`Write ${count} credentials into the register`,
  'review-later': (count) => t`Look at ${count} things again later`,
  'check-setting': (count) => t`Look at ${count} settings`,
  'change-in-identity-provider': (count) => t`${count} changes in the identity provider`,
};

/** What stands before and after a step by hand, where no API shows it. */
export const BY_HAND_VALUES: Readonly<Record<ByHandCode, readonly [string, string]>> = {
  'block-account': [t`can sign in`, t`blocked`],
  'delete-account': [t`an account`, t`deleted`],
  'name-successor': [t`nobody named`, t`somebody named`],
  'answer-personal-workspace': [t`a question`, t`answered`],
  'change-billing-contact': [t`the leaver`, t`somebody else`],
  'replace-access-key': [t`in use`, t`replaced`],
  'replace-automation': [t`runs as them`, t`runs as another`],
  'rotate-secret': [t`known to them`, t`rotated`],
  'hand-over-pull-requests': [t`open`, t`handed over`],
  invite: [t`not invited`, t`invited`],
  'wait-for-acceptance': [t`invited`, t`a member`],
  'create-group': [t`no group`, t`a group`],
  'delete-group': [t`a group`, t`no group`],
  'create-credential': [t`no credential`, t`a credential`],
  'record-in-register': [t`not written down`, t`in the register`],
  'review-later': [t`not looked at`, t`looked at`],
  'check-setting': [t`not looked at`, t`looked at`],
  'change-in-identity-provider': [t`as it is`, t`changed`],
};

/** What an id in a plan is called; an id that nobody named stays an id, never a blank. */
export function nameIn({ names }: Pick<Plan, 'names'>, id: string): string {
  return names[id] ?? id;
}
