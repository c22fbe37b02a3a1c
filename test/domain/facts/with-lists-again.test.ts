import { omit } from '../../../src/domain/omit';
import { type Account, type Repository } from '../../../src/domain/facts/facts';
import { type RowOf, type ScanRecord } from '../../../src/domain/facts/scan-record';
import { readListsAgain, withListsAgain } from '../../../src/domain/facts/with-lists-again';
import {
  aPerson,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const LATER = READ_AT + 60_000;
const [ann, ben, cem] = [
  aPerson(),
  aPerson({ displayName: 'Ben', role: 'owner' }),
  aPerson({ displayName: 'Cem' }),
];
const paintings = aRepository({ forkPolicy: 'allow_forks', isPrivate: false });
const sketches = aRepository({ slug: 'sketches' });
const facts = someFacts({ accounts: [ann, ben], repositories: [paintings, sketches] });

function members(rows: readonly Account[], next?: string): ScanRecord {
  return { job: { kind: 'members' }, at: LATER, rows, ...(next !== undefined && { next }) };
}

function repositories(rows: readonly RowOf['repositories'][], next?: string): ScanRecord {
  return { job: { kind: 'repositories' }, at: LATER, rows, ...(next !== undefined && { next }) };
}

function toRow({ uuid, slug, name, isPrivate }: Repository): RowOf['repositories'] {
  return { uuid, slug, name, isPrivate };
}

test('roles are those of the list: who is not on it has none, who came is there', () => {
  const again = withListsAgain(facts, [members([{ ...ben, role: 'member' }, cem])]);
  const roles = again.accounts.map(({ displayName, role }) => [displayName, role]);
  expect(roles).toHaveLength(3);
  expect(roles).toStrictEqual(
    expect.arrayContaining([
      ['Ann', undefined],
      ['Ben', 'member'],
      ['Cem', 'member'],
    ]),
  );
  const uuids = again.accounts.map(({ uuid }) => uuid);
  expect(uuids).toStrictEqual([...uuids].sort());
  expect(again.lists).toStrictEqual({ ...facts.lists, members: complete(null, LATER) });
});

test('a list that did not come to its end changes nobody', () => {
  const gap = { reason: 'bitbucket-failed' } as const;
  for (const records of [
    [],
    [members([cem], 'page 2')],
    [members([cem], 'page 2'), { job: { kind: 'members' }, at: LATER, gap } as const],
  ]) {
    expect(withListsAgain(facts, records)).toStrictEqual(facts);
    expect(readListsAgain(records).members.state).not.toBe('complete');
  }
});

test('visibility and fork policy are those of the list; one that is gone is gone, a new one waits', () => {
  const row = { ...toRow(paintings), isPrivate: true, forkPolicy: 'no_forks' };
  const fresh = toRow(aRepository({ slug: 'fresh' }));
  const again = withListsAgain(facts, [repositories([row, fresh])]);
  expect(again.repositories).toStrictEqual([
    { ...paintings, isPrivate: true, forkPolicy: 'no_forks' },
  ]);
});

test('a fork policy that is told no more is not known', () => {
  const again = withListsAgain(facts, [repositories([toRow(paintings), toRow(sketches)])]);
  expect(again.repositories).toStrictEqual([omit(paintings, 'forkPolicy'), sketches]);
});

test('half a list of repositories changes none', () => {
  const records = [repositories([{ ...toRow(paintings), isPrivate: true }], 'page 2')];
  expect(withListsAgain(facts, records)).toStrictEqual(facts);
  expect(readListsAgain(records).repositories.state).toBe('partial');
});

test('reviewers are those that were read, or the reason why not; of others as before', () => {
  const job = { kind: 'default-reviewers', repository: paintings.uuid, slug: 'paintings' } as const;
  const row = { person: ann.uuid, origin: 'repository' } as const;
  const read = withListsAgain(facts, [{ job, at: LATER, rows: [row] }]);
  expect(read.repositories).toStrictEqual([
    { ...paintings, defaultReviewers: complete([row], LATER) },
    sketches,
  ]);
  const gap = { reason: 'not-found' } as const;
  const failed = withListsAgain(facts, [{ job, at: LATER, gap }]);
  expect(failed.repositories).toStrictEqual([
    { ...paintings, defaultReviewers: unread('not-found') },
    sketches,
  ]);
});
