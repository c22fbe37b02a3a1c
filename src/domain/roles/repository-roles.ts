import { type RoleCard } from './role-card';
import { ROLE_SOURCES } from './role-sources';

export const REPOSITORY_ROLES: readonly RoleCard[] = [
  {
    id: 'repository-admin',
    scope: 'repository',
    may: [
      'do all that write allows',
      'change settings, privacy, forking and branch restrictions of the repository',
      'add, change and remove grants of people and groups, admin included',
      'add access keys and repository access tokens',
      'delete the repository or transfer it',
      'invite people, where the workspace lets all members invite',
    ],
    mayNot: ['change grants that come from the project', 'administer the project or the workspace'],
    watchOut: [
      'Each person they invite adds a seat.',
      'May exempt themselves from any branch restriction of the repository.',
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.repositoryPermissions,
      ROLE_SOURCES.projectPermissions,
      ROLE_SOURCES.invite,
      ROLE_SOURCES.api,
    ],
  },
  {
    id: 'repository-write',
    scope: 'repository',
    may: [
      'do all that read allows',
      'push, as far as branch restrictions allow',
      'merge pull requests, as far as branch restrictions allow',
    ],
    mayNot: ['change settings', 'change what others may do'],
    watchOut: [
      'Merge checks only warn, unless they are enforced, which needs Premium.',
      'Create repositories on the project acts as write here.',
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.repositoryPermissions,
      ROLE_SOURCES.branchPermissions,
      ROLE_SOURCES.projectPermissions,
    ],
  },
  {
    id: 'repository-read',
    scope: 'repository',
    may: [
      'see and clone the repository, and fork it where forking is allowed',
      'create pull requests and comment on them',
    ],
    mayNot: ['push', 'change settings'],
    watchOut: [
      'Costs the same seat as admin.',
      'Who can clone has a copy that no later change takes back.',
      'Of a public repository anybody can do this, member or not.',
    ],
    seat: 'counts',
    confidence: 'documented',
    sources: [ROLE_SOURCES.repositoryPermissions, ROLE_SOURCES.forking, ROLE_SOURCES.billingChange],
  },
  {
    id: 'no-grant',
    scope: 'repository',
    may: [],
    mayNot: ['open what no other grant opens'],
    watchOut: [
      'It forbids nothing: it only says that this entry gives nothing. What a project, another group or the role of workspace admin gives stays.',
      'A member keeps the seat without access to anything.',
    ],
    seat: 'not-by-itself',
    confidence: 'documented',
    sources: [ROLE_SOURCES.groups, ROLE_SOURCES.highestWins, ROLE_SOURCES.api],
  },
];
