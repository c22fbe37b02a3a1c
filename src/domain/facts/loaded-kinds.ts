/**
 * What an admin may load: a snapshot of the `usher` command, a list of group members, a User Directory,
 * what `usher collect` read from the organization.
 */
export const LOADED_KINDS = [
  'snapshot',
  'group-members',
  'user-directory',
  'organization',
] as const;
export type LoadedKind = (typeof LOADED_KINDS)[number];
