import { type RoleCard } from './role-card';
import { ROLE_SOURCES } from './role-sources';

export const WORKSPACE_ROLES: readonly RoleCard[] = [
  {
    id: 'workspace-admin',
    scope: 'workspace',
    may: [
      'administer every project and every repository, without a grant that any list shows',
      'change all settings of the workspace: plan and billing, privacy, forking, access controls',
      'manage groups, invite and remove people, while people are managed in Bitbucket',
      'invite anybody, even where invitations are restricted',
      'create and revoke workspace access tokens, workspace SSH keys and OAuth consumers',
      'install apps',
    ],
    mayNot: [
      'be reduced on a project or repository: a lower grant there has no effect',
      'change what belongs to the organization, without also being organization admin or user access admin',
      'leave the workspace as its last admin',
      'remove the owner from a personal workspace of before February 2023',
    ],
    watchOut: [
      'Nothing in a repository or project says that they are admins there.',
      'Where project admin is enough, fewer workspace admins are safer.',
      'Once people are managed in Atlassian Administration, the role alone no longer manages people.',
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.projectPermissions,
      ROLE_SOURCES.invite,
      ROLE_SOURCES.linking,
      ROLE_SOURCES.leave,
      ROLE_SOURCES.personalWorkspace,
      ROLE_SOURCES.api,
      ROLE_SOURCES.guide,
    ],
  },
  {
    id: 'workspace-member',
    scope: 'workspace',
    may: ['see the workspace, and whatever groups and direct grants open'],
    mayNot: ['open a private repository without a grant', 'administer anything'],
    watchOut: [
      'Billed for being a member, even without access to any repository, or to public ones only.',
      'Whoever holds only a direct grant and is in no group is a member too. There is no free guest.',
      'Removing somebody from a repository, project or group leaves them a member, and billed.',
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.billingChange,
      ROLE_SOURCES.onPlan,
      ROLE_SOURCES.usersAndGroups,
      ROLE_SOURCES.guide,
    ],
  },
];
