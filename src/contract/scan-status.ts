import { type FamilyProgress } from '../domain/facts/fact-families';

/** Where a scan stands, as pages and the command show it. Times are milliseconds since 1970. */
export interface ScanStatus {
  readonly state: 'never' | 'running' | 'waiting' | 'cancelled' | 'failed' | 'finished';
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Set while `waiting`: when the hourly limit lets it go on, or Bitbucket is asked again. */
  readonly waitingUntil?: number;
  /** Set when `failed`: what Bitbucket answered and what to do. */
  readonly failure?: string;
  /** Whose eyes the scan has: the app's own, or those of the admin who has the page open. */
  readonly readsAs?: 'app' | 'user';
  /** By the schedule, or by an admin who asked for it. */
  readonly startedBy?: 'schedule' | 'admin';
  /** `refresh`: what is likely to have changed and a part of the rest; `full`: everything. */
  readonly mode?: 'full' | 'refresh';
  /**
   * Set while `waiting`: Bitbucket does not let the app in as itself, so the scan goes on whenever a
   * workspace admin has the page open.
   */
  readonly needsAdmin?: true;
  /** Set while `waiting`: not for the limit, but because Bitbucket could not be reached. */
  readonly isOutage?: true;
  /** When the schedule begins the next scan; missing while it is off. */
  readonly nextScanAt?: number;
  readonly progress: readonly FamilyProgress[];
  readonly requestsUsed: number;
  /** Missing until the lists that decide it were read. */
  readonly requestsExpected?: number;
}

/** Said before a scan starts. */
export interface ScanEstimate {
  readonly people: number;
  readonly projects: number;
  readonly repositories: number;
  readonly requests: number;
  /** Until the structure sweep answers, provisionally. */
  readonly firstAnswerMs: number;
  readonly completeMs: number;
  /** The share of the hourly limit a scan keeps to, 0..1, and that limit. */
  readonly share: number;
  readonly hourlyLimit: number;
}
