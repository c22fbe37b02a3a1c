/** The pages that cards cite, each written once. */
export const ROLE_SOURCES = {
  adminRoles:
    'https://support.atlassian.com/user-management/docs/what-are-the-different-types-of-admin-roles',
  adminRolesLesson:
    'https://community-link.atlassian.com/learning/lesson/explore-atlassian-admin-roles',
  api: 'https://developer.atlassian.com/cloud/bitbucket/rest/',
  billingChange: 'https://bitbucket.org/blog/billing-model-change',
  billingAdmins: 'https://www.atlassian.com/licensing/bitbucket',
  creatorOld:
    'https://confluence.atlassian.com/display/BITBUCKET/Repository+Privacy,+Permissions,+and+More',
  forking:
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
  groups:
    'https://support.atlassian.com/bitbucket-cloud/docs/organize-workspace-members-into-groups/',
  guide: 'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  highestWins:
    'https://community.atlassian.com/forums/Bitbucket-questions/Is-one-able-to-override-project-permissions-at-the-repo-level/qaq-p/2845838',
  invite:
    'https://support.atlassian.com/bitbucket-cloud/kb/functionality-of-invite-permissions-feature/',
  leave: 'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
  linking:
    'https://community.atlassian.com/forums/Bitbucket-questions/Impact-of-linking-multiple-isolated-Bitbucket-workspaces-to-a/qaq-p/3176185',
  onPlan:
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
  personalWorkspace:
    'https://support.atlassian.com/bitbucket-cloud/kb/unable-to-remove-the-user-from-the-plan',
  projectPermissions:
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
  projectBranchRules:
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-a-projects-branch-restrictions/',
  projectTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/create-a-project-access-token',
  repositoryPermissions:
    'https://confluence.atlassian.com/bitbucket/grant-repository-access-to-users-and-groups-221449716.html',
  revokeTokens:
    'https://support.atlassian.com/organization-administration/docs/revoke-user-api-tokens/',
  branchPermissions: 'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
  usersAndGroups:
    'https://community.atlassian.com/forums/Bitbucket-questions/quot-Users-quot-vs-quot-Project-permissions-quot/qaq-p/2819166',
  workspaceOwnership:
    'https://support.atlassian.com/bitbucket-cloud/kb/different-ways-to-change-bitbucket-cloud-shared-workspace-ownership/',
} as const;
