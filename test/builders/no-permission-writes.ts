import { type Bitbucket, type CredentialKind } from '../../local/bitbucket/bitbucket';

const watched = new Set<Bitbucket>();
const OF_AN_APP: readonly CredentialKind[] = ['forge-asApp', 'forge-asUser'];

/** Fails the test file when an app asked this Bitbucket to change who has access, also where it was refused. */
export function forbidPermissionWrites(bitbucket: Bitbucket): void {
  watched.add(bitbucket);
}

afterAll(() => {
  const asked = [...watched].flatMap((bitbucket) => {
    const { permissionWrites } = bitbucket.stats();
    return OF_AN_APP.flatMap((kind) => permissionWrites[kind] ?? []);
  });
  watched.clear();
  expect(asked).toEqual([]);
});
