/** Longer than a review takes, short enough that few names in a file belong to closed accounts. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Stands in files that people take out: no erasure reaches them there. */
export interface ExpiryNotice {
  readonly notice: string;
  /** ISO date. */
  readonly deleteAfter: string;
}

/** @param readAt when what the file holds was read, milliseconds since 1970 */
export function toExpiryNotice(readAt: number): ExpiryNotice {
  return {
    notice: 'Holds personal data. Keep it private, and delete it after the day named here.',
    deleteAfter: new Date(readAt + KEPT_DAYS * DAY_MS).toISOString().slice(0, 10),
  };
}
