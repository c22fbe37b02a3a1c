/** What an admin may load: a snapshot of the `usher` command, or a list of group members. */
export const LOADED_KINDS = ['snapshot', 'group-members'] as const;
export type LoadedKind = (typeof LOADED_KINDS)[number];
