import { type PageRecord, type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';

/** Where pages come from. Each call sends at most one request. */
export interface ScanSource {
  /**
   * API 1.0, the only one that knows group members, is closed to Forge; so are invitations, access
   * keys and webhooks.
   */
  readonly canReadGroups: boolean;
  /**
   * Asks whether the reader passes for a workspace admin. Who does not is shown shorter lists
   * without a word, so nothing may be read before.
   * @throws ReadFailure
   */
  readonly confirmWorkspaceAdmin: (asked: { readonly signal?: AbortSignal }) => Promise<void>;
  /** @throws ReadFailure; anything else is passed on to the caller of the scan. */
  readonly readPage: (job: ScanJob, asked: PageRequest) => Promise<PageRecord>;
}

interface PageRequest {
  /** The `next` of every page of this job so far, oldest first: the last one is asked for. */
  readonly trail: readonly string[];
  readonly signal?: AbortSignal;
}

/** Keeps records before anything that follows from them is asked. Calls never overlap. */
export interface ScanJournal {
  readonly append: (records: readonly ScanRecord[]) => Promise<void>;
}

export interface Clock {
  readonly now: () => number;
  /** Resolves early, or rejects, when `signal` is aborted: the scan looks for itself. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}
