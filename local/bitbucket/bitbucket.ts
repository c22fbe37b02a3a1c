import { type Fault } from './fault';
import { type Switches } from './switches';
import { type Uuid, type WorkspaceData } from './workspace-data';

/** One simulated Bitbucket Cloud with one workspace. */
export interface Bitbucket {
  /** Answers as api.bitbucket.org would; any origin will do. */
  fetch(request: Request): Promise<Response>;
  /** Issues a credential. Throws when the account is not in the data. */
  issueCredential(wanted: CredentialRequest): Credential;
  /** May be changed at any time; the next request sees it. */
  readonly switches: Switches;
  readonly data: WorkspaceData;
  /** Replaces the facts: what a change in Bitbucket's own pages would do. */
  update(change: (data: WorkspaceData) => WorkspaceData): void;
  readonly faults: Faults;
  stats(): Stats;
  resetStats(): void;
  /** Back to the first facts and switches; faults, limits and stats are cleared, credentials stay valid. */
  reset(): void;
}

export const CREDENTIAL_KINDS = [
  'api-token',
  'forge-asUser',
  'forge-asApp',
  'access-token',
  'oauth',
] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export interface CredentialRequest {
  readonly kind: CredentialKind;
  /** Whose it is; needed for all kinds but `forge-asApp` and `access-token`. */
  readonly account?: Uuid;
  /** `read:repository:bitbucket` for API tokens and Forge; `repository:admin` for the other kinds. */
  readonly scopes: readonly string[];
  readonly expired?: boolean;
  /** A token one can remember; missing = drawn at random. */
  readonly token?: string;
}

export interface Credential {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** With an API token: the two halves of the Basic credential. */
  readonly email?: string;
  readonly token: string;
}

export interface Faults {
  /** Adds a fault; call the result to take it away again. */
  add(fault: Fault): () => void;
  clear(): void;
}

export interface PermissionWrites {
  readonly sent: number;
  readonly refused: number;
}

export interface Stats {
  readonly total: number;
  /** Key: method and path template, `GET /2.0/repositories/{workspace}`. */
  readonly byPath: Readonly<Record<string, number>>;
  /** Key: status; a connection that was cut counts with the status it began with. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Changes of who has access that were asked for, by the kind of credential; kept by every reset. */
  readonly permissionWrites: Readonly<Partial<Record<CredentialKind, PermissionWrites>>>;
  readonly inFlight: number;
  readonly highestInFlight: number;
}
