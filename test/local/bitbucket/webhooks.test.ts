import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, valuesOf } from './a-simulator';

const hooksOf = (slug: string) => `/2.0/repositories/acme/${slug}/hooks`;

test('a webhook tells whether it has a secret, never which, and more than the documents say', async () => {
  const { get } = aSimulator();
  expect(valuesOf((await get(hooksOf('ops-terraform'))).body)).toEqual([
    expect.objectContaining({
      type: 'webhook_subscription',
      url: 'https://10.0.4.17/apply',
      subject_type: 'repository',
      active: true,
      secret_set: true,
      skip_cert_verification: true,
      history_enabled: false,
      read_only: false,
      source: null,
    }),
  ]);
  const [open] = valuesOf((await get(hooksOf('web-checkout'))).body);
  expect(open).toMatchObject({ secret_set: false, events: ['repo:push'] });
  expect(open?.['url']).toMatch(/^http:/u);
  expect(open).not.toHaveProperty('secret');
});

test('the workspace has its own, and only workspace admins see them', async () => {
  const { get } = aSimulator();
  const at = '/2.0/workspaces/acme/hooks';
  expect(valuesOf((await get(at)).body)).toEqual([
    expect.objectContaining({ description: 'audit', subject_type: 'workspace' }),
  ]);
  expect((await get(at, { account: personUuid('rmenon') })).status).toBe(403);
});

test('those of a repository are for its administrators', async () => {
  const { get } = aSimulator();
  const as = (id: string) => ({ account: personUuid(id) });
  expect((await get(hooksOf('pay-api'), as('rmenon'))).status).toBe(200);
  expect((await get(hooksOf('pay-api'), as('nlind'))).status).toBe(403);
  expect((await get(hooksOf('pay-api'), as('hwpark'))).status).toBe(404);
  expect(valuesOf((await get(hooksOf('web-shop'))).body)).toEqual([]);
});
