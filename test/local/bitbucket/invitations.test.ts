import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, type Row } from './a-simulator';

const TO_GROUPS = '/1.0/users/acme/invitations';
const TO_REPOSITORIES = '/1.0/invitations/acme';
const UNMANAGED = { switches: { centrallyManaged: 'bitbucket' } } as const;

test('invitations to groups are an array without pages, with address, groups and inviter', async () => {
  const { get } = aSimulator(UNMANAGED);
  const rows = (await get(TO_GROUPS)).body as Row[];
  expect(rows.map(({ email }) => email)).toEqual([
    'ida.holm@acme.example',
    'nico@pixelforge.example',
    'jan.petersen@acme.example',
  ]);
  expect(rows[1]).toEqual({
    email: 'nico@pixelforge.example',
    groups: [
      { slug: 'contractors-ext', name: 'contractors-ext' },
      { slug: 'artists', name: 'Artists' },
    ],
    invited_by: expect.objectContaining({ uuid: personUuid('bcamargo'), is_team: false }) as object,
    sent_on: '2026-11-15 12:00:00',
    utc_sent_on: '2026-11-15 12:00:00+00:00',
  });
});

test('invitations to a repository are another list, of all repositories or of one', async () => {
  const { get } = aSimulator(UNMANAGED);
  const all = (await get(TO_REPOSITORIES)).body as Row[];
  expect(all).toEqual([
    expect.objectContaining({
      email: 'proof@lektorat.example',
      permission: 'write',
      repository: { slug: 'docs-handbook', name: 'docs-handbook', is_private: true, owner: 'acme' },
    }),
  ]);
  expect((await get(`${TO_REPOSITORIES}/docs-handbook`)).body).toEqual(all);
  expect((await get(`${TO_REPOSITORIES}/docs-legal`)).body).toEqual([]);
});

test.each([404, 403] as const)(
  'where people are managed centrally they are off: %i, never an empty list',
  async (managedInvitations) => {
    const { get } = aSimulator({ switches: { centrallyManaged: 'central', managedInvitations } });
    for (const path of [TO_GROUPS, TO_REPOSITORIES, `${TO_REPOSITORIES}/docs-handbook`]) {
      expect((await get(path)).status).toBe(managedInvitations);
    }
  },
);

test('only administrators read them', async () => {
  const { get } = aSimulator(UNMANAGED);
  const member = { account: personUuid('nlind') };
  expect((await get(TO_GROUPS, member)).status).toBe(403);
  expect((await get(TO_REPOSITORIES, member)).status).toBe(403);
});
