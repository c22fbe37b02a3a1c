import { type CredentialKind, CREDENTIAL_KINDS } from '../../../../local/bitbucket/bitbucket';
import { personUuid } from '../../../../local/bitbucket/demo/acme';
import { type Endpoint, ENDPOINTS, nameOf } from '../../../../local/bitbucket/endpoints';
import { requiredScopes } from '../../../../local/bitbucket/middleware/authenticate';
import { ALL_ROUTES } from '../../../../local/bitbucket/routes/all-routes';
import { aSimulator, everyScope, messageOf, ORIGIN } from '../a-simulator';

const VALUES: Readonly<Record<string, string>> = {
  workspace: 'acme',
  project_key: 'ART',
  repo_slug: 'pay-api',
  member: encodeURIComponent(personUuid('nlind')),
  selected_user_id: encodeURIComponent(personUuid('ohartley')),
  selected_user: encodeURIComponent(personUuid('lferrante')),
  target_username: encodeURIComponent(personUuid('tjohansson')),
  group_slug: 'reviewers',
  id: '100',
};
const addressOf = ({ path }: Endpoint): string =>
  path
    .replace('{key_id}', path.includes('{project_key}') ? '4150' : '4100')
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => VALUES[name] ?? name);

const SWITCHES = { asAppIsAdmin: true, centrallyManaged: 'bitbucket', limit: 1_000_000 } as const;

/** One for all tests that only read. */
const SHARED = aSimulator({ switches: SWITCHES });

/** Which kinds the documents let in; everything else is 403, whatever the scopes. */
function isLetIn({ path, method }: Endpoint, kind: CredentialKind): boolean {
  const isPermission = path.includes('permission');
  const isPermissionWrite = path.includes('permissions-config') && method !== 'GET';
  // `account:write` exists for OAuth consumers alone.
  const isOldWrite = path.startsWith('/1.0/') && method !== 'GET';
  if (isOldWrite) return kind === 'oauth' || kind === 'access-token';
  const isSecret = /deploy-keys|hooks|ssh-keys|gpg-keys|emails/u.test(path);
  if (kind === 'api-token') return true;
  if (isPermissionWrite || isSecret) return false;
  if (kind === 'access-token') return !isPermission;
  return kind === 'oauth' || !path.startsWith('/1.0/');
}

const MATRIX = CREDENTIAL_KINDS.flatMap((kind) =>
  ENDPOINTS.map((endpoint) => [kind, nameOf(endpoint), endpoint] as const),
);

test.each(MATRIX)('%s on %s', async (kind, name, endpoint) => {
  const isRead = endpoint.method === 'GET';
  const { ask } = isRead ? SHARED : aSimulator({ switches: SWITCHES });
  const { status } = await ask(endpoint.method, addressOf(endpoint), { kind });
  if (!isLetIn(endpoint, kind)) expect(status).toBe(403);
  else if (name in ALL_ROUTES)
    expect(isRead ? [200, 403] : [200, 204, 400, 403, 404]).toContain(status);
  else expect(status).toBe(endpoint.method === 'GET' ? 404 : 405);
});

test.each(
  ENDPOINTS.filter((endpoint) => endpoint.method === 'GET' && nameOf(endpoint) in ALL_ROUTES).map(
    (endpoint) => [nameOf(endpoint), endpoint] as const,
  ),
)('a workspace admin with an API token reads %s', async (_, endpoint) => {
  expect((await SHARED.get(addressOf(endpoint))).status).toBe(200);
});

const SCOPE_CASES = (['api-token', 'oauth', 'forge-asUser'] as const).flatMap((kind) =>
  ENDPOINTS.filter((endpoint) => isLetIn(endpoint, kind)).flatMap((endpoint) =>
    requiredScopes(endpoint, kind).map(
      (missing) => [kind, nameOf(endpoint), missing, endpoint] as const,
    ),
  ),
);

test.each(SCOPE_CASES)(
  '%s on %s without %s says which scopes',
  async (kind, _, missing, endpoint) => {
    const { ask } = SHARED;
    const scopes = everyScope(kind).filter((scope) => scope !== missing);
    const { status, body, headers } = await ask(endpoint.method, addressOf(endpoint), {
      kind,
      scopes,
    });
    expect(status).toBe(403);
    expect(body).toEqual({
      type: 'error',
      error: {
        message: 'Your credentials lack one or more required privilege scopes.',
        detail: { granted: scopes, required: [...requiredScopes(endpoint, kind)] },
      },
    });
    expect(headers.get('x-oauth-scopes')).toBe(scopes.join(', '));
    expect(headers.get('x-accepted-oauth-scopes')).toContain(missing);
  },
);

test('admin does not include read', async () => {
  const { get } = aSimulator();
  const { status } = await get('/2.0/repositories/acme', {
    scopes: ['admin:repository:bitbucket'],
  });
  expect(status).toBe(403);
});

test.each([
  ['no credential', undefined],
  ['an unknown token', 'Bearer nobody'],
  ['a token without its address', 'Basic bm9ib2R5'],
])('%s is 401', async (_, authorization) => {
  const { bitbucket } = aSimulator();
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  const response = await bitbucket.fetch(new Request(`${ORIGIN}/2.0/user`, { headers }));
  expect(response.status).toBe(401);
  expect(messageOf(await response.json())).toBe(
    'Token is invalid, expired, or not supported for this endpoint.',
  );
});

test('an expired token is 401', async () => {
  const { get } = aSimulator();
  expect((await get('/2.0/user', { expired: true })).status).toBe(401);
});

test('the token of a closed account is 401', async () => {
  const { get } = aSimulator();
  expect((await get('/2.0/user', { account: personUuid('pvos') })).status).toBe(401);
});

test('an API token is email and token by Basic', () => {
  const { bitbucket } = aSimulator();
  const wanted = { kind: 'api-token', account: personUuid('nlind'), scopes: [] } as const;
  const { authorization, email, token } = bitbucket.issueCredential(wanted);
  expect(email).toBe('nlind@acme.example');
  expect(authorization).toBe(
    `Basic ${Buffer.from(`nlind@acme.example:${token}`).toString('base64')}`,
  );
});

test('a credential for nobody cannot be issued', () => {
  const { bitbucket } = aSimulator();
  const wanted = { kind: 'api-token', account: '{nobody}', scopes: [] } as const;
  expect(() => bitbucket.issueCredential(wanted)).toThrow('needs an account of the workspace');
});
