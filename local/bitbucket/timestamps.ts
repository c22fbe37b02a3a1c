import { type Timestamp } from './workspace-data';

const DAY_MS = 24 * 3600 * 1000;

/** A time as Bitbucket writes it: `2026-11-21T10:11:12.123000+00:00`. */
export const timestampOf = (milliseconds: number): Timestamp =>
  new Date(milliseconds).toISOString().replace('Z', '000+00:00');

/** The time so many days before another. */
export const daysBefore = (now: number, days: number): Timestamp =>
  timestampOf(now - days * DAY_MS);
