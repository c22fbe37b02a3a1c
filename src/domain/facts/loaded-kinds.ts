/** What an admin may load: a snapshot of the `usher` command, a list of group members, a User Directory. */
export const LOADED_KINDS = ['snapshot', 'group-members', 'user-directory'] as const;
export type LoadedKind = (typeof LOADED_KINDS)[number];
