import { type Bitbucket } from '../../local/bitbucket/bitbucket';

/** Bitbucket's own effective listing of everything, read as a workspace admin: `repository person level`. */
export async function getExpectedListing(bitbucket: Bitbucket): Promise<string[]> {
  const account = bitbucket.data.accounts.find(({ membership }) => membership?.role === 'owner');
  const { authorization } = bitbucket.issueCredential({
    kind: 'api-token',
    ...(account && { account: account.uuid }),
    scopes: ['read:repository:bitbucket'],
  });
  const rows: string[] = [];
  const { slug } = bitbucket.data.workspace;
  let next: string | undefined =
    `https://api.bitbucket.org/2.0/workspaces/${slug}/permissions/repositories?pagelen=100&sort=user.display_name`;
  while (next !== undefined) {
    const response = await bitbucket.fetch(new Request(next, { headers: { authorization } }));
    const page = (await response.json()) as ListingPage;
    for (const { permission, user, repository } of page.values)
      rows.push(`${repository.uuid} ${user.uuid} ${permission}`);
    ({ next } = page);
  }
  return rows.sort();
}

interface ListingPage {
  readonly values: readonly {
    readonly permission: string;
    readonly user: { readonly uuid: string };
    readonly repository: { readonly uuid: string };
  }[];
  readonly next?: string;
}
