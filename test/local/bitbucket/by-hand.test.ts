import {
  acceptInvitation,
  deactivate,
  deleteAccount,
  reactivate,
  removeMember,
  setMembership,
  setRole,
} from '../../../local/bitbucket/by-hand';
import { personUuid } from '../../../local/bitbucket/demo/acme';
import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { listen } from '../../../local/bitbucket/listen';
import { omit } from '../../builders/omit';
import { aSimulator, NOON } from './a-simulator';

const MARTA = personUuid('molsen');
const rowsOf = ({ bitbucket }: ReturnType<typeof aSimulator>, uuid: string) =>
  [...effectiveLevels(bitbucket.data)].filter(({ account }) => account.uuid === uuid);
const memberPath = `/2.0/workspaces/acme/members/${encodeURIComponent(MARTA)}`;

test('a member who is removed has no seat, no group and no grant, and is still named', async () => {
  const simulator = aSimulator();
  const { bitbucket, get } = simulator;
  setMembership(bitbucket, { group: 'artists', person: MARTA, isMember: true });
  expect(rowsOf(simulator, MARTA).length).toBeGreaterThan(5);
  removeMember(bitbucket, MARTA);
  expect(rowsOf(simulator, MARTA)).toEqual([]);
  expect((await get(memberPath)).status).toBe(404);
  expect(JSON.stringify(bitbucket.data.groups)).not.toContain(MARTA);
  expect(bitbucket.data.formerMembers?.map(({ uuid }) => uuid)).toContain(MARTA);
  expect(() => {
    removeMember(bitbucket, MARTA);
  }).toThrow('no such member');
});

test('who comes back has what the invitation says, and nothing of before', async () => {
  const simulator = aSimulator();
  const { bitbucket, get } = simulator;
  const account = bitbucket.data.accounts.find(({ uuid }) => uuid === MARTA);
  if (!account) throw new Error('Marta is not there.');
  removeMember(bitbucket, MARTA);
  bitbucket.update((data) => ({
    ...data,
    invitations: [
      { email: 'molsen@acme.example', groups: ['artists'], invitedBy: MARTA, sentOn: '' },
    ],
  }));
  acceptInvitation(
    bitbucket,
    { ...omit(account, 'membership'), email: 'molsen@acme.example' },
    NOON,
  );
  expect((await get(memberPath)).status).toBe(200);
  expect(bitbucket.data.invitations).toEqual([]);
  expect(
    bitbucket.data.groups.filter(({ members }) => members.includes(MARTA)).map(({ slug }) => slug),
  ).toEqual(['artists']);
  expect(bitbucket.data.formerMembers?.map(({ uuid }) => uuid)).not.toContain(MARTA);
  const direct = bitbucket.data.repositories.flatMap(({ userGrants }) => userGrants);
  expect(direct.some(({ account: uuid }) => uuid === MARTA)).toBe(false);
});

test('an admin who becomes a member leaves the group of admins; what waited wakes up', () => {
  const simulator = aSimulator();
  const amara = personUuid('aokonjo');
  setRole(simulator.bitbucket, amara, 'member');
  const { accounts, groups } = simulator.bitbucket.data;
  expect(accounts.find(({ uuid }) => uuid === amara)?.membership?.role).toBe('member');
  expect(groups.find(({ slug }) => slug === 'administrators')?.members).not.toContain(amara);
  expect(rowsOf(simulator, amara).some(({ repository }) => repository.slug === 'ops-vault')).toBe(
    true,
  );
});

test('a blocked account is refused and stays listed, until it is let in again', async () => {
  const { bitbucket, get } = aSimulator();
  const as = { account: MARTA };
  expect((await get('/2.0/user', as)).status).toBe(200);
  deactivate(bitbucket, MARTA, NOON);
  expect((await get('/2.0/user', as)).status).toBe(401);
  expect((await get(memberPath)).body).toHaveProperty('user.display_name', 'Marta Olsen');
  reactivate(bitbucket, MARTA);
  expect((await get('/2.0/user', as)).status).toBe(200);
});

test('a deleted account is a former user for 14 days, then gone', async () => {
  const { bitbucket, get, advance } = aSimulator();
  deleteAccount(bitbucket, MARTA, NOON);
  expect((await get(memberPath)).body).toHaveProperty('user.display_name', 'Former user');
  advance(14 * 24 * 3_600_000 + 1);
  expect((await get(memberPath)).status).toBe(404);
});

test('an unknown group is no group', () => {
  const { bitbucket } = aSimulator();
  expect(() => {
    setMembership(bitbucket, { group: 'nobody', person: MARTA, isMember: true });
  }).toThrow('no group nobody');
});

test('the same by HTTP, by nickname or uuid', async () => {
  const { bitbucket } = aSimulator();
  const server = await listen(bitbucket, { port: 0 });
  const order = async (body: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${server.url}/__by-hand`, init)).status;
  };
  const groupsOf = () => bitbucket.data.groups.filter(({ members }) => members.includes(MARTA));
  expect(await order({ do: 'add-to-group', person: 'molsen', group: 'artists' })).toBe(204);
  expect(groupsOf()).toHaveLength(1);
  expect(await order({ do: 'remove-from-group', person: MARTA, group: 'artists' })).toBe(204);
  expect(groupsOf()).toHaveLength(0);
  expect(await order({ do: 'set-role', person: 'molsen', role: 'owner' })).toBe(204);
  expect(await order({ do: 'deactivate', person: 'molsen' })).toBe(204);
  expect(await order({ do: 'reactivate', person: 'molsen' })).toBe(204);
  expect(await order({ do: 'delete-account', person: 'molsen' })).toBe(204);
  expect(await order({ do: 'remove-member', person: 'molsen' })).toBe(204);
  expect(await order({ do: 'remove-member', person: 'molsen' })).toBe(400);
  expect(await order({ do: 'make-tea', person: 'molsen' })).toBe(400);
  expect(await order('tea')).toBe(400);
  await server.close();
});
