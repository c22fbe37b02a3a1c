/** One row of the User Directory CSV or of the organization's directory. Never an address. */
export interface DirectoryPerson {
  /** Atlassian account id; joins with accounts. */
  readonly accountId: string;
  readonly status: AccountStatus;
  /** On Plan = billed in this workspace. Missing where the source does not tell. */
  readonly isOnPlan?: boolean;
  /** ISO 8601; `null` = never. Missing where the source does not tell. */
  readonly lastActiveOn?: string | null;
  readonly hasTwoStepVerification?: boolean;
  /** Whether the account belongs to the organization's claimed domains. */
  readonly isManaged?: boolean;
  readonly emailDomain?: string;
}

export const ACCOUNT_STATUSES = [
  'active',
  'suspended',
  'deactivated',
  'deletion-scheduled',
  'unknown',
] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
