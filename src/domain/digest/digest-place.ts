/** The views of the app that a digest points into. */
export const DIGEST_VIEWS = [
  'overview',
  'people',
  'person',
  'repositories',
  'repository',
  'groups',
  'group',
  'seats',
  'findings',
  'changes',
  'digest',
  'settings',
] as const;
export type DigestView = (typeof DIGEST_VIEWS)[number];

/** A link into the app as data: a view, what it is about, and how it is narrowed. */
export interface DigestPlace {
  readonly view: DigestView;
  /** The person, repository or group. */
  readonly id?: string;
  readonly filter?: string;
  readonly sort?: string;
  readonly tab?: string;
  /** The day (ISO date) that changes are counted from. */
  readonly since?: string;
}
