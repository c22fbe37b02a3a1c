import { personUuid } from '../../../local/bitbucket/demo/acme';
import { SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { omit } from '../../builders/omit';
import { aPreview, aSimulatedApi, type SimulatedApi } from './a-preview';

let simulated: SimulatedApi;
beforeAll(async () => {
  simulated = await aSimulatedApi();
});
afterAll(async () => {
  await simulated.close();
});

interface Said {
  readonly message: string;
  readonly remedy: string;
}

async function refusalOf(options: Parameters<typeof aPreview>[1]): Promise<Said> {
  const error: unknown = await aPreview(simulated, options).then(
    async (preview) => preview.stop(),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'CommandError' });
  return error as Said;
}

test.each([
  [
    'an expired token',
    { expired: true },
    /The credential|refused the credential.*\(status 401\)/,
    /BITBUCKET_EMAIL .* BITBUCKET_API_TOKEN .*id\.atlassian\.com/,
  ],
  [
    'a workspace that is not there',
    { workspace: 'acne' },
    /no workspace acne, or does not show it to this token \(status 404\)/,
    /Check --workspace: .*bitbucket\.org\/<workspace>/,
  ],
  [
    'a token without the scope of branch rules',
    { scopes: SCAN_SCOPES.filter((scope) => !scope.startsWith('admin:')) },
    /lacks admin:repository:bitbucket/,
    /Make one with read:workspace:bitbucket, .*read:pullrequest:bitbucket .*--as-companion also admin:project:bitbucket, read:webhook:bitbucket/,
  ],
  [
    'a token without any scope',
    { scopes: [] },
    /lacks read:workspace:bitbucket.*\(status 403\)/,
    /The scopes of a token cannot be changed/,
  ],
])('%s is told with what to check', async (_what, options, message, remedy) => {
  const said = await refusalOf(options);
  expect(said.message).toMatch(message);
  expect(said.remedy).toMatch(remedy);
  expect(JSON.stringify(said)).not.toMatch(/ATATT|@acme/);
});

test('who is no member is told so', async () => {
  const account = personUuid('nlind');
  simulated.bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.map((each) =>
      each.uuid === account ? omit(each, 'membership') : each,
    ),
  }));
  const said = await refusalOf({ account });
  simulated.bitbucket.reset();
  expect(said.message).toBe(
    'The owner of this token is no member of workspace acme, as Bitbucket tells (status 403).',
  );
  expect(said.remedy).toContain('Use the token of a member');
});

test('a Bitbucket that fails is no empty workspace', async () => {
  const cancel = simulated.bitbucket.faults.add({
    path: '/workspaces/acme',
    effect: { kind: 'status', status: 503 },
  });
  const said = await refusalOf({});
  cancel();
  expect(said.message).toContain('(status 503)');
  expect(said.remedy).toContain('bitbucket.status.atlassian.com');
});

test('as the companion only a workspace admin is let in: shorter lists would look complete', async () => {
  const said = await refusalOf({ asCompanion: true, account: personUuid('nlind') });
  expect(said.message).toContain('could not be read in full');
  expect(said.remedy).toContain('token of a workspace admin');
});
