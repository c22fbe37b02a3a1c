import * as fc from 'fast-check';
import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { listPeopleOf } from '../../../src/domain/access/list-access';
import { rankOf, type RepositoryLevel } from '../../../src/domain/access/level';
import { type LevelRange } from '../../../src/domain/access/path';
import { type Change, type LevelChange } from '../../../src/domain/changes/change';
import { listChanges } from '../../../src/domain/changes/list-changes';
import { type Facts } from '../../../src/domain/facts/facts';
import { withSharedRows } from '../../../src/domain/facts/share-rows';
import { arbitraryFacts, arbitraryTruth } from '../../builders/arbitrary-facts';
import { bruteForceLevel } from '../../builders/brute-force';
import { arbitraryHide, withListings } from '../../builders/hidden-facts';

const RUNS = { numRuns: 300 };

const hidden = fc
  .tuple(arbitraryTruth, fc.boolean(), fc.boolean(), fc.array(arbitraryHide, { maxLength: 4 }))
  .map(([facts, hasListings, showsAdmins, hides]) => {
    const truth = hasListings ? withListings(facts, showsAdmins) : facts;
    return { truth, seen: hides.reduce((less, hide) => hide(less), truth) };
  });

/** A later state that shares most of its parts with the earlier one, as days do. */
const twoDays = fc
  .tuple(hidden, hidden, fc.integer({ min: 0, max: 255 }), fc.nat(8))
  .map(([first, second, shared, rotation]) => ({
    before: first,
    after: {
      truth: mixed(first.truth, second.truth, { shared, rotation }),
      seen: mixed(first.seen, second.seen, { shared, rotation }),
    },
  }));

function mixed(
  one: Facts,
  other: Facts,
  { shared, rotation }: { readonly shared: number; readonly rotation: number },
): Facts {
  const has = (bit: number) => ((shared >> bit) & 1) === 1;
  const pick = <Key extends keyof Facts>(key: Key, bit: number): Facts[Key] =>
    has(bit) ? one[key] : other[key];
  const rotated = <Item>(items: readonly Item[]) => [
    ...items.slice(rotation % (items.length + 1)),
    ...items.slice(0, rotation % (items.length + 1)),
  ];
  return {
    ...other,
    accounts: rotated(pick('accounts', 0)),
    groups: pick('groups', 1),
    projects: pick('projects', 2),
    repositories: rotated(
      other.repositories.map((repository, at) =>
        has(3 + at) ? (one.repositories[at] ?? repository) : repository,
      ),
    ),
    lists: {
      ...{ members: pick('lists', 0).members, groups: pick('lists', 1).groups },
      ...{ projects: pick('lists', 2).projects, repositories: other.lists.repositories },
    },
  };
}

const anyTwo = fc.oneof(
  twoDays.map(({ before, after }) => [before.seen, after.seen] as const),
  fc.tuple(arbitraryFacts.map(distinctly), arbitraryFacts.map(distinctly)),
);

/** Bitbucket's ids are unique; the loose generator's are not. */
function distinctly(facts: Facts): Facts {
  const once = <Row extends { readonly uuid: string }>(all: readonly Row[]) => [
    ...new Map(all.map((row) => [row.uuid, row])).values(),
  ];
  const groups = [...new Map(facts.groups.map((group) => [group.slug, group])).values()];
  return {
    ...facts,
    groups,
    accounts: once(facts.accounts),
    projects: once(facts.projects),
    repositories: once(facts.repositories),
  };
}

/** `person repository before after`, one line for each pair. */
function linesOf(levels: readonly LevelChange[]): string[] {
  return levels
    .flatMap(({ code, person, repositories, before, after }) =>
      repositories.map((repository) =>
        [code, person, repository, toText(before), toText(after)].join(' '),
      ),
    )
    .sort();
}

function toText({ level, atMost }: LevelRange): string {
  return `${level}…${atMost}`;
}

function rangesOf(index: AccessIndex): Map<string, LevelRange<RepositoryLevel>> {
  const ranges = new Map<string, LevelRange<RepositoryLevel>>();
  for (const { uuid } of index.facts.repositories) {
    for (const account of index.roster.accounts)
      ranges.set(`${account} ${uuid}`, { level: 'none', atMost: 'none' });
    for (const { account, level, atMost } of listPeopleOf(index, uuid))
      ranges.set(`${account} ${uuid}`, { level, atMost });
  }
  return ranges;
}

test('what both days hold as one object tells the same as equal objects do, and as shared rows do', () => {
  fc.assert(
    fc.property(anyTwo, ([older, newer]) => {
      const before = createAccessIndex(older);
      const told = listChanges(before, createAccessIndex(structuredClone(newer)));
      expect(listChanges(before, createAccessIndex(newer))).toEqual(told);
      expect(listChanges(before, createAccessIndex(withSharedRows(newer, older)))).toEqual(told);
      const unshared = structuredClone(newer);
      expect(listChanges(before, createAccessIndex(withSharedRows(unshared, older)))).toEqual(told);
    }),
  );
});

test('levels that differ are those of the list of all pairs, whatever was not read', () => {
  fc.assert(
    fc.property(anyTwo, ([older, newer]) => {
      const before = createAccessIndex(older);
      const after = createAccessIndex(newer);
      const [old, now] = [rangesOf(before), rangesOf(after)];
      const expected: string[] = [];
      for (const [pair, was] of old) {
        const is = now.get(pair);
        if (is === undefined) continue;
        const ranges = `${pair} ${toText(was)} ${toText(is)}`;
        if (rankOf(is.level) > rankOf(was.atMost)) expected.push(`level-raised ${ranges}`);
        if (rankOf(is.atMost) < rankOf(was.level)) expected.push(`level-lowered ${ranges}`);
      }
      const named = new Set([...old.keys()].filter((pair) => now.has(pair)));
      const lines = linesOf(listChanges(before, after).levels).filter((line) =>
        named.has(line.split(' ').slice(1, 3).join(' ')),
      );
      expect(lines).toEqual(expected.sort());
    }),
    { numRuns: 600 },
  );
});

test('of a workspace that was read in full, every pair that brute force finds different is there', () => {
  fc.assert(
    fc.property(arbitraryTruth, arbitraryTruth, (older, newer) => {
      const expected = newer.repositories.flatMap((repository) => {
        const was = older.repositories.find(({ uuid }) => uuid === repository.uuid);
        if (was === undefined) return [];
        return newer.accounts.flatMap(({ uuid }) => {
          const old = bruteForceLevel(older, uuid, { repository: was, withPublic: true });
          const now = bruteForceLevel(newer, uuid, { repository, withPublic: true });
          return old === now ? [] : [`${uuid} ${repository.uuid} ${old}…${old} ${now}…${now}`];
        });
      });
      const { levels } = listChanges(createAccessIndex(older), createAccessIndex(newer));
      const lines = linesOf(levels).map((line) => line.split(' ').slice(1).join(' '));
      expect(lines.sort()).toEqual(expected.sort());
    }),
    RUNS,
  );
});

test('what was not read never appears as a change: every level that is said to differ does', () => {
  fc.assert(
    fc.property(hidden, hidden, (older, newer) => {
      const { levels } = listChanges(createAccessIndex(older.seen), createAccessIndex(newer.seen));
      for (const { person, repositories, code } of levels)
        for (const uuid of repositories) {
          const [old, now] = [older.truth, newer.truth].map((truth) => {
            const repository = truth.repositories.find((of) => of.uuid === uuid);
            if (repository === undefined) throw new Error(`no ${uuid}`);
            return bruteForceLevel(truth, person, { repository, withPublic: true });
          });
          const difference = rankOf(now as RepositoryLevel) - rankOf(old as RepositoryLevel);
          expect(Math.sign(difference)).toBe(code === 'level-raised' ? 1 : -1);
        }
    }),
    { numRuns: 600 },
  );
});

test('every change of facts that is told is one of the truth', () => {
  fc.assert(
    fc.property(hidden, hidden, (older, newer) => {
      const toKey = (change: Change) => JSON.stringify({ ...change, readBefore: 0, readAfter: 0 });
      const all = (one: Facts, other: Facts) =>
        listChanges(createAccessIndex(one), createAccessIndex(other)).changes.map(toKey);
      const truth = new Set(all(older.truth, newer.truth));
      for (const change of all(older.seen, newer.seen)) {
        expect(truth).toContain(change);
      }
    }),
    RUNS,
  );
});

test('a snapshot does not differ from itself', () => {
  fc.assert(
    fc.property(anyTwo, ([facts]) => {
      const { changes, levels } = listChanges(createAccessIndex(facts), createAccessIndex(facts));
      expect({ changes, levels }).toEqual({ changes: [], levels: [] });
    }),
    RUNS,
  );
});

const MIRRORED: Readonly<Record<string, string>> = {
  joined: 'left',
  appeared: 'vanished',
  added: 'removed',
  raised: 'lowered',
  created: 'deleted',
  public: 'private',
};
const OPPOSITES = new Map(
  Object.entries(MIRRORED).flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

function mirroredCode(code: string): string {
  return code.replace(/[a-z]+$/, (word) => OPPOSITES.get(word) ?? word);
}

/** What there is of these, in one order: rows of either direction can be compared as text. */
function toRowText(row: object, turned: boolean): string {
  const given = new Map<string, unknown>(Object.entries(row));
  const swap = (one: string, other: string) => given.get(turned ? other : one);
  const code = String(given.get('code'));
  const rest = [...given].filter(
    ([key]) => !/^(code|before|after|readBefore|readAfter)$/.test(key),
  );
  return JSON.stringify([
    turned ? mirroredCode(code) : code,
    ...[swap('before', 'after'), swap('after', 'before')],
    ...[swap('readBefore', 'readAfter'), swap('readAfter', 'readBefore')],
    rest.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

test('seen from the other end, every change is its opposite, with the same causes', () => {
  fc.assert(
    fc.property(anyTwo, ([older, newer]) => {
      const [before, after] = [createAccessIndex(older), createAccessIndex(newer)];
      const there = listChanges(before, after);
      const back = listChanges(after, before);
      const sortedLevels = (levels: readonly LevelChange[]) =>
        levels.map((row) => ({
          ...row,
          repositories: [...row.repositories].sort(),
          causes: row.causes.map((cause) => JSON.stringify(cause)).sort(),
        }));
      expect(
        new Set(
          [...there.changes, ...sortedLevels(there.levels)].map((row) => toRowText(row, true)),
        ),
      ).toEqual(
        new Set(
          [...back.changes, ...sortedLevels(back.levels)].map((row) => toRowText(row, false)),
        ),
      );
      expect(back.changes).toHaveLength(there.changes.length);
      const doubts = there.notComparable.map(({ before: b, after: a, family }) => [family, a, b]);
      const doubtsBack = back.notComparable.map(({ before: b, after: a, family }) => [
        family,
        b,
        a,
      ]);
      expect(doubtsBack.map(String).sort()).toEqual(doubts.map(String).sort());
    }),
    RUNS,
  );
});
