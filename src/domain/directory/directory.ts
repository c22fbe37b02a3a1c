import { type AccountStatus, type DirectoryPerson } from './directory-person';

/**
 * An exported directory after its rows were matched with accounts: every row is a person, unmatched or
 * bad, and none is lost. Holds no address and no name.
 */
export interface Directory {
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
  readonly people: readonly DirectoryPerson[];
  readonly unmatched: readonly UnmatchedRow[];
  readonly bad: readonly BadRow[];
}

/** A row that says something of somebody, and nobody could tell of whom. */
export interface UnmatchedRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly reason: UnmatchedReason;
  readonly status: AccountStatus;
  readonly isOnPlan?: boolean;
}

export const UNMATCHED_REASONS = [
  /** Bitbucket knows no member with this address. */
  'no-member-with-address',
  /** The row has an account id, and nobody here has it. */
  'nobody-with-id',
  /** The member with this address has no account id that the facts could be joined by. */
  'member-without-id',
  /** Bitbucket was not asked whose address it is. */
  'not-asked',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

export interface BadRow {
  readonly line: number;
  readonly problem: RowProblem;
  /** The other line, where two rows are of one person. */
  readonly sameAsLine?: number;
}

export const ROW_PROBLEMS = [
  'bad-time',
  'bad-two-step-verification',
  'bad-on-plan',
  'bad-address',
  'bad-account-id',
  'nobody-named',
  'wrong-number-of-cells',
  'bad-quotes',
  'same-person-twice',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
