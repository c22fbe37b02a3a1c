import { ENDPOINTS, nameOf } from '../../../local/bitbucket/endpoints';
import { readManifest } from '../../../local/forge/manifest';
import { projectRoot } from '../../../local/content-hash';
import { createReach } from '../../../local/preview/reach';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';

const UUID = '{9a7a67cf-827e-478c-a408-7e66e281afef}';
const { scopes } = readManifest(projectRoot).permissions;
const workspace = ['acme', UUID];
const asForge = createReach({ scopes, workspace });
const asCompanion = createReach({
  ...{ scopes, workspace },
  tokenScopes: [...SCAN_SCOPES, ...DETAIL_SCOPES],
});

/** A path of the endpoint, in our workspace. */
function pathOf(template: string): string {
  return template.replace('{workspace}', 'acme').replace(/\{\w+\}/g, 'x');
}

test.each([
  ['/2.0/workspaces/acme'],
  [`/2.0/workspaces/${encodeURIComponent(UUID)}?fields=uuid`],
  ['/2.0/workspaces/ACME/permissions?pagelen=100'],
  ['/2.0/repositories/acme/pay-api/branch-restrictions'],
  ['/2.0/repositories/acme/pay-api/effective-default-reviewers'],
  ['/2.0/user/workspaces/acme/permission'],
])('%s is read in both modes', (path) => {
  expect(asForge('GET', path)).toBeUndefined();
  expect(asCompanion('GET', path)).toBeUndefined();
});

test.each([
  ['/1.0/groups/acme'],
  ['/1.0/users/acme/invitations'],
  ['/1.0/invitations/acme'],
  ['/2.0/workspaces/acme/hooks'],
  ['/2.0/workspaces/acme/projects/PAY/deploy-keys'],
  ['/2.0/repositories/acme/pay-api/deploy-keys'],
  ['/2.0/repositories/acme/pay-api/hooks'],
])('%s is closed to Forge, and read as the companion', (path) => {
  expect(asForge('GET', path)).toEqual({ why: 'closed-to-forge' });
  expect(asCompanion('GET', path)).toBeUndefined();
});

test.each([
  ['/2.0/user', { why: 'missing-scope', required: ['read:user:bitbucket'] }],
  ['/2.0/user/emails', { why: 'closed-to-forge' }],
  ['/2.0/users/x/ssh-keys', { why: 'closed-to-forge' }],
  ['/2.0/workspaces/other', { why: 'other-workspace' }],
  ['/2.0/repositories/other/pay-api/forks', { why: 'other-workspace' }],
  ['/1.0/groups/other', { why: 'other-workspace' }],
  ['/2.0/workspaces/%E0%A4%A', { why: 'other-workspace' }],
  ['/2.0/workspaces/acme/../other', { why: 'other-workspace' }],
  ['/2.0/workspaces/acme/%2e%2e/other', { why: 'other-workspace' }],
  ['/2.0/workspaces/acme/runners', { why: 'unknown-endpoint' }],
  ['/2.0/repositories/acme/pay-api/src/main/.env', { why: 'unknown-endpoint' }],
  ['/2.0/repositories/acme/pay-api/forks/', { why: 'unknown-endpoint' }],
  ['/', { why: 'unknown-endpoint' }],
])('%s is refused in both modes', (path, refusal) => {
  expect(asForge('GET', path)).toEqual(refusal);
  expect(asCompanion('GET', path)).toEqual(refusal);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'get'])(
  '%s is a write wherever it goes: nothing but GET leaves',
  (method) => {
    for (const { path } of ENDPOINTS) {
      expect(asForge(method, pathOf(path))).toEqual({ why: 'write' });
      expect(asCompanion(method, pathOf(path))).toEqual({ why: 'write' });
    }
  },
);

test('of all reads exactly those leave that are open to Forge under the scopes of the manifest', () => {
  const reads = ENDPOINTS.filter(({ method }) => method === 'GET');
  const open = reads.filter(
    ({ opens, scopes: required }) =>
      (opens === 'everything' || opens === 'no-access-token') &&
      required.every((scope) => scopes.includes(scope)),
  );
  const sent = reads.filter(({ path }) => asForge('GET', pathOf(path)) === undefined);
  expect(sent.map(nameOf)).toEqual(open.map(nameOf));
  expect(open.length).toBeGreaterThan(20);
  expect(open.length).toBeLessThan(reads.length);
});

test('a manifest with fewer scopes reaches less', () => {
  const reach = createReach({ scopes: ['read:workspace:bitbucket'], workspace });
  expect(reach('GET', '/2.0/workspaces/acme')).toBeUndefined();
  expect(reach('GET', '/2.0/repositories/acme')).toEqual({
    why: 'missing-scope',
    required: ['read:repository:bitbucket'],
  });
});
