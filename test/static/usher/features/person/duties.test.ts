import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type AccessKey } from '../../../../../src/domain/facts/details';
import { type BranchRule, type Facts } from '../../../../../src/domain/facts/facts';
import {
  dutiesSentence,
  exemptionWay,
  ruleWord,
  unreadText,
} from '../../../../../static/usher/src/features/person/duty-words';
import { listDuties } from '../../../../../static/usher/src/features/person/person-duties';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const leads = aGroup({ name: 'Leads', members: complete([ann.uuid]) });
const aRule = (given: Partial<BranchRule>): BranchRule => ({
  ...{ id: 1, kind: 'push', match: { by: 'pattern', pattern: 'main' }, people: [], groups: [] },
  ...given,
});
const aKey = (given: Partial<AccessKey>): AccessKey => ({ id: 1, label: 'ci', ...given });
const dutiesOf = (given: Partial<Facts>) =>
  listDuties(createAccessIndex(someFacts({ accounts: [ann, bob], ...given })), ann.uuid);

test('somebody is found on lists by name and in groups, and in nobody else’s', () => {
  const repository = aRepository({
    branchRules: complete([
      aRule({ id: 1, people: [ann.uuid, bob.uuid], groups: [leads.slug] }),
      aRule({ id: 2, people: [bob.uuid] }),
      aRule({ id: 3, kind: 'restrict_merges', groups: [leads.slug] }),
    ]),
  });
  const { exemptions } = dutiesOf({ groups: [leads], repositories: [repository] });
  const place = { name: 'paintings', repository: repository.uuid, on: 'main', maybeGroups: [] };
  expect(exemptions).toEqual([
    { ...place, rule: 1, kind: 'push', byName: true, groups: ['Leads'] },
    { ...place, rule: 3, kind: 'restrict_merges', byName: false, groups: ['Leads'] },
  ]);
});

test('a group whose members nobody told may hold them: said as perhaps', () => {
  const unknown = { ...leads, members: unread<readonly []>() };
  const repository = aRepository({ branchRules: complete([aRule({ groups: [leads.slug] })]) });
  const duties = dutiesOf({ groups: [unknown], repositories: [repository] });
  expect(duties.exemptions).toEqual([
    expect.objectContaining({ byName: false, groups: [], maybeGroups: ['Leads'] }),
  ]);
  expect(dutiesSentence('Ann', duties)).toMatch(/^Nothing is known of Ann/);
});

test('reviews and keys of projects and repositories are listed with their place', () => {
  const repository = aRepository({
    defaultReviewers: complete([
      { person: ann.uuid, origin: 'project' },
      { person: bob.uuid, origin: 'repository' },
    ]),
    accessKeys: complete([aKey({ id: 3, addedBy: ann.uuid }), aKey({ id: 4, addedBy: bob.uuid })]),
  });
  const project = aProject({ accessKeys: complete([aKey({ id: 5, addedBy: ann.uuid })]) });
  const duties = dutiesOf({ projects: [project], repositories: [repository] });
  expect(duties.reviews).toEqual([
    { name: 'paintings', repository: repository.uuid, origin: 'project' },
  ]);
  expect(duties.keys.map(({ name, key }) => [name, key.id])).toEqual([
    ['project ART', 5],
    ['paintings', 3],
  ]);
  expect(dutiesSentence('Ann', duties)).toBe(
    'Ann is a default reviewer in 1 repository and added 2 access keys.',
  );
});

test('what was not read is counted, and nothing is said as if it were all', () => {
  const duties = dutiesOf({
    repositories: [
      aRepository({ branchRules: unread(), accessKeys: partial([aKey({ addedBy: ann.uuid })]) }),
      aRepository({ slug: 'drawings', defaultReviewers: unread() }),
    ],
  });
  expect(duties.unread).toEqual({ rules: 1, reviewers: 1, keys: 1 });
  expect(dutiesSentence('Ann', duties)).toBe('Ann added 1 access key, as far as it was read.');
  expect(unreadText(duties.unread, 'rules')).toBe(
    'The branch rules of 1 repository were not read in full.',
  );
  expect(unreadText({ ...duties.unread, rules: 0 }, 'rules')).toBeUndefined();
});

test('a list of repositories that was not read is no list without any', () => {
  const duties = dutiesOf({
    projects: [],
    repositories: [],
    lists: someLists({ repositories: unread() }),
  });
  expect(duties.areListsWhole).toBe(false);
  expect(dutiesSentence('Ann', duties)).toMatch(/not everything was read\.$/);
});

test('nothing anywhere is said only where everything was read', () => {
  expect(dutiesSentence('Ann', dutiesOf({ repositories: [aRepository()] }))).toBe(
    'Ann is on no list of a branch rule, reviews nothing by default and added no access key.',
  );
  expect(
    dutiesSentence('Ann', dutiesOf({ repositories: [aRepository({ branchRules: unread() })] })),
  ).toBe(
    'Nothing is known of Ann in branch rules, default reviewers or access keys, but not everything was read.',
  );
});

test.each([
  [{ byName: true, groups: [], maybeGroups: [] }, 'by name'],
  [
    { byName: true, groups: ['Leads'], maybeGroups: ['Ext'] },
    'by name, in group Leads and perhaps in group Ext',
  ],
])('how somebody is on a list: %#', (given, text) => {
  expect(
    exemptionWay({ name: 'web', repository: '{r}', rule: 1, kind: 'push', on: 'main', ...given }),
  ).toBe(text);
});

test.each([
  ['push', 'push'],
  ['restrict_merges', 'merge'],
  ['force', 'rewriting history'],
  ['delete', 'deletion'],
  ['require_commits_behind', 'require_commits_behind'],
  ['of_tomorrow', 'of_tomorrow'],
])('a rule of kind %s is called %s', (kind, word) => {
  expect(ruleWord(kind)).toBe(word);
});
