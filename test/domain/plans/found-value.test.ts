import { type Facts } from '../../../src/domain/facts/facts';
import { groupSlug, repositoryUuid } from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { createValueFinder, findValue } from '../../../src/domain/plans/found-value';
import { inverseOf } from '../../../src/domain/plans/inverse-of';
import { withAction } from '../../../src/domain/plans/with-action';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
  uuidOf,
} from '../../builders/facts-builders';
import { omit } from '../../builders/omit';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob', role: 'owner' });
const group = aGroup({ name: 'Builders', members: complete([ann.uuid]) });
const project = aProject({ personGrants: complete([aPersonGrant(ann, 'create-repo')]) });
const rule = {
  ...{ id: 7, kind: 'push', match: { by: 'pattern', pattern: 'main' } as const },
  ...{ people: [ann.uuid], groups: [] },
};
const repository = aRepository({
  project: project.uuid,
  isPrivate: false,
  forkPolicy: 'allow_forks',
  personGrants: complete([aPersonGrant(ann, 'write')]),
  groupGrants: complete([aGroupGrant(group, 'read')]),
  branchRules: complete([rule]),
  defaultReviewers: complete([
    { person: ann.uuid, origin: 'repository' },
    { person: bob.uuid, origin: 'project' },
  ]),
});
const facts = someFacts({
  accounts: [ann, bob],
  groups: [group],
  projects: [project],
  repositories: [repository],
});

const on = { repository: repository.uuid };
const inProject = { project: project.uuid };
const grant = (given: object = {}) =>
  ({
    kind: 'person-grant',
    on,
    person: ann.uuid,
    before: 'none',
    after: 'read',
    ...given,
  }) as Action;
const toGroup = (given: object = {}) =>
  ({
    kind: 'group-grant',
    on,
    group: group.slug,
    before: 'none',
    after: 'write',
    ...given,
  }) as Action;
const yesNo = (kind: string, given: object = {}) =>
  ({ kind, person: ann.uuid, before: true, after: false, ...given }) as Action;
const role = (given: object = {}) =>
  ({
    kind: 'workspace-role',
    person: ann.uuid,
    before: 'member',
    after: 'none',
    ...given,
  }) as Action;

describe('what stands there', () => {
  test.each<[string, Action, unknown]>([
    ['a direct grant', grant(), 'write'],
    ['no direct grant', grant({ person: bob.uuid }), 'none'],
    ['a direct grant on a project', grant({ on: inProject }), 'create-repo'],
    ['a grant of a group', toGroup(), 'read'],
    ['no grant of a group', toGroup({ on: inProject }), 'none'],
    ['an exemption', yesNo('branch-exemption', { ...on, rule: 7 }), true],
    ['no exemption', yesNo('branch-exemption', { ...on, rule: 7, person: bob.uuid }), false],
    ['a reviewer', yesNo('default-reviewer', { on }), true],
    ['a reviewer of the project alone', yesNo('default-reviewer', { on, person: bob.uuid }), false],
    [
      'a reviewer of the project',
      yesNo('default-reviewer', { on: inProject, person: bob.uuid }),
      true,
    ],
    ['no reviewer of the project', yesNo('default-reviewer', { on: inProject }), false],
    ['who sees it', { kind: 'visibility', ...on, before: 'public', after: 'private' }, 'public'],
    ['who forks it', { kind: 'fork-policy', ...on, before: 'x', after: 'no_forks' }, 'allow_forks'],
    ['a membership', yesNo('group-membership', { group: group.slug }), true],
    ['no membership', yesNo('group-membership', { group: group.slug, person: bob.uuid }), false],
    ['a member', role(), 'member'],
    ['a workspace admin', role({ person: bob.uuid }), 'owner'],
    ['nobody of the workspace', role({ person: uuidOf('x') }), 'none'],
  ])('is known: %s', (_, action, value) => {
    expect(findValue(facts, action)).toStrictEqual({ state: 'known', value });
    expect(createValueFinder(facts)(action)).toStrictEqual({ state: 'known', value });
  });

  const [none] = [{ reason: 'bitbucket-failed' }];
  const withRepository = (given: object): Facts => ({
    ...facts,
    repositories: [{ ...repository, ...given }],
  });
  const openMembers = { ...facts, lists: someLists({ members: partial(null) }) };

  test.each<[string, Facts, Action, unknown]>([
    [
      'unread grants',
      withRepository({ personGrants: unread('rate-limited') }),
      grant(),
      { reason: 'rate-limited' },
    ],
    ['a part of the grants', withRepository({ personGrants: partial([]) }), grant(), none],
    [
      'unread rules',
      withRepository({ branchRules: unread('rate-limited') }),
      yesNo('branch-exemption', { ...on, rule: 7 }),
      { reason: 'rate-limited' },
    ],
    [
      'a rule that is gone',
      facts,
      yesNo('branch-exemption', { ...on, rule: 8 }),
      { reason: 'not-found' },
    ],
    [
      'a repository that is gone',
      facts,
      grant({ on: { repository: repositoryUuid('{x}') } }),
      { reason: 'not-found' },
    ],
    [
      'a reviewer from somewhere',
      withRepository({ defaultReviewers: complete([{ person: ann.uuid, origin: 'unknown' }]) }),
      yesNo('default-reviewer', { on }),
      undefined,
    ],
    [
      'reviewers nobody read',
      withRepository({ defaultReviewers: unread('rate-limited') }),
      yesNo('default-reviewer', { on: inProject }),
      { reason: 'rate-limited' },
    ],
    [
      'a project without repositories',
      { ...facts, repositories: [] },
      yesNo('default-reviewer', { on: inProject }),
      undefined,
    ],
    [
      'a fork policy nobody told',
      withRepository({ forkPolicy: undefined }),
      { kind: 'fork-policy', ...on, before: 'x', after: 'y' },
      undefined,
    ],
    [
      'members nobody told',
      { ...facts, groups: [{ ...group, members: unread('wrong-credential') }] },
      yesNo('group-membership', { group: group.slug }),
      { reason: 'wrong-credential' },
    ],
    [
      'a group that is gone',
      facts,
      yesNo('group-membership', { group: groupSlug('x') }),
      { reason: 'not-found' },
    ],
    [
      'a role nobody told',
      { ...facts, accounts: [{ ...ann, role: 'unknown' }] },
      role(),
      undefined,
    ],
    ['somebody, of half the members', openMembers, role({ person: uuidOf('x') }), none],
    ['what is done by hand', facts, { kind: 'by-hand', code: 'invite' }, undefined],
  ])('is not known: %s', (_, given, action, gap) => {
    const found = { state: 'not-known', ...(gap !== undefined && { gap }) };
    expect(findValue(given, action)).toStrictEqual(found);
    expect(createValueFinder(given)(action)).toStrictEqual(found);
  });

  test('a row of a list that was partly read is there all the same', () => {
    const half = withRepository({ personGrants: partial([aPersonGrant(ann, 'admin')]) });
    expect(findValue(half, grant())).toStrictEqual({ state: 'known', value: 'admin' });
  });

  test('whoever is no member of the workspace is in no group, though a list says so', () => {
    const gone = omit(ann, 'role');
    const left = { ...facts, accounts: [gone, bob] };
    const action = yesNo('group-membership', { group: group.slug });
    expect(findValue(left, action)).toStrictEqual({ state: 'known', value: false });
    const unsure = { ...left, lists: openMembers.lists };
    expect(findValue(unsure, action)).toStrictEqual({ state: 'known', value: true });
  });
});

describe('a step', () => {
  test.each<[string, Action]>([
    ['grants', grant({ before: 'write', after: 'admin' })],
    ['takes', grant({ before: 'write', after: 'none' })],
    ['grants a group', toGroup({ before: 'read' })],
    ['ends an exemption', yesNo('branch-exemption', { ...on, rule: 7 })],
    ['removes a reviewer', yesNo('default-reviewer', { on })],
    [
      'removes a reviewer of a project',
      yesNo('default-reviewer', { on: inProject, person: bob.uuid }),
    ],
    ['hides', { kind: 'visibility', ...on, before: 'public', after: 'private' }],
    ['stops forks', { kind: 'fork-policy', ...on, before: 'allow_forks', after: 'no_forks' }],
    ['takes out of a group', yesNo('group-membership', { group: group.slug })],
    ['promotes', role({ after: 'owner' })],
  ])('that %s is found done, and its inverse brings back what was', (_, action) => {
    const done = withAction(facts, action);
    expect(findValue(done, action)).toMatchObject({ value: 'after' in action && action.after });
    const inverse = inverseOf(action);
    if (inverse === undefined) throw new Error('no inverse');
    expect(findValue(withAction(done, inverse), action)).toStrictEqual(findValue(facts, action));
  });

  test('by which somebody leaves takes role, groups and direct grants, and leaves others alone', () => {
    const left = withAction(facts, role());
    expect(left.accounts.map((one) => one.role)).toStrictEqual([undefined, 'owner']);
    expect(left.groups[0]?.members).toStrictEqual(complete([]));
    expect(left.projects[0]?.personGrants).toStrictEqual(complete([]));
    expect(left.repositories[0]?.personGrants).toStrictEqual(complete([]));
    expect(left.repositories[0]?.groupGrants).toBe(repository.groupGrants);
    expect(left.repositories[0]?.branchRules).toBe(repository.branchRules);
  });

  test('that changes access unreads Bitbucket’s listings; one that does not leaves them', () => {
    const listed = withRepositoryListing();
    expect(withAction(listed, grant()).repositories[0]?.listing.state).toBe('unread');
    const forks: Action = { kind: 'fork-policy', ...on, before: 'x', after: 'y' };
    expect(withAction(listed, forks).repositories[0]?.listing.state).toBe('complete');
  });

  test('by hand changes nothing and has no inverse', () => {
    const byHand: Action = { kind: 'by-hand', code: 'block-account', person: ann.uuid };
    expect(withAction(facts, byHand)).toStrictEqual(facts);
    expect(inverseOf(byHand)).toBeUndefined();
  });

  test('on a list that nobody read makes one row known', () => {
    const blind = { ...facts, groups: [{ ...group, members: unread<never>('wrong-credential') }] };
    const join = yesNo('group-membership', { group: group.slug, before: false, after: true });
    expect(withAction(blind, join).groups[0]?.members).toStrictEqual({
      ...{ state: 'partial', readAt: 0, value: [ann.uuid], gap: { reason: 'wrong-credential' } },
    });
  });
});

function withRepositoryListing(): Facts {
  return { ...facts, repositories: [{ ...repository, listing: complete([]) }] };
}
