import { type DefaultReviewer } from '../domain/facts/details';
import { REPOSITORY_LEVELS } from '../domain/access/level';
import { type AccountKind, type MemberSource, type WorkspaceRole } from '../domain/facts/facts';

/** Their places are what files hold: only ever add at the end. */
export const ACCOUNT_KINDS: readonly AccountKind[] = ['user', 'team', 'app_user', 'unknown'];
export const ROLES: readonly WorkspaceRole[] = ['owner', 'member', 'collaborator', 'unknown'];
export const DEFAULT_LEVELS = [undefined, null, ...REPOSITORY_LEVELS] as const;
export const REVIEWER_ORIGINS: readonly DefaultReviewer['origin'][] = [
  'project',
  'repository',
  'unknown',
];
/** A reference and a level in one number: more levels than there will ever be. */
export const LEVELS_PER_REF = 8;
export const MEMBER_SOURCES: readonly (MemberSource | undefined)[] = [
  undefined,
  'groups-api',
  'organization',
  'imported-file',
];
