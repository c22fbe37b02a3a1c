export const CREDENTIAL_KINDS = [
  'repository-access-key',
  'project-access-key',
  'workspace-ssh-key',
  'personal-ssh-key',
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
  'user-api-token',
  'app-password',
  'oauth-consumer',
  'pipelines-oidc',
  'pipelines-ssh-key',
  'forge-app',
  'service-user',
  'own-user',
  'own-free-workspace',
] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** `none-inferred`: no document says so, and no list of billed users shows them. */
export type SeatNeed = 'none' | 'none-inferred' | 'one' | 'of-its-user' | 'not-known';

/** What one kind of credential may and may not do, as far as Atlassian says. */
export interface CredentialCard {
  readonly kind: CredentialKind;
  readonly name: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  /** How far it reaches. */
  readonly reach: string;
  readonly createdBy: string;
  readonly seat: SeatNeed;
  readonly expiry: string;
  /** Whether it works on when who made it leaves. */
  readonly outlivesCreator: 'yes' | 'no' | 'depends' | 'not-known';
  /** Whether an API lists it, so that Usher can show it by itself. */
  readonly isListed: 'yes' | 'own-only' | 'partly' | 'no';
  readonly plans: 'all' | 'premium';
  readonly watchOut?: string;
  readonly sources: readonly string[];
}
