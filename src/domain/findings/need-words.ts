import { type Missing, type Need } from './rule';

export interface NeedWords {
  /** Ends the sentence "not checked: needs …". */
  readonly what: string;
  /** How to get it; where nothing does, it says so. */
  readonly how: string;
}

const SCAN = 'Scan again, with a credential that may read it.';
const TYPE_IN = 'Type it in under Settings, or in the file of --settings.';
const READ_ACTIVITY = 'Scan again and ask for the activity of repositories.';

/** One vocabulary for pages and command. */
export const NEED_WORDS: Readonly<Record<Need, NeedWords>> = {
  members: { what: 'all members of the workspace', how: SCAN },
  groups: {
    what: 'the members of groups',
    how: 'Scan with the usher command, or import the members of groups.',
  },
  projects: { what: 'all projects', how: SCAN },
  'project-grants': { what: 'who was granted projects', how: SCAN },
  repositories: { what: 'all repositories', how: SCAN },
  'repository-grants': { what: 'who was granted repositories', how: SCAN },
  listing: { what: 'Bitbucket’s own listing of access', how: SCAN },
  'branch-rules': { what: 'branch rules', how: SCAN },
  'branching-models': { what: 'branching models', how: SCAN },
  'access-keys': { what: 'access keys', how: 'Scan with the usher command.' },
  'default-reviewers': { what: 'default reviewers', how: SCAN },
  forks: { what: 'forks', how: SCAN },
  overrides: { what: 'which settings projects do not decide', how: SCAN },
  webhooks: { what: 'webhooks', how: 'Scan with the usher command.' },
  invitations: {
    what: 'pending invitations',
    how: 'Scan with the usher command; no API tells them where people are managed in Atlassian Administration.',
  },
  'workspace-settings': { what: 'the settings of the workspace', how: SCAN },
  'previous-scan': { what: 'an earlier scan', how: 'Scan again another day.' },
  'other-workspaces': { what: 'scans of the other workspaces', how: 'Scan those too.' },
  plan: { what: 'the plan of the workspace', how: TYPE_IN },
  'billing-period': { what: 'whether the plan is paid by the month or the year', how: TYPE_IN },
  'paid-seats': { what: 'how many seats were bought', how: TYPE_IN },
  'billed-seats': { what: 'how many users Billing says are billed', how: TYPE_IN },
  'managed-in': { what: 'where people are managed', how: TYPE_IN },
  'company-domains': { what: 'the domains of the company’s own addresses', how: TYPE_IN },
  directory: {
    what: 'the state of accounts',
    how: 'Export the User directory as CSV and load it.',
  },
  leavers: { what: 'the list of people who left', how: TYPE_IN },
  'last-active': {
    what: 'when people were last active',
    how: 'Export the User directory as CSV and load it.',
  },
  'two-step-verification': {
    what: 'who uses two-step verification',
    how: 'Export the User directory as CSV and load it.',
  },
  register: {
    what: 'the register of credentials and exceptions',
    how: 'Write them down: no API lists them.',
  },
  'manual-check': {
    what: 'somebody who looks at the setting',
    how: 'Open the setting and write down what you see.',
  },
  activity: { what: 'commits and pull requests by account', how: READ_ACTIVITY },
  commits: { what: 'commits', how: READ_ACTIVITY },
  'pull-requests': { what: 'pull requests', how: READ_ACTIVITY },
  'pipeline-variables': {
    what: 'personal tokens and variables of pipelines',
    how: 'Usher asks for no scope that reads variables: look in Repository settings, Repository variables.',
  },
  'plan-history': {
    what: 'the changes that plans of Usher made',
    how: 'Usher does not hold changes against its plans: look at Plans and at Changes.',
  },
  templates: {
    what: 'which groups and grants each role should have',
    how: 'Usher does not hold people against role templates: look at Settings, Roles, and at each person.',
  },
  'identity-groups': {
    what: 'the groups of the identity provider',
    how: 'Load an export of them and map each to a group, under Settings, Group sync.',
  },
};

/** `who was granted repositories (12 of 300 repositories)`. */
export function toNeedText({ need, detail }: Missing): string {
  const { what } = NEED_WORDS[need];
  return detail === undefined ? what : `${what} (${detail})`;
}
