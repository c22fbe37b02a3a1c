import { type Bitbucket } from '../bitbucket/bitbucket';
import { type BitbucketBehindForge } from '../forge/bitbucket-proxy';

/** The simulator as Forge's proxy reaches it: one credential per identity and set of scopes. */
export function putBehindForge(bitbucket: Bitbucket): BitbucketBehindForge {
  const issued = new Map<string, string>();
  return {
    fetch: (request) => bitbucket.fetch(request),
    authorize: (identity, scopes) => {
      const key = JSON.stringify([identity, scopes]);
      const known = issued.get(key);
      if (known !== undefined) return known;
      const { authorization } =
        identity.as === 'app'
          ? bitbucket.issueCredential({ kind: 'forge-asApp', scopes })
          : bitbucket.issueCredential({
              kind: 'forge-asUser',
              account: uuidOf(bitbucket, identity.accountId),
              scopes,
            });
      issued.set(key, authorization);
      return authorization;
    },
  };
}

function uuidOf({ data }: Bitbucket, accountId: string): string {
  const account = data.accounts.find((each) => each.accountId === accountId);
  if (!account) throw new Error(`The workspace knows no account ${accountId}.`);
  return account.uuid;
}
