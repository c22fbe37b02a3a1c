import { type AccountUuid } from '../facts/ids';

/** One row of the User Directory CSV or of the organization's directory. Never an address. */
export interface DirectoryPerson {
  /** Atlassian account id; joins with accounts. */
  readonly accountId: string;
  readonly status: 'active' | 'suspended' | 'deactivated' | 'deletion-scheduled' | 'unknown';
  /** On Plan = billed in this workspace. Missing where the source does not tell. */
  readonly isOnPlan?: boolean;
  /** ISO 8601; `null` = never. Missing where the source does not tell. */
  readonly lastActiveOn?: string | null;
  readonly hasTwoStepVerification?: boolean;
  /** Whether the account belongs to the organization's claimed domains. */
  readonly isManaged?: boolean;
  readonly emailDomain?: string;
  /** True where the source holds no account ids, and a display name that only one member has told who it is. */
  readonly isMatchedByName?: boolean;
}

export const REGISTER_KINDS = [
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
  'workspace-ssh-key',
  'oauth-consumer',
  'connect-app',
  'scim-key',
  'organization-api-key',
  'service-account',
  'exception',
  'access-review',
] as const;

/** A credential no API lists, written down by hand. */
export interface RegisterEntry {
  readonly name: string;
  readonly kind: (typeof REGISTER_KINDS)[number];
  readonly owner?: AccountUuid;
  readonly purpose?: string;
  readonly scopes?: readonly string[];
  /** ISO dates; `null` = never expires. */
  readonly expiresOn?: string | null;
  readonly reviewOn?: string;
}

/** A setting that only a page shows: who looked, what they saw, when. */
export interface ManualCheck {
  /** Which setting: the id of the catalogue entry it decides (`INV-03`). */
  readonly rule: string;
  /** Whether what the entry describes was seen. */
  readonly answer: 'as-described' | 'not-so';
  readonly checkedOn: string;
  readonly checkedBy?: AccountUuid;
  readonly note?: string;
}
