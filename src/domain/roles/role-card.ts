/** What one role means, in words, with where that is written down. */
export interface RoleCard {
  readonly id: RoleId;
  readonly scope: RoleScope;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  /** What surprises people. */
  readonly watchOut: readonly string[];
  readonly seat: RoleSeat;
  readonly confidence: RoleConfidence;
  /** Why the confidence is no higher. */
  readonly doubt?: string;
  /** Public pages. */
  readonly sources: readonly string[];
}

export const ROLE_SCOPES = ['workspace', 'project', 'repository', 'organization'] as const;
export type RoleScope = (typeof ROLE_SCOPES)[number];

/** Whether whoever has the role counts as a seat of the workspace. */
export type RoleSeat = 'counts' | 'not-by-itself' | 'not-known';

/** `partly`: what matters most is documented, something named in `doubt` is not. */
export type RoleConfidence = 'documented' | 'partly';

/** As pages name it. */
export const ROLE_NAMES = {
  'workspace-admin': 'Workspace admin',
  'workspace-member': 'Workspace member',
  'project-admin': 'Project: admin',
  'project-create': 'Project: create repositories',
  'project-write': 'Project: write',
  'project-read': 'Project: read',
  'repository-admin': 'Repository: admin',
  'repository-write': 'Repository: write',
  'repository-read': 'Repository: read',
  'no-grant': 'None',
  'organization-admin': 'Organization admin',
  'user-access-admin': 'User access admin',
  'app-admin': 'App admin',
  'site-admin': 'Site admin',
  'billing-admin': 'Billing admin',
} as const;
export type RoleId = keyof typeof ROLE_NAMES;
