import { type AccountStatus } from './directory-person';

/** Cells as they stand in the file, with the line they end on. */
export interface DirectoryRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** One row that is right. Lives in memory only until its address has told whose it is. */
export interface DirectoryRow {
  readonly line: number;
  readonly accountId?: string;
  /** In lower case. */
  readonly address?: string;
  readonly status: AccountStatus;
  readonly emailDomain?: string;
  /** ISO 8601; `null` = never. */
  readonly lastActiveOn?: string | null;
  readonly hasTwoStepVerification?: boolean;
  readonly isOnPlan?: boolean;
}
