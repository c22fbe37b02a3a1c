import { type RoleCard } from './role-card';
import { ROLE_SOURCES } from './role-sources';

const HIGHEST_WINS =
  'A lower grant on one repository takes nothing away: the highest of all grants applies.';

export const PROJECT_ROLES: readonly RoleCard[] = [
  {
    id: 'project-admin',
    scope: 'project',
    may: [
      'do all that create repositories allows',
      'change every setting and grant of the project and of all repositories in it',
      'add project access keys, and project access tokens on Premium',
      'set branch restrictions and default reviewers for the whole project',
      'invite people, where the workspace lets all members invite',
    ],
    mayNot: ['administer the workspace', 'administer other projects'],
    watchOut: [
      'Each person they invite adds a seat.',
      'Workspace admins are project admins everywhere, and no list of the project names them.',
      HIGHEST_WINS,
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.projectPermissions,
      ROLE_SOURCES.projectBranchRules,
      ROLE_SOURCES.projectTokens,
      ROLE_SOURCES.invite,
      ROLE_SOURCES.highestWins,
    ],
  },
  {
    id: 'project-create',
    scope: 'project',
    may: [
      'create repositories in the project',
      'write to every repository of the project',
      'administer the repositories they have created themselves',
    ],
    mayNot: ['change settings of the project', 'change what other people may do'],
    watchOut: ['Gives write to all repositories that exist, not only to new ones.', HIGHEST_WINS],
    seat: 'counts',
    confidence: 'partly',
    doubt:
      'That creators become admins of what they create is said of older Bitbucket Cloud and of Data Center; the page of today is silent.',
    sources: [
      ROLE_SOURCES.projectPermissions,
      ROLE_SOURCES.creatorOld,
      ROLE_SOURCES.highestWins,
      ROLE_SOURCES.guide,
    ],
  },
  {
    id: 'project-write',
    scope: 'project',
    may: [
      'push and create branches in every repository of the project, as far as branch restrictions allow',
      'merge pull requests, as far as branch restrictions allow',
      'do all that read allows',
    ],
    mayNot: ['create repositories', 'administer the project or its repositories'],
    watchOut: ['Covers repositories that are added later, too.', HIGHEST_WINS],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.projectPermissions,
      ROLE_SOURCES.branchPermissions,
      ROLE_SOURCES.highestWins,
    ],
  },
  {
    id: 'project-read',
    scope: 'project',
    may: [
      'see and clone every repository of the project, and fork where forking is allowed',
      'create pull requests and comment on them',
    ],
    mayNot: ['push', 'administer anything'],
    watchOut: ['Covers repositories that are added later, too.', 'Costs the same seat as admin.'],
    seat: 'counts',
    confidence: 'documented',
    sources: [ROLE_SOURCES.projectPermissions, ROLE_SOURCES.forking, ROLE_SOURCES.billingChange],
  },
];
