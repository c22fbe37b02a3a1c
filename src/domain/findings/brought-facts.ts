import { type AccountUuid } from '../facts/ids';

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
  /** Where it works and where it is kept: a server, a pipeline, a vault. */
  readonly usedIn?: string;
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
