/** Where the rules of an offboarding are written. */
export const SOURCES = {
  deactivate: 'https://confluence.atlassian.com/cloud/deactivate-a-managed-account-961259517.html',
  suspend: 'https://support.atlassian.com/user-management/docs/remove-or-suspend-a-user/',
  deleteAccount: 'https://support.atlassian.com/user-management/docs/delete-a-managed-account/',
  deletionCancelled:
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-lifecycle/',
  removeFromPlan:
    'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-bitbucket-cloud-users-from-the-plan',
  removeInactive:
    'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-inactive-users-from-a-bitbucket-cloud-workspace/',
  notOnPlan:
    'https://support.atlassian.com/bitbucket-cloud/kb/unable-find-the-inactive-user-to-remove-their-membership-from-bitbucket-cloud/',
  leave: 'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
  lastAdmin: 'https://support.atlassian.com/ja/bitbucket-cloud/docs/delete-an-account',
  personalOwner:
    'https://support.atlassian.com/bitbucket-cloud/kb/unable-to-remove-the-user-from-the-plan',
  personalGone:
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-workspace-disappeared-or-workspace-shared-access-revoked-after-deleting-a-bitbucket-user-account',
  keyRotation:
    'https://community.atlassian.com/t5/Bitbucket-questions/Bitbucket-Access-Key-Rotation/qaq-p/2168342',
  keyLevels:
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
  accessTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  tokensUnlisted: 'https://jira.atlassian.com/browse/BCLOUD-23192',
  secretVariables:
    'https://support.atlassian.com/bitbucket-cloud/kb/recommended-practices-for-managing-secret-data-in-bitbucket-pipelines',
  automation:
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/',
  oauth: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2',
  scimKey: 'https://jira.atlassian.com/browse/ACCESS-2194',
  provisioning:
    'https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/',
  approvedDomain:
    'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/',
  branchRules: 'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
  projectBranchRules:
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-a-projects-branch-restrictions/',
  api: 'https://developer.atlassian.com/cloud/bitbucket/rest/',
  pullRequests: 'https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/',
  forks:
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
  invitations:
    'https://support.atlassian.com/bitbucket-cloud/kb/functionality-of-invite-permissions-feature/',
  userGuide: 'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
} as const;
