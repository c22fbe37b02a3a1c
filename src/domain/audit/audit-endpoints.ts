import { type CoverageFamily } from '../access/coverage-family';

const REPOSITORY = '/2.0/repositories/{workspace}/{repository}';
const PROJECT = '/2.0/workspaces/{workspace}/projects/{project}';

/**
 * What Bitbucket is asked for each family, all of them GET; none where no API tells.
 * https://developer.atlassian.com/cloud/bitbucket/rest/
 */
export const AUDIT_ENDPOINTS: Readonly<Record<CoverageFamily, readonly string[]>> = {
  members: ['/2.0/workspaces/{workspace}/permissions'],
  groups: ['/1.0/groups/{workspace}'],
  projects: ['/2.0/workspaces/{workspace}/projects'],
  'project-grants': [`${PROJECT}/permissions-config/groups`, `${PROJECT}/permissions-config/users`],
  repositories: ['/2.0/repositories/{workspace}'],
  'repository-grants': [
    `${REPOSITORY}/permissions-config/groups`,
    `${REPOSITORY}/permissions-config/users`,
  ],
  listing: ['/2.0/workspaces/{workspace}/permissions/repositories/{repository}'],
  'branch-rules': [`${REPOSITORY}/branch-restrictions`],
  'branching-models': [`${REPOSITORY}/effective-branching-model`],
  'default-reviewers': [`${REPOSITORY}/effective-default-reviewers`],
  overrides: [`${REPOSITORY}/override-settings`],
  forks: [`${REPOSITORY}/forks`],
  'access-keys': [`${PROJECT}/deploy-keys`, `${REPOSITORY}/deploy-keys`],
  webhooks: ['/2.0/workspaces/{workspace}/hooks', `${REPOSITORY}/hooks`],
  invitations: ['/1.0/users/{workspace}/invitations', '/1.0/invitations/{workspace}'],
  activity: [`${REPOSITORY}/commits`, `${REPOSITORY}/pullrequests/activity`],
  'access-tokens': [],
  'workspace-ssh-keys': [],
  'project-branch-rules': [],
};

/** Lists that come with their length; the others are one object each, or API 1.0, or read in part on purpose. */
export const ANNOUNCES_ITS_SIZE: ReadonlySet<CoverageFamily> = new Set([
  'members',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
  'listing',
  'branch-rules',
  'default-reviewers',
  'forks',
  'access-keys',
  'webhooks',
]);
