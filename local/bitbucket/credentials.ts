import { type Credential, type CredentialKind, type CredentialRequest } from './bitbucket';
import { type AccountRecord, type Uuid } from './workspace-data';

export interface IssuedCredential {
  readonly kind: CredentialKind;
  readonly account: Uuid | undefined;
  readonly scopes: readonly string[];
  readonly expired: boolean;
}

export interface Credentials {
  /** Throws when the kind needs an account and the account is not there. */
  issue(wanted: CredentialRequest): Credential;
  find(authorization: string): IssuedCredential | undefined;
}

export interface CredentialsSources {
  readonly findAccount: (uuid: Uuid) => AccountRecord | undefined;
  readonly random: () => number;
}

const PREFIXES: Readonly<Record<CredentialKind, string>> = {
  'api-token': 'ATATT3xFfGF0',
  'access-token': 'ATCTT3xFfGN0',
  'forge-asUser': 'forge-user-',
  'forge-asApp': 'forge-app-',
  oauth: 'oauth-',
};

/** Hands out credentials and recognizes them: an API token by Basic, everything else by Bearer. */
export function createCredentials({ findAccount, random }: CredentialsSources): Credentials {
  const issued = new Map<string, IssuedCredential>();

  const accountFor = ({ kind, account: uuid }: CredentialRequest): AccountRecord | undefined => {
    if (kind === 'forge-asApp' || kind === 'access-token') return undefined;
    const account = uuid === undefined ? undefined : findAccount(uuid);
    if (!account)
      throw new Error(`A credential of kind ${kind} needs an account of the workspace.`);
    return account;
  };

  return {
    issue(wanted) {
      const account = accountFor(wanted);
      const token = wanted.token ?? PREFIXES[wanted.kind] + randomText(random, 32);
      const email = wanted.kind === 'api-token' ? emailOf(account) : undefined;
      const authorization =
        email === undefined
          ? `Bearer ${token}`
          : `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
      const { kind, scopes, expired = false } = wanted;
      issued.set(authorization, { kind, account: account?.uuid, scopes, expired });
      return { authorization, token, ...(email !== undefined && { email }) };
    },
    find: (authorization) => issued.get(authorization),
  };
}

function emailOf(account: AccountRecord | undefined): string {
  return account?.email ?? `${account?.nickname ?? 'somebody'}@example.com`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomText(random: () => number, length: number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
