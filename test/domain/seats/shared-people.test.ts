import * as fc from 'fast-check';
import { listSharedPeople } from '../../../src/domain/seats/shared-people';
import { type DirectoryPerson } from '../../../src/domain/directory/directory-person';
import { aPerson, aWorkspace, someFacts, someLists, unread } from '../../builders/facts-builders';

const ana = aPerson({ displayName: 'Ana', accountId: 'ana' });
const ben = aPerson({ displayName: 'Ben', accountId: 'ben' });
const cleo = aPerson({ displayName: 'Cleo', accountId: 'cleo' });
const bot = aPerson({ displayName: 'Bot', kind: 'app_user' });
const one = someFacts({ workspace: aWorkspace({ slug: 'one' }), accounts: [ana, ben, bot] });
const two = someFacts({ workspace: aWorkspace({ slug: 'two' }), accounts: [ana, cleo, bot] });
const active = (...ids: readonly string[]): readonly DirectoryPerson[] =>
  ids.map((accountId) => ({ accountId, status: 'active' }));

test('a member of two workspaces takes two seats; an app takes none', () => {
  const directory = active('ana', 'ben', 'cleo');
  expect(
    listSharedPeople([
      { facts: one, directory },
      { facts: two, directory },
    ]),
  ).toStrictEqual({
    people: [{ person: ana.uuid, displayName: 'Ana', workspaces: ['one', 'two'] }],
    distinctPeople: { atLeast: 3, atMost: 3 },
    doubleSeats: { atLeast: 1, atMost: 1 },
  });
});

test('while nobody told who is active, there may be none', () => {
  expect(listSharedPeople([{ facts: one }, { facts: two }])).toMatchObject({
    distinctPeople: { atLeast: 0, atMost: 3 },
    doubleSeats: { atLeast: 0, atMost: 1 },
  });
});

test('whoever is deactivated in one is no double seat', () => {
  const directory: readonly DirectoryPerson[] = [{ accountId: 'ana', status: 'deactivated' }];
  expect(listSharedPeople([{ facts: one, directory }, { facts: two }]).people).toStrictEqual([]);
});

test('members that may be missing leave the top open', () => {
  const facts = { ...two, lists: someLists({ members: unread('not-an-admin') }) };
  const { distinctPeople, doubleSeats } = listSharedPeople([{ facts: one }, { facts }]);
  expect([distinctPeople.atMost, doubleSeats.atMost]).toStrictEqual([undefined, undefined]);
});

test('one workspace shares nobody, and the order of workspaces changes no number', () => {
  fc.assert(
    fc.property(fc.subarray([ana, ben, cleo]), fc.subarray([ana, ben, cleo]), (here, there) => {
      const [a, b] = [here, there].map((accounts, at) => ({
        facts: someFacts({ workspace: aWorkspace({ slug: `w${String(at)}` }), accounts }),
      }));
      if (!a || !b) return;
      const both = listSharedPeople([a, b]);
      expect(listSharedPeople([a]).people).toEqual([]);
      expect(both.people).toHaveLength(here.filter((person) => there.includes(person)).length);
      expect(listSharedPeople([b, a]).doubleSeats).toEqual(both.doubleSeats);
    }),
  );
});
