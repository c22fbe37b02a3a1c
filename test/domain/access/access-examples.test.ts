import { createAccessIndex } from '../../../src/domain/access/access-index';
import {
  projectGaps,
  repositoryState,
  workspaceGaps,
} from '../../../src/domain/access/answer-coverage';
import { countPairs } from '../../../src/domain/access/count-pairs';
import { explainRepositoryAccess, rangeOnProject } from '../../../src/domain/access/explain-access';
import { remedyFor } from '../../../src/domain/access/gap-texts';
import { createProjectRanges } from '../../../src/domain/access/project-ranges';
import { countChangesWithout, whoChangesWithout } from '../../../src/domain/access/what-if';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

/* What laws say of any workspace, here of one that can be counted by hand: more people than one word of a set holds. */

const people = Array.from({ length: 70 }, (_, at) =>
  aPerson({ displayName: `P${String(at).padStart(2, '0')}` }),
);
const uuids = people.map(({ uuid }) => uuid);
const [first, second, third] = people;
if (!first || !second || !third) throw new Error('There are seventy.');
const owner = aPerson({ displayName: 'Owner', role: 'owner' });
const many = aGroup({ name: 'Many', members: complete(uuids.slice(0, 60)) });
const few = aGroup({ name: 'Few', members: complete(uuids.slice(58, 62)) });
const art = aProject({
  groupGrants: complete([aGroupGrant(many, 'read')]),
  personGrants: complete([aPersonGrant(first, 'write')]),
});
const paintings = aRepository({
  project: art.uuid,
  groupGrants: complete([aGroupGrant(few, 'write'), aGroupGrant(many, 'read')]),
  personGrants: complete([aPersonGrant(second, 'admin'), aPersonGrant(third, 'read')]),
});
const songs = aRepository({ slug: 'songs', project: art.uuid });
const FACTS = someFacts({
  accounts: [...people, owner],
  groups: [many, few],
  projects: [art],
  repositories: [paintings, songs],
});
const indexOf = (given: Partial<Facts> = {}) => createAccessIndex({ ...FACTS, ...given });

test('pairs by level, and the ways that lead to them', () => {
  expect(countPairs(indexOf())).toStrictEqual({
    // The owner on both, the second on the paintings.
    admin: 3,
    // The first on both, four of the few.
    write: 6,
    read: 56 + 59,
    paths: 1 + 1 + 60 + 2 + 4 + 60 + (1 + 1 + 60),
  });
});

test('whoever reads because everybody may is a pair, and has no way', () => {
  const open = aRepository({ slug: 'open', isPrivate: false });
  expect(countPairs(indexOf({ projects: [], repositories: [open] }))).toStrictEqual({
    admin: 1,
    write: 0,
    read: 70,
    paths: 1,
  });
});

describe('without a grant', () => {
  const names = new Map(people.map(({ uuid, displayName }) => [uuid, displayName]));
  const fallsOf = (...removal: Parameters<typeof whoChangesWithout>) =>
    whoChangesWithout(...removal).map(({ person, repositories, before, after, certain }) => {
      expect(certain).toBe(true);
      return `${names.get(person) ?? '?'} ${repositories.length}: ${before.level} to ${after.level}`;
    });

  test('of a person they fall to what groups give, and nobody else does', () => {
    const on = { repository: paintings.uuid };
    const without = (person: typeof first) =>
      fallsOf(indexOf(), { kind: 'grant', on, of: { person: person.uuid } });
    expect(without(second)).toStrictEqual(['P01 1: admin to read']);
    expect(without(third)).toStrictEqual([]);
    expect(without(first)).toStrictEqual([]);
  });

  test('of a person on a project they fall on each of its repositories', () => {
    const removal = {
      kind: 'grant',
      on: { project: art.uuid },
      of: { person: first.uuid },
    } as const;
    expect(fallsOf(indexOf(), removal)).toStrictEqual([
      'P00 1: write to read',
      'P00 1: write to read',
    ]);
  });

  test('of many people at once those fall who have no other way', () => {
    const removal = { kind: 'grant', on: { project: art.uuid }, of: { group: many.slug } } as const;
    const falls = fallsOf(indexOf(), removal);
    expect(falls).toHaveLength(59);
    expect(new Set(falls.map((line) => line.slice(4)))).toStrictEqual(new Set(['1: read to none']));
    expect(falls).not.toContain('P00 1: write to read');
    const { lose, drop, possible, people: told } = countChangesWithout(indexOf(), removal);
    expect({ lose, drop, possible, told: told.length }).toStrictEqual({
      lose: 59,
      drop: 0,
      possible: 0,
      told: 59,
    });
  });

  test('of a group that is gone', () => {
    const removal = { kind: 'group', group: few.slug } as const;
    expect(fallsOf(indexOf(), removal).sort()).toStrictEqual([
      'P58 1: write to read',
      'P59 1: write to read',
      'P60 1: write to none',
      'P61 1: write to none',
    ]);
    const { lose, drop } = countChangesWithout(indexOf(), removal);
    expect({ lose, drop }).toStrictEqual({ lose: 2, drop: 2 });
  });

  test('of one person out of a group', () => {
    const removal = (person: typeof first) =>
      ({ kind: 'membership', group: few.slug, person: person.uuid }) as const;
    const last = people[61];
    if (last === undefined) throw new Error('There are seventy.');
    expect(fallsOf(indexOf(), removal(last))).toStrictEqual(['P61 1: write to none']);
    expect(fallsOf(indexOf(), removal(first))).toStrictEqual([]);
  });
});

test('whether everybody is decided is asked of everybody', () => {
  const half = aGroup({ name: 'Half', members: partial(uuids.slice(0, 64)) });
  const repository = aRepository({
    project: art.uuid,
    groupGrants: complete([aGroupGrant(half, 'read')]),
  });
  const decided = (group: typeof half) => {
    const index = indexOf({
      accounts: people,
      groups: [group],
      projects: [aProject()],
      repositories: [repository],
    });
    return index.classes.all.map(index.isDecided);
  };
  expect(decided(half)).toStrictEqual([false]);
  expect(decided({ ...half, members: complete(uuids.slice(0, 64)) })).toStrictEqual([true]);
});

test('of two entries for one group the higher counts, whichever comes first', () => {
  const rows = [aGroupGrant(few, 'write'), aGroupGrant(few, 'read')];
  for (const groupGrants of [rows, [...rows].reverse()]) {
    const repository = aRepository({ slug: 'twice', groupGrants: complete(groupGrants) });
    const index = indexOf({ projects: [], repositories: [repository] });
    const answer = explainRepositoryAccess(index, uuids[60] ?? first.uuid, repository.uuid);
    expect(answer.level).toBe('write');
    expect(answer.paths.map(({ level }) => level)).toStrictEqual(['write']);
  }
});

test('one listing among several repositories of a project is enough to be looked at', () => {
  const hidden = aGroup({ name: 'Hidden', members: unread() });
  const project = aProject({ groupGrants: complete([aGroupGrant(hidden, 'write')]) });
  const listed = aRepository({
    project: project.uuid,
    listing: complete([aListedLevel(first, 'write')]),
  });
  const other = aRepository({
    slug: 'other',
    project: project.uuid,
    personGrants: complete([aPersonGrant(second, 'read')]),
  });
  const index = indexOf({ groups: [hidden], projects: [project], repositories: [listed, other] });
  const rangeOf = createProjectRanges(index, project);
  for (const { uuid } of [first, second]) {
    const position = index.roster.positions.get(uuid) ?? -1;
    expect(rangeOf(position)).toStrictEqual(rangeOnProject({ index, position }, project));
  }
  expect(rangeOf(index.roster.positions.get(second.uuid) ?? -1).atMost).toBe('none');
});

describe('what is missing', () => {
  test('a listing read in part proves no answer complete', () => {
    const repository = aRepository({
      project: art.uuid,
      groupGrants: unread('not-an-admin'),
      listing: partial([]),
    });
    const index = indexOf({ repositories: [repository] });
    expect(repositoryState(index, repository.uuid)).toBe('incomplete');
  });

  test('of the workspace: its members', () => {
    const index = indexOf({ lists: someLists({ members: unread('not-an-admin') }) });
    const gap = { what: 'list of members', gap: { reason: 'not-an-admin' } };
    expect(workspaceGaps(index)).toStrictEqual([gap]);
    expect(projectGaps(index, art.uuid)).toStrictEqual([gap]);
    expect(workspaceGaps(indexOf())).toStrictEqual([]);
  });

  test.each([
    [{ reason: 'missing-scope' }, 'Scan with a credential that has the scope.'],
    [
      { reason: 'missing-scope', detail: 'read:x' },
      'Scan with a credential that has the scope read:x.',
    ],
    [{ reason: 'not-an-admin', detail: 'read:x' }, 'Scan as an admin of the workspace.'],
  ] as const)('%j: %s', (gap, remedy) => {
    expect(remedyFor(gap)).toBe(remedy);
  });
});
