/** When the app scans by itself. */
export interface ScanSchedule {
  readonly isOn: boolean;
  /** 0 to 23 in `timeZone`: the hour in which a day's scan begins at the earliest. */
  readonly hour: number;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** Whether every scan, by itself or by hand, also reads commits and pull requests; missing = no. */
  readonly readsActivity?: boolean;
}

/** When the digest is made, and mailed where a sender and recipients are set. */
export interface DigestSchedule {
  readonly isOn: boolean;
  /** 1 = Monday to 7 = Sunday, as ISO 8601 counts. */
  readonly weekday: number;
  /** 0 to 23 in `timeZone`. */
  readonly hour: number;
  readonly timeZone: string;
}

export const DEFAULT_SCAN_SCHEDULE: ScanSchedule = { isOn: true, hour: 2, timeZone: 'UTC' };
export const DEFAULT_DIGEST_SCHEDULE: DigestSchedule = {
  isOn: true,
  weekday: 1,
  hour: 8,
  timeZone: 'UTC',
};
