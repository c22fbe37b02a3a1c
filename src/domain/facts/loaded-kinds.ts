/**
 * What an admin may load: a snapshot of the `usher` command, a list of group members, a User Directory,
 * what `usher collect` read from the organization, groups of the identity provider.
 */
export const LOADED_KINDS = [
  'snapshot',
  'group-members',
  'user-directory',
  'organization',
  'group-source',
] as const;
export type LoadedKind = (typeof LOADED_KINDS)[number];

/** What is loaded beside facts: plans, and what became of one. Many are kept, each under the hash of its plan. */
export const PLAN_FILE_KINDS = ['plan', 'plan-result'] as const;
export type PlanFileKind = (typeof PLAN_FILE_KINDS)[number];
export type UploadKind = LoadedKind | PlanFileKind;

export function isLoadedKind(kind: UploadKind): kind is LoadedKind {
  return LOADED_KINDS.some((one) => one === kind);
}
