import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type Facts } from '../../../../../src/domain/facts/facts';
import {
  causeParts,
  deltaText,
  effectParts,
} from '../../../../../static/usher/src/features/changes/cause-words';
import {
  filterChangeRows,
  filterGroups,
} from '../../../../../static/usher/src/features/changes/changes-filter';
import {
  listExported,
  toChangesCsv,
} from '../../../../../static/usher/src/features/changes/changes-export';
import { changesSentence } from '../../../../../static/usher/src/features/changes/changes-sentence';
import {
  compareDays,
  type ComparedDays,
} from '../../../../../static/usher/src/features/changes/compare-days';
import { toMoveRows } from '../../../../../static/usher/src/features/changes/move-rows';
import {
  familyWord,
  objectsParts,
  whyNotWord,
} from '../../../../../static/usher/src/features/changes/not-comparable-words';
import { textOf } from '../../../../../static/usher/src/features/changes/parts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bea = aPerson({ displayName: 'Bea' });
const platform = aGroup({ name: 'platform', members: complete([ann.uuid, bea.uuid]) });
const pay = aProject({ key: 'PAY' });
const api = aRepository({ slug: 'pay-api', project: pay.uuid });
const web = aRepository({ slug: 'pay-web', project: pay.uuid });

const base = someFacts({
  accounts: [ann, bea],
  groups: [platform],
  projects: [pay],
  repositories: [api, web],
});
const granted: Partial<Facts> = {
  projects: [{ ...pay, groupGrants: complete([aGroupGrant(platform, 'write')]) }],
};

function compare(before: Partial<Facts>, after: Partial<Facts>): ComparedDays {
  return compareDays(
    createAccessIndex({ ...base, ...before }),
    createAccessIndex({ ...base, ...after }),
  );
}

function sentenceOf({ groups, changes, missed, names }: ComparedDays): string {
  const of = { since: '14 Nov 2026', groups, changes, isComplete: missed.length === 0 };
  return textOf(changesSentence(of, names));
}

function causesOf({ groups, names }: ComparedDays): readonly string[] {
  return groups.map(
    (group) =>
      `${deltaText(group)}: ${textOf(effectParts(group, names))} because ${textOf(causeParts(group, names))}`,
  );
}

test('a group that was given a project is one cause, with everybody and everything it moved', () => {
  const compared = compare({}, granted);
  expect(causesOf(compared)).toEqual([
    '+2 write: 2 people gained write on 2 repositories because group platform was given write on project PAY',
  ]);
  expect(compared.others).toEqual([]);
  expect(compared.groups.flatMap((group) => toMoveRows(group))).toHaveLength(4);
});

test.each<[string, Partial<Facts>, Partial<Facts>, readonly string[]]>([
  [
    'a grant that went away',
    granted,
    {},
    [
      '−2 write: 2 people lost write on 2 repositories because group platform lost the grant of write on project PAY',
    ],
  ],
  [
    'somebody who joined a group',
    { ...granted, groups: [{ ...platform, members: complete([ann.uuid]) }] },
    granted,
    ['+1 write: Bea gained write on 2 repositories because Bea joined group platform'],
  ],
  [
    'a new workspace admin',
    {},
    { accounts: [{ ...ann, role: 'owner' }, bea] },
    ['+1 admin: Ann gained admin on 2 repositories because Ann became workspace admin'],
  ],
  [
    'a repository that became public',
    {},
    { repositories: [{ ...api, isPrivate: false }, web] },
    ['+2 read: 2 people gained read on pay-api because pay-api became public'],
  ],
  [
    'a direct grant that was lowered',
    { repositories: [{ ...api, personGrants: complete([aPersonGrant(ann, 'admin')]) }, web] },
    { repositories: [{ ...api, personGrants: complete([aPersonGrant(ann, 'read')]) }, web] },
    [
      '−1 admin: Ann went down to read on pay-api because the grant of Ann on pay-api was lowered from admin to read',
    ],
  ],
])('%s is told with its direction', (_, before, after, told) => {
  expect(causesOf(compare(before, after))).toEqual(told);
});

test('the same grant on two projects is two causes', () => {
  const art = aProject({ key: 'ART' });
  const paint = aRepository({ slug: 'paint', project: art.uuid });
  const repositories = [api, web, paint];
  const grants = complete([aGroupGrant(platform, 'write')]);
  const compared = compare(
    { projects: [pay, art], repositories },
    {
      projects: [
        { ...pay, groupGrants: grants },
        { ...art, groupGrants: grants },
      ],
      repositories,
    },
  );
  expect(causesOf(compared)).toEqual([
    '+2 write: 2 people gained write on 2 repositories because group platform was given write on project PAY',
    '+2 write: 2 people gained write on paint because group platform was given write on project ART',
  ]);
});

describe('the sentence', () => {
  const carl = aPerson({ displayName: 'Carl' });

  test('counts who came and went, gives the largest cause, and says how much it leaves out', () => {
    const compared = compare(
      { accounts: [ann, bea, carl] },
      { ...granted, accounts: [ann, bea, aPerson({ displayName: 'Dora' })] },
    );
    expect(sentenceOf(compared)).toBe(
      'Since 14 Nov 2026: 1 person joined, 1 left; 2 people gained write on 2 repositories because group platform was given write on project PAY.',
    );
  });

  test('says that nothing changed only where everything could be compared', () => {
    expect(sentenceOf(compare({}, {}))).toBe('Nothing changed since 14 Nov 2026.');
    const gap = { repositories: [{ ...api, branchRules: unread<never>('bitbucket-failed') }, web] };
    expect(sentenceOf(compare(gap, {}))).toBe(
      'Nothing is known to have changed since 14 Nov 2026, but not everything could be compared.',
    );
  });
});

test('what could not be read on one day is a gap with its reason, and no change', () => {
  const compared = compare(
    { repositories: [{ ...api, personGrants: unread('bitbucket-failed') }, web] },
    { repositories: [{ ...api, personGrants: complete([aPersonGrant(ann, 'admin')]) }, web] },
  );
  expect(compared.groups).toEqual([]);
  expect(compared.others).toEqual([]);
  const told = compared.missed.map((row) => [
    familyWord(row.family),
    textOf(objectsParts(row, compared.names)),
    row.before && whyNotWord(row.before),
    row.after,
  ]);
  expect(told).toEqual([
    ['grants on repositories', '1 repository: pay-api', 'Bitbucket failed to answer', undefined],
  ]);
});

describe('filters', () => {
  const compared = compare(
    { repositories: [api, { ...web, forkPolicy: 'allow_forks' }] },
    { ...granted, repositories: [api, { ...web, forkPolicy: 'no_forks' }] },
  );
  const pairs = (filter: string) =>
    filterGroups(compared.groups, filter, compared.names).reduce(
      (sum, group) => sum + toMoveRows(group).length,
      0,
    );

  test.each([
    ['', 4],
    ['kind:gained', 4],
    ['kind:lost', 0],
    ['person:ann', 2],
    ['-person:ann', 2],
    ['repository:pay-api', 2],
    ['-repository:pay-api', 2],
    ['person:ann repository:pay-api', 1],
    ['platform', 4],
    ['bea', 2],
    ['pay-web', 2],
    ['nobody', 0],
  ])('%p leaves %p pairs', (filter, count) => {
    expect(pairs(filter)).toBe(count);
  });

  test.each([
    ['kind:forks', 1],
    ['kind:keys', 0],
    ['-kind:forks', 0],
    ['repository:pay-web', 1],
    ['person:ann', 0],
    ['no forks', 1],
  ])('%p leaves %p other changes', (filter, count) => {
    expect(filterChangeRows(compared.others, filter)).toHaveLength(count);
  });
});

test('the export holds every person and repository with its cause, and times that say between', () => {
  const compared = compare({}, granted);
  const exported = listExported({ ...compared, rows: compared.others });
  expect(exported).toHaveLength(4);
  expect(exported[0]).toMatchObject({
    change: 'level-raised',
    before: 'none',
    after: 'write',
    cause: 'group platform was given write on project PAY',
  });
  const { header, rows } = toChangesCsv(exported);
  expect(header).toHaveLength(9);
  expect(rows.map((row) => row.length)).toEqual([9, 9, 9, 9]);
});

test('rows stop at the most that are shown', () => {
  const [group] = compare({}, granted).groups;
  if (group === undefined) throw new Error('Nothing moved.');
  expect(toMoveRows(group, 3)).toHaveLength(3);
});
