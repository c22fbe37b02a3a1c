import { type FamilyProgress } from '../../domain/facts/fact-families';

/** True at every moment it is told. */
export interface ScanProgress {
  readonly families: readonly FamilyProgress[];
  /** Requests that brought a page or a gap, with their retries. */
  readonly requestsUsed: number;
  /** The fewest requests the whole scan takes; missing until projects and repositories are listed. */
  readonly requestsExpected?: number;
  /** Members, groups, projects, project grants and repositories are read: a first answer stands. */
  readonly structureRead: boolean;
  /** Set while the scan sleeps until the limit lets it go on, milliseconds since 1970. */
  readonly waitingUntilMs?: number;
}
