import { listFactChanges } from '../../../src/domain/changes/list-changes';
import { type BranchRule, type Facts, type Repository } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson().uuid;
const { slug: group } = aGroup();
const art = aProject();
const main: BranchRule = {
  ...{ id: 7, kind: 'push', match: { by: 'pattern', pattern: 'main' }, value: 1 },
  ...{ people: [ann], groups: [group] },
};
const model: BranchRule = { ...main, match: { by: 'branching-model', branchType: 'release' } };
const strange: BranchRule = { ...main, match: { by: 'unknown' } };
const paintings = aRepository({ project: art.uuid, forkPolicy: 'no_forks' });
const { uuid: repository } = paintings;

function factsWith(edit: Partial<Repository>): Facts {
  return someFacts({ projects: [art], repositories: [{ ...paintings, ...edit }] });
}

const plain = { ...main, match: { by: 'pattern', pattern: 'release' } } as const;
test.each<readonly [string, BranchRule, BranchRule]>([
  ['kind', main, { ...main, kind: 'delete' }],
  ['value', main, { ...main, value: 2 }],
  ['pattern', main, plain],
  ['type of branch', model, { ...model, match: { by: 'branching-model', branchType: 'main' } }],
  ['pattern instead of a type', model, plain],
  ['a pattern instead of one unknown', strange, main],
  ['a type instead of one unknown', strange, model],
  ['people', main, { ...main, people: [] }],
  ['groups', main, { ...main, groups: [] }],
])('a branch rule with another %s is changed, in both directions', (_what, before, after) => {
  const [old, now] = [before, after].map((rule) =>
    factsWith({ branchRules: complete([rule]) }),
  ) as [...[Facts, Facts]];
  const times = { readBefore: READ_AT, readAfter: READ_AT };
  const code = 'branch-rule-changed';
  expect(listFactChanges(old, now)).toStrictEqual({
    changes: [{ code, ...times, repository, before, after }],
    notComparable: [],
  });
  expect(listFactChanges(now, old).changes).toStrictEqual([
    { code, ...times, repository, before: after, after: before },
  ]);
});

test.each([main, model, strange])('a branch rule that says the same is none: %j', (rule) => {
  const again = { ...rule, match: { ...rule.match }, people: [...rule.people] };
  expect(
    listFactChanges(
      factsWith({ branchRules: complete([rule]) }),
      factsWith({ branchRules: complete([again]) }),
    ),
  ).toStrictEqual({ changes: [], notComparable: [] });
});

test('what neither side read is noted once, where it is', () => {
  const gone = unread<never>('not-an-admin');
  const scopes = { groupGrants: gone, personGrants: gone, accessKeys: gone };
  const facts = {
    ...someFacts({
      groups: [aGroup({ members: gone })],
      projects: [{ ...art, ...scopes }],
      repositories: [{ ...paintings, ...scopes, branchRules: gone, defaultReviewers: gone }],
    }),
  };
  const onArt = { kind: 'project', project: art.uuid };
  const onRepository = { kind: 'repository', repository };
  const both = { before: 'not-an-admin', after: 'not-an-admin', missed: true };
  expect(listFactChanges(facts, facts)).toStrictEqual({
    changes: [],
    notComparable: [
      { ...both, family: 'group-members', objects: [{ kind: 'group', group }] },
      { ...both, family: 'project-grants', objects: [onArt, onArt] },
      { ...both, family: 'repository-grants', objects: [onRepository, onRepository] },
      { ...both, family: 'branch-rules', objects: [onRepository] },
      { ...both, family: 'access-keys', objects: [onArt, onRepository] },
      { ...both, family: 'default-reviewers', objects: [onRepository] },
    ],
  });
});

test('a reviewer who is one from elsewhere now is no change', () => {
  const from = (origin: 'project' | 'repository') =>
    factsWith({ defaultReviewers: complete([{ person: ann, origin }]) });
  expect(listFactChanges(from('project'), from('repository')).changes).toStrictEqual([]);
});

test.each<readonly [string | undefined, string | undefined, object]>([
  ['no_forks', undefined, { after: 'not-told', missed: true }],
  [undefined, 'no_forks', { before: 'not-told', missed: true }],
  [undefined, undefined, { before: 'not-told', after: 'not-told', missed: false }],
])('a fork policy of %s and one of %s cannot be compared', (before, after, doubt) => {
  const untold = aRepository({ project: art.uuid });
  const withPolicy = (forkPolicy: string | undefined) =>
    someFacts({
      projects: [art],
      repositories: [forkPolicy === undefined ? untold : { ...untold, forkPolicy }],
    });
  expect(listFactChanges(withPolicy(before), withPolicy(after))).toStrictEqual({
    changes: [],
    notComparable: [
      { family: 'fork-policies', objects: [{ kind: 'repository', repository }], ...doubt },
    ],
  });
});
