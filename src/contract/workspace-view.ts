import { type ScanStatus } from './scan-status';
import { type LoadedFiles } from './uploads';

export interface WorkspaceView {
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
  readonly scan: ScanStatus;
  /** What the app's own scan read. Missing before the first page of the first scan is stored. */
  readonly facts?: FactsManifest;
  /** What admins have loaded beside it; `mergeLoaded` makes one of both. */
  readonly loaded: LoadedFiles;
  /** Days whose facts are kept, newest first. */
  readonly days: readonly KeptDayHead[];
}

export interface KeptDayHead {
  /** ISO date (UTC). */
  readonly day: string;
  /** When the last scan of that day ended, milliseconds since 1970. */
  readonly scannedAt: number;
}

/** Where the facts are: chunks, and how they are put together. */
export type FactsManifest = {
  readonly chunks: readonly { readonly hash: string; readonly bytes: number }[];
} & (
  | {
      /**
       * `snapshot`: the chunks, joined, are one snapshot file. `journal`: the first scan still runs (or
       * stopped); each chunk is a gzip of scan records and can be read by itself.
       */
      readonly form: 'snapshot' | 'journal';
    }
  | PartsManifest
  | DayManifest
);

/** First so many pieces of the dictionary, then the part of access, joined; the rest, joined, are details. */
export interface PartsManifest {
  readonly form: 'parts';
  readonly names: number;
  readonly access: number;
}

/** First so many pieces of the dictionary, then the keyframe, joined; differences are in the rest. */
export interface DayManifest {
  readonly form: 'day';
  readonly names: number;
  readonly keyframe: number;
  /** Oldest first, each a part of one chunk (by its place among all). */
  readonly differences: readonly {
    readonly chunk: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** At most 400 KB as it crosses the bridge. */
export interface FactsChunk {
  readonly hash: string;
  readonly base64: string;
}
