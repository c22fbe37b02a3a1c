import { type RoleCard } from './role-card';
import { ROLE_SOURCES } from './role-sources';

/** Roles of Atlassian Administration, as far as they matter to a workspace. */
export const ORGANIZATION_ROLES: readonly RoleCard[] = [
  {
    id: 'organization-admin',
    scope: 'organization',
    may: [
      'do any task in Atlassian Administration: people, groups, apps, security',
      'make others organization admin, site admin, user access admin or app admin',
      'give and take access to Bitbucket, once people are managed there',
      'link a workspace, being workspace admin as well',
      'deactivate and delete managed accounts',
      'list and revoke API tokens of managed accounts',
    ],
    mayNot: ['change grants inside a workspace, without also being workspace admin'],
    watchOut: [
      'Full control of people and content needs both roles: organization admin and workspace admin.',
      'Atlassian recommends more than one.',
    ],
    seat: 'not-by-itself',
    confidence: 'documented',
    sources: [
      ROLE_SOURCES.adminRoles,
      ROLE_SOURCES.adminRolesLesson,
      ROLE_SOURCES.linking,
      ROLE_SOURCES.revokeTokens,
    ],
  },
  {
    id: 'user-access-admin',
    scope: 'organization',
    may: [
      'invite people to Bitbucket, and give and take their access to it',
      'see all people and groups of the organization',
    ],
    mayNot: [
      'change settings of Bitbucket',
      'use Bitbucket by this role alone',
      'make others user access admin: organization admins do',
    ],
    watchOut: [
      'Once people are managed in Atlassian Administration, workspace admins need this role to manage them.',
    ],
    seat: 'not-by-itself',
    confidence: 'documented',
    sources: [ROLE_SOURCES.adminRoles, ROLE_SOURCES.adminRolesLesson, ROLE_SOURCES.guide],
  },
  {
    id: 'app-admin',
    scope: 'organization',
    may: ['change settings of one app; formerly called product admin'],
    mayNot: ['give access to the app: that is the user access admin'],
    watchOut: [
      'Do not take it for workspace admin: look in Atlassian Administration what the role shows for Bitbucket.',
    ],
    seat: 'not-known',
    confidence: 'partly',
    doubt: 'What exactly the role gives in Bitbucket is not written down.',
    sources: [ROLE_SOURCES.adminRoles],
  },
  {
    id: 'site-admin',
    scope: 'organization',
    may: ['manage a site and its apps', 'see some of the billing'],
    mayNot: ['give access to apps, without also being user access admin'],
    watchOut: [
      'A workspace is no part of a site, so the role hardly matters to Bitbucket.',
      'Only organization admins can give it.',
    ],
    seat: 'not-by-itself',
    confidence: 'partly',
    doubt: 'That it hardly matters to Bitbucket follows from the page, which does not say so.',
    sources: [ROLE_SOURCES.adminRoles],
  },
  {
    id: 'billing-admin',
    scope: 'organization',
    may: ['manage the subscription, how it is paid, and invoices'],
    mayNot: ['open the workspace, without also having access to Bitbucket'],
    watchOut: [
      'When a workspace moved to the new billing, its billing and technical contacts became billing admins, and its admins received the right as well.',
    ],
    seat: 'not-by-itself',
    confidence: 'documented',
    sources: [ROLE_SOURCES.billingAdmins, ROLE_SOURCES.workspaceOwnership],
  },
];
