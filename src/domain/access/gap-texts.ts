import { type DetailFamily } from '../facts/fact-families';
import { type Gap, type GapReason } from '../facts/reading';
import { type CoverageFamily } from './coverage-family';

const WHAT_IT_CHANGES: Readonly<Record<CoverageFamily, string>> = {
  members: 'People may be missing, and nobody is known not to be a workspace admin.',
  groups: 'Any member may be in the group: what it grants is possible for everybody.',
  projects: 'Projects may be missing, and what they grant on their repositories.',
  'project-grants': 'Anybody may have up to admin on the project and all its repositories.',
  repositories: 'Repositories may be missing from every list.',
  'repository-grants': 'Anybody may have up to admin on the repository.',
  listing: 'Levels that group members would tell are not confirmed by Bitbucket itself.',
  'branch-rules': 'Who can push or merge to a branch is not known.',
  'branching-models': 'Which branches a rule speaks of is not known where it names them by kind.',
  'default-reviewers': 'Who must approve by default is not known.',
  overrides: 'Which settings a repository does not take from its project is not known.',
  forks: 'Copies of the code that others may read are not shown.',
  webhooks: 'Where events are sent, and who may listen, is not known.',
  invitations: 'People who were invited and have not come yet are not counted.',
  activity: 'Who works on the repositories is not known; nobody is idle for that.',
  'access-keys': 'Machines that read through an access key are not shown.',
  'access-tokens': 'Machines and scripts that hold an access token are not shown.',
  'workspace-ssh-keys': 'Machines that hold a workspace SSH key are not shown.',
  'project-branch-rules': 'Branches may be stricter than shown: rules of the project apply too.',
};

/** For repositories whose levels Bitbucket's own listing tells. */
const WAYS_ONLY: Readonly<Partial<Record<CoverageFamily, string>>> = {
  groups:
    'Levels on repositories come from the listing of Bitbucket and are exact; only the ways through groups are not certain.',
  'repository-grants':
    'Levels come from the listing of Bitbucket and are exact; the ways there may be incomplete.',
};

export function whatItChanges(family: CoverageFamily, hasListing: boolean): string {
  return (hasListing ? WAYS_ONLY[family] : undefined) ?? WHAT_IT_CHANGES[family];
}

const REMEDIES: Readonly<Record<GapReason, string>> = {
  'not-read-yet': 'Let the scan go on.',
  'not-asked': 'Scan again and ask for it.',
  'not-an-admin': 'Scan as an admin of the workspace.',
  'missing-scope': 'Scan with a credential that has the scope.',
  'wrong-credential': 'Scan with the usher command and an API token of your own.',
  'plan-lacks-it': 'Nothing to do: the plan of the workspace has not got it.',
  'not-found': 'Scan again: it was deleted, renamed or hidden meanwhile.',
  'endpoint-removed': 'Update Usher: Atlassian removed what it asked.',
  'rate-limited': 'Scan again when the hourly limit has room; it goes on where it stopped.',
  'bitbucket-failed': 'Scan again; it goes on where it stopped.',
  'unreadable-answer': 'Scan again; if it stays, update Usher.',
};

export function remedyFor(gap: Gap): string {
  if (gap.reason === 'missing-scope' && gap.detail !== undefined)
    return `Scan with a credential that has the scope ${gap.detail}.`;
  return REMEDIES[gap.reason];
}

export const NO_API_TELLS: readonly {
  readonly family: CoverageFamily;
  readonly object: string;
  readonly remedy: string;
}[] = [
  {
    family: 'access-tokens',
    object: 'access tokens of repositories, projects and the workspace',
    remedy: 'Look in Settings, Access tokens: no API lists them.',
  },
  {
    family: 'workspace-ssh-keys',
    object: 'SSH keys of the workspace',
    remedy: 'Look in Workspace settings, SSH keys: no API lists them.',
  },
  {
    family: 'project-branch-rules',
    object: 'branch rules of projects',
    remedy: 'Look in Project settings, Branch restrictions: no API lists them.',
  },
];

/** Where one gap speaks for all objects of a family. */
export const ALL_OBJECTS: Readonly<Record<DetailFamily, string>> = {
  'branching-models': 'all repositories',
  'default-reviewers': 'all repositories',
  overrides: 'all repositories',
  forks: 'all repositories',
  'access-keys': 'all projects and repositories',
  webhooks: 'the workspace and all repositories',
  invitations: 'the workspace',
  activity: 'all repositories that were pushed to lately',
};
