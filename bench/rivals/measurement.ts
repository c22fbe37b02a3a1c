import { type MatrixCounts, type ViewName } from './engine';
import { type EngineName } from './engines';

/** What one process says about one engine. */
export interface Measurement {
  readonly engine: EngineName;
  /** From facts in memory to ready: Usher's index; tables, indexes and statistics of a database. */
  readonly buildMs: number;
  readonly matrix: MatrixMeasurement;
  readonly views: Readonly<Partial<Record<ViewName, ViewMeasurement>>>;
  /** In the first round only. */
  readonly fingerprint?: string;
  /** The most memory the process has held. */
  readonly peakMegabytes: number;
}

export interface MatrixMeasurement {
  /** The first time in the process. */
  readonly coldMs: number;
  /** The median of the times after the first. */
  readonly warmMs: number;
  /** Of all its threads, the mean of the same times; says more than the clock on a busy machine. */
  readonly cpuMs?: number;
  /** Missing where the times are those of a sample, multiplied. */
  readonly counts?: MatrixCounts;
}

export interface ViewMeasurement {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly meanMs: number;
  readonly runs: number;
  /** Of the first queries, which are the same for all engines. */
  readonly answers: readonly string[];
  /** Of the same queries the highest level alone; of `why` only. */
  readonly levels: readonly string[];
  readonly isLevelAlone: boolean;
}
