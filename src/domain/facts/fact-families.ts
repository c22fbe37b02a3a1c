/**
 * What does not decide who has access, in the order in which it is read, last of all. A scan may
 * leave any of it out.
 */
export const DETAIL_FAMILIES = [
  'branching-models',
  'default-reviewers',
  'overrides',
  'forks',
  'access-keys',
  'webhooks',
  'invitations',
  'activity',
] as const;
export type DetailFamily = (typeof DETAIL_FAMILIES)[number];

/** The kinds of facts a scan reads, in the order in which answers become fuller. */
export const FACT_FAMILIES = [
  'members',
  'groups',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
  'listing',
  'branch-rules',
  ...DETAIL_FAMILIES,
] as const;
export type FactFamily = (typeof FACT_FAMILIES)[number];

/** How far one kind is read, true at every moment it is told. */
export interface FamilyProgress {
  readonly family: FactFamily;
  /** Pieces read (people, groups, projects, repositories), never requests. */
  readonly done: number;
  /** Pieces that ended as a gap; they count as neither done nor open. */
  readonly missing: number;
  /** Missing while the total is not known. */
  readonly total?: number;
}
