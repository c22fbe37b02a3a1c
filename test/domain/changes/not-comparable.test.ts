import {
  createNotComparableLog,
  doubtOf,
  untold,
  type WhyNot,
} from '../../../src/domain/changes/not-comparable';
import { groupSlug } from '../../../src/domain/facts/ids';
import { complete, partial, unread } from '../../builders/facts-builders';

const workspace = { kind: 'workspace' } as const;
const artists = { kind: 'group', group: groupSlug('artists') } as const;
const critics = { kind: 'group', group: groupSlug('critics') } as const;

test('objects with the same reasons on both sides are one row, in the order they came', () => {
  const log = createNotComparableLog();
  const failed = { before: 'bitbucket-failed', after: undefined } as const;
  log.add('group-members', critics, failed);
  log.add('group-members', artists, { before: 'bitbucket-failed', after: 'not-asked' });
  log.add('group-members', artists, failed);
  log.add('group-members', workspace, { before: undefined, after: 'bitbucket-failed' });
  log.add('group-members', workspace, { before: undefined, after: undefined });
  expect(log.list()).toStrictEqual([
    {
      ...{ family: 'group-members', after: 'bitbucket-failed' },
      ...{ objects: [workspace], missed: true },
    },
    {
      ...{ family: 'group-members', before: 'bitbucket-failed' },
      ...{ objects: [critics, artists], missed: true },
    },
    {
      ...{ family: 'group-members', before: 'bitbucket-failed', after: 'not-asked' },
      ...{ objects: [artists], missed: true },
    },
  ]);
});

test('rows are listed by family, then by the reasons of the older side and of the newer one', () => {
  const add = [
    ['fork-policies', 'not-told', 'not-told'],
    ['groups', 'not-asked', 'not-told'],
    ['groups', 'not-told', undefined],
    ['groups', 'not-asked', 'bitbucket-failed'],
    ['members', 'not-told', undefined],
    ['groups', 'bitbucket-failed', 'not-told'],
    ['groups', undefined, 'not-told'],
  ] as const;
  const expected = [
    ['members', 'not-told', undefined],
    ['groups', undefined, 'not-told'],
    ['groups', 'bitbucket-failed', 'not-told'],
    ['groups', 'not-asked', 'bitbucket-failed'],
    ['groups', 'not-asked', 'not-told'],
    ['groups', 'not-told', undefined],
    ['fork-policies', 'not-told', 'not-told'],
  ];
  for (const rows of [add, [...add].reverse()]) {
    const log = createNotComparableLog();
    for (const [family, before, after] of rows) log.add(family, workspace, { before, after });
    expect(log.list().map(({ family, before, after }) => [family, before, after])).toStrictEqual(
      expected,
    );
  }
});

test('a log without doubts has no rows', () => {
  const log = createNotComparableLog();
  log.add('members', workspace, { before: undefined, after: undefined });
  expect(log.list()).toStrictEqual([]);
});

test.each<readonly [WhyNot | undefined, WhyNot | undefined, boolean]>([
  ['not-asked', 'not-asked', false],
  ['not-asked', 'not-told', false],
  ['not-told', 'not-told', false],
  ['not-told', 'not-asked', false],
  ['not-asked', undefined, true],
  [undefined, 'not-told', true],
  ['not-asked', 'bitbucket-failed', true],
  ['bitbucket-failed', 'not-told', true],
  ['not-read-again', 'not-read-again', true],
])('what was %s before and %s after is missed: %s', (before, after, missed) => {
  const log = createNotComparableLog();
  log.add('roles', workspace, { before, after });
  expect(log.list()).toStrictEqual([
    {
      ...{ family: 'roles', objects: [workspace], missed },
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ]);
  expect(Object.keys(log.list()[0] ?? {})).toStrictEqual([
    ...['family', ...(before === undefined ? [] : ['before'])],
    ...[...(after === undefined ? [] : ['after']), 'missed', 'objects'],
  ]);
});

test('a list read in full leaves no doubt; any other says why', () => {
  expect([complete([]), partial([]), unread('not-an-admin')].map(doubtOf)).toStrictEqual([
    ...[undefined, 'bitbucket-failed', 'not-an-admin'],
  ]);
  expect([untold(undefined), untold(''), untold(false)]).toStrictEqual([
    'not-told',
    undefined,
    undefined,
  ]);
});
