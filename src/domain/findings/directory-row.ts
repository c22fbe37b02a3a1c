/** One row of an exported directory, as it stands there. Of the address only the domain. */
export interface DirectoryRow {
  /** Without the mark of inactive accounts. */
  readonly publicName: string;
  readonly isInactive: boolean;
  readonly accountId?: string;
  readonly emailDomain?: string;
  /** ISO 8601; `null` = never. */
  readonly lastActiveOn?: string | null;
  readonly hasTwoStepVerification?: boolean;
  readonly isOnPlan?: boolean;
}
