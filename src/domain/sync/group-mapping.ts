import { type Level } from '../access/level';
import { type GroupSlug } from '../facts/ids';
import { type GrantPlace } from '../gates/change';

/** What a group of the identity provider stands for in Bitbucket, as admins decided it. */
export interface GroupMapping {
  /** The name of the group in the identity provider. */
  readonly source: string;
  /** The group of the workspace that holds its members; missing: they get the grants themselves. */
  readonly group?: GroupSlug;
  readonly grants: readonly MappedGrant[];
  readonly mode: SyncMode;
}

export interface MappedGrant {
  readonly on: GrantPlace;
  readonly level: Exclude<Level, 'none'>;
}

/** `add-only` takes nothing away; `exact` also takes out of the group, and lowers what is higher. */
export const SYNC_MODES = ['add-only', 'exact'] as const;
export type SyncMode = (typeof SYNC_MODES)[number];

/** Names one project or repository. */
export function placeKey(on: GrantPlace): string {
  return 'project' in on ? on.project : on.repository;
}
