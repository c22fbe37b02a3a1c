import { type AccountUuid } from './ids';

/** What a repository's branching model calls its branches; a kind that is switched off is missing. */
export interface BranchingModel {
  /** Whole names of branches, whether these exist or not. */
  readonly development?: string;
  readonly production?: string;
  /** `feature`, `bugfix`, `release`, `hotfix`: every branch whose name begins so. */
  readonly prefixes: readonly { readonly kind: string; readonly prefix: string }[];
}

/** An SSH key of a machine on a project or a repository: reads, never writes. */
export interface AccessKey {
  readonly id: number;
  readonly label: string;
  /** `ssh-ed25519`, `ssh-rsa`, …; missing where the key could not be parsed. */
  readonly algorithm?: string;
  /** Of the modulus, for RSA. */
  readonly bits?: number;
  /** SHA-256 as `ssh-keygen -l` prints it: the same key in two places has the same. */
  readonly fingerprint?: string;
  readonly addedBy?: AccountUuid;
  /** ISO 8601. */
  readonly addedOn?: string;
  /** ISO 8601; `null` = Bitbucket says never. */
  readonly lastUsedOn?: string | null;
}

export interface DefaultReviewer {
  readonly person: AccountUuid;
  readonly origin: 'project' | 'repository' | 'unknown';
}

/** Only forks that the credential may see: private ones in other workspaces stay hidden. */
export interface Fork {
  readonly fullName: string;
  readonly isPrivate: boolean;
  /** In the workspace that was scanned. */
  readonly isHere: boolean;
}

/** Which settings the repository does not inherit from its project; Bitbucket's words as keys. */
export interface InheritanceOverrides {
  readonly settings: readonly { readonly name: string; readonly isOverridden: boolean }[];
}

export interface Webhook {
  readonly uuid: string;
  /** Scheme and host alone: paths and queries may hold secrets. */
  readonly origin: string;
  readonly isActive: boolean;
  /** Missing where Bitbucket does not tell. */
  readonly hasSecret?: boolean;
  readonly skipsCertificate?: boolean;
}

/** Somebody who was invited and has not come yet. Only the domain of the address is kept. */
export interface Invitation {
  /** ISO 8601. */
  readonly sentOn?: string;
  readonly emailDomain?: string;
  readonly invitedBy?: AccountUuid;
  readonly groups: readonly string[];
}
