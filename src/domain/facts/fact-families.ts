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
