import { type AccountRecord, type ProjectRecord, type Uuid } from '../workspace-data';

export interface WorkspaceSize {
  readonly people: number;
  readonly groups: number;
  readonly projects: number;
  readonly repositories: number;
  /** The same sizes with the same seed give the same workspace. */
  readonly seed: number;
  /** Milliseconds since 1970 that all dates lie before; fixed unless given. */
  readonly now?: number;
}

/** What the parts of a workspace are drawn from. */
export interface Draw {
  readonly random: () => number;
  readonly size: WorkspaceSize;
  readonly now: number;
  readonly accounts: readonly AccountRecord[];
  readonly projects: readonly ProjectRecord[];
  /** Slugs; the first is that of the administrators and gets no grants. */
  readonly groups: readonly string[];
}

/** What the details of a workspace are drawn from. */
export interface DetailSources {
  readonly random: () => number;
  readonly now: number;
  /** How many projects and repositories there are. */
  readonly places: number;
  readonly people: readonly Uuid[];
  readonly groups: readonly string[];
}
