import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listUuids, pairClasses } from '../../../src/domain/changes/class-pairs';
import { type Repository } from '../../../src/domain/facts/facts';
import {
  aPerson,
  aPersonGrant,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';

const ann = aPerson();
const read = complete([aPersonGrant(ann, 'read')]);
const write = complete([aPersonGrant(ann, 'write')]);
const [a, b, c, d] = Array.from('abcd').map((slug) => aRepository({ slug })) as [
  ...[Repository, Repository, Repository, Repository],
];
const withRead = (of: Repository): Repository => ({ ...of, personGrants: read });
const withWrite = (of: Repository): Repository => ({ ...of, personGrants: write });

function indexOf(repositories: readonly Repository[]) {
  return createAccessIndex(someFacts({ accounts: [ann], repositories }));
}

/** Class before, class after, what was compared first on either side, and all places after. */
function pairsOf(older: readonly Repository[], newer: readonly Repository[]) {
  const [before, after] = [indexOf(older), indexOf(newer)];
  return pairClasses(before, after).map((pair) => [
    before.classes.all.indexOf(pair.before),
    after.classes.all.indexOf(pair.after),
    before.facts.repositories.indexOf(pair.first.before),
    after.facts.repositories.indexOf(pair.first.after),
    pair.places,
  ]);
}

test.each<readonly [string, readonly Repository[], readonly Repository[], readonly unknown[]]>([
  ['nothing', [], [], []],
  ['one class on both sides', [a, b], [a, b], [[0, 0, 0, 0, [0, 1]]]],
  ['another order', [a, b, c], [c, a, b], [[0, 0, 2, 0, [0, 1, 2]]]],
  ['only the newer holds one', [b], [a, b], [[0, 0, 0, 1, [1]]]],
  ['only the older holds one', [a, b], [b], [[0, 0, 1, 0, [0]]]],
  ['no repository on both sides', [a], [b], []],
  [
    'one class that became two',
    [a, b, c],
    [a, withRead(b), c],
    [
      [0, 0, 0, 0, [0, 2]],
      [0, 1, 1, 1, [1]],
    ],
  ],
  [
    'two classes that became one',
    [withRead(a), b, withRead(c), d],
    [a, b, c, d],
    [
      [0, 0, 0, 0, [0, 2]],
      [1, 0, 1, 1, [1, 3]],
    ],
  ],
  [
    'classes that changed places',
    [withRead(a), withWrite(b), c],
    [withWrite(a), withRead(b), c],
    [
      [0, 0, 0, 0, [0]],
      [1, 1, 1, 1, [1]],
      [2, 2, 2, 2, [2]],
    ],
  ],
  ['twice on both sides: the last counts', [a, { ...a }], [a, { ...a }], [[0, 0, 1, 1, [1]]]],
  ['twice before: the last counts', [a, { ...a }], [a], [[0, 0, 1, 0, [0]]]],
  ['twice after: the last counts', [a], [a, { ...a }], [[0, 0, 0, 1, [1]]]],
])('classes in pairs: %s', (_what, before, after, expected) => {
  expect(pairsOf(before, after)).toStrictEqual(expected);
});

test('uuids are those of the places, in their order', () => {
  expect(listUuids(indexOf([a, b, c]), [2, 0])).toStrictEqual([c.uuid, a.uuid]);
  expect(listUuids(indexOf([a]), [])).toStrictEqual([]);
});
