import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type BranchRule } from '../../../src/domain/facts/facts';
import { accountUuid, groupSlug, projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { listNames, namesFrom, namesOfPlan, placeOf } from '../../../src/domain/plans/plan-names';
import { stepPlace } from '../../../src/domain/plans/step-place';
import { sayValue, sayValues, targetOf } from '../../../src/domain/plans/step-target';
import { sayAction } from '../../../src/domain/plans/step-words';
import { type Doer } from '../../../src/domain/plans/plan';
import { type Setup } from '../../../src/domain/setup/setup';
import { aPlanContext } from '../../builders/a-plan';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const dev = aGroup({ name: 'Developers' });
const art = aProject({ key: 'ART' });
const rule: BranchRule = {
  id: 7,
  kind: 'push',
  match: { by: 'pattern', pattern: 'main' },
  people: [],
  groups: [],
};
const paintings = aRepository({
  slug: 'paintings',
  branchRules: complete([
    rule,
    { ...rule, id: 8, match: { by: 'branching-model', branchType: 'production' } },
  ]),
});
const FACTS = someFacts({
  accounts: [ann],
  groups: [dev],
  projects: [art],
  repositories: [paintings],
});
const names = namesFrom(createAccessIndex(FACTS));
const say = (action: Action) => sayAction(names, action);

const person = ann.uuid;
const group = dev.slug;
const repository = paintings.uuid;
const here = { repository };
const inArt = { project: art.uuid };

test.each([
  ['none', 'write', 'Give Ann write on paintings'],
  ['write', 'none', 'Remove write of Ann on paintings'],
  ['read', 'write', 'Raise Ann from read to write on paintings'],
  ['admin', 'write', 'Lower Ann from admin to write on paintings'],
  ['read', 'create-repo', 'Raise Ann from read to create repositories on paintings'],
] as const)('a grant from %s to %s', (before, after, text) => {
  expect(say({ kind: 'person-grant', on: here, person, before, after })).toBe(text);
  expect(say({ kind: 'group-grant', on: inArt, group, before, after })).toBe(
    text.replace('Ann', 'group Developers').replace('paintings', 'project ART'),
  );
});

test.each<[Action, string]>([
  [
    { kind: 'branch-exemption', repository, rule: 7, person, before: false, after: true },
    'Exempt Ann from rule push for main of paintings',
  ],
  [
    { kind: 'branch-exemption', repository, rule: 8, person, before: true, after: false },
    'End the exemption of Ann from rule push of paintings',
  ],
  [
    { kind: 'branch-exemption', repository, rule: 9, person, before: true, after: false },
    'End the exemption of Ann from branch rule 9 of paintings',
  ],
  [
    { kind: 'default-reviewer', on: inArt, person, before: false, after: true },
    'Add Ann to the default reviewers of project ART',
  ],
  [
    { kind: 'default-reviewer', on: here, person, before: true, after: false },
    'Remove Ann from the default reviewers of paintings',
  ],
  [
    { kind: 'visibility', repository, before: 'public', after: 'private' },
    'Make paintings private',
  ],
  [
    { kind: 'fork-policy', repository, before: 'x', after: 'allow_forks' },
    'Allow forks of paintings',
  ],
  [
    { kind: 'fork-policy', repository, before: 'x', after: 'no_public_forks' },
    'Allow only private forks of paintings',
  ],
  [
    { kind: 'fork-policy', repository, before: 'x', after: 'no_forks' },
    'Allow no forks of paintings',
  ],
  [
    { kind: 'fork-policy', repository, before: 'x', after: 'some_forks' },
    'Set the forking of paintings to some_forks',
  ],
  [
    { kind: 'group-membership', group, person, before: false, after: true },
    'Add Ann to group Developers',
  ],
  [
    { kind: 'group-membership', group, person, before: true, after: false },
    'Remove Ann from group Developers',
  ],
  [
    { kind: 'workspace-role', person, before: 'owner', after: 'none' },
    'Remove Ann from the workspace',
  ],
  [
    { kind: 'workspace-role', person, before: 'member', after: 'owner' },
    'Make Ann a workspace admin',
  ],
  [
    { kind: 'workspace-role', person, before: 'owner', after: 'member' },
    'Make Ann a normal member, no workspace admin',
  ],
  [
    { kind: 'workspace-role', person, before: 'none', after: 'member' },
    'Invite Ann to the workspace again',
  ],
  [{ kind: 'by-hand', code: 'invite', about: 'a newcomer', person }, 'Invite a newcomer'],
  [{ kind: 'by-hand', code: 'delete-group', group }, 'Delete group Developers'],
  [
    { kind: 'by-hand', code: 'name-successor', person, on: here },
    'Name a successor of Ann on paintings',
  ],
  [{ kind: 'by-hand', code: 'name-successor', on: here }, 'Name a successor of paintings'],
  [{ kind: 'by-hand', code: 'check-setting' }, 'Check what the reason names'],
])('%j', (action, text) => {
  expect(say(action)).toBe(text);
});

describe('names', () => {
  const gone = {
    person: accountUuid('{p}'),
    group: groupSlug('g'),
    project: projectUuid('{j}'),
    repository: repositoryUuid('{r}'),
  };

  test('that nobody told are ids', () => {
    expect(names.person(gone.person)).toBe('{p}');
    expect(names.group(gone.group)).toBe('group g');
    expect(names.place({ project: gone.project })).toBe('project {j}');
    expect(names.place({ repository: gone.repository })).toBe('{r}');
    expect(names.rule(gone.repository, 7)).toBe('branch rule 7');
  });

  test('of a plan are those it keeps', () => {
    const kept = namesOfPlan({ names: { [person]: 'Ann', g: 'Gang', '{j}': 'ART', '{r}': 'a' } });
    expect(kept.person(person)).toBe('Ann');
    expect(kept.person(gone.person)).toBe('{p}');
    expect(kept.person(accountUuid('toString'))).toBe('toString');
    expect(kept.group(gone.group)).toBe('group Gang');
    expect(kept.place({ project: gone.project })).toBe('project ART');
    expect(kept.place({ repository: gone.repository })).toBe('a');
    expect(kept.rule(gone.repository, 7)).toBe('branch rule 7');
  });

  test('are kept of everything that steps speak of, sorted, without those that nobody told', () => {
    const actions: readonly Action[] = [
      { kind: 'group-grant', on: inArt, group, before: 'read', after: 'none' },
      { kind: 'group-grant', on: here, group: gone.group, before: 'read', after: 'none' },
      { kind: 'by-hand', code: 'check-setting' },
    ];
    const others = { people: [person, gone.person], repositories: [gone.repository] };
    const listed = listNames(createAccessIndex(FACTS), actions, others);
    const expected = {
      [person]: 'Ann',
      [group]: 'Developers',
      [art.uuid]: 'ART',
      [repository]: 'paintings',
    };
    expect(listed).toStrictEqual(expected);
    expect(Object.keys(listed)).toStrictEqual(Object.keys(expected).sort());
  });

  test('of the place of an action', () => {
    expect(placeOf({ kind: 'visibility', repository, before: 'public', after: 'private' })).toEqual(
      here,
    );
    expect(placeOf({ kind: 'by-hand', code: 'invite' })).toBeUndefined();
    expect(placeOf({ kind: 'by-hand', code: 'invite', on: inArt })).toEqual(inArt);
  });
});

test('two steps have one target where they change the same thing', () => {
  const grant = { kind: 'person-grant', on: here, person, before: 'read', after: 'none' } as const;
  expect(targetOf(grant)).toBe(targetOf({ ...grant, before: 'write', after: 'admin' }));
  const others: readonly Action[] = [
    { ...grant, on: inArt },
    { ...grant, person: accountUuid('{p}') },
    { kind: 'group-grant', on: here, group, before: 'read', after: 'none' },
    { kind: 'branch-exemption', repository, rule: 7, person, before: true, after: false },
    { kind: 'branch-exemption', repository, rule: 8, person, before: true, after: false },
    { kind: 'by-hand', code: 'invite', person },
    { kind: 'by-hand', code: 'invite', about: 'x' },
  ];
  expect(new Set([grant, ...others].map(targetOf)).size).toBe(8);
  const byHand = { kind: 'by-hand', person, code: 'invite' } as const;
  expect(targetOf(byHand)).toBe(targetOf({ code: 'invite', kind: 'by-hand', person }));
  expect([sayValue(true), sayValue(false), sayValue('admin')]).toStrictEqual([
    'yes',
    'no',
    'admin',
  ]);
  expect(sayValues(grant)).toBe('read → none');
});

describe('the page of a step', () => {
  const SETTINGS = 'https://bitbucket.org/acme/workspace/settings';
  const ADMIN = 'https://admin.atlassian.com';
  const REPOSITORY = 'https://bitbucket.org/acme/paintings/admin';
  const PROJECT = 'https://bitbucket.org/acme/workspace/projects/ART/settings';
  const placed = (action: Action, by: Doer = 'workspace-admin', setup: Setup = {}) =>
    stepPlace(aPlanContext({ facts: FACTS, setup }), action, by);
  const change = { before: 'read', after: 'none' } as const;
  const ticked = { before: true, after: false } as const;

  test.each<[string, Action, string, string]>([
    [
      'a grant on a repository',
      { kind: 'person-grant', on: here, person, ...change },
      REPOSITORY,
      'Repository settings → User and group access',
    ],
    [
      'a grant on a project',
      { kind: 'group-grant', on: inArt, group, ...change },
      PROJECT,
      'Project settings → User and group access',
    ],
    [
      'an exemption',
      { kind: 'branch-exemption', repository, rule: 7, person, ...ticked },
      REPOSITORY,
      'Repository settings → Branch restrictions',
    ],
    [
      'a reviewer of a project',
      { kind: 'default-reviewer', on: inArt, person, ...ticked },
      PROJECT,
      'Project settings → Default reviewers',
    ],
    [
      'a reviewer of a repository',
      { kind: 'default-reviewer', on: here, person, ...ticked },
      REPOSITORY,
      'Repository settings → Default reviewers',
    ],
    [
      'visibility',
      { kind: 'visibility', repository, before: 'public', after: 'private' },
      REPOSITORY,
      'Repository settings → Repository details',
    ],
    [
      'forks',
      { kind: 'fork-policy', repository, before: 'a', after: 'b' },
      REPOSITORY,
      'Repository settings → Repository details',
    ],
    [
      'a successor on a repository',
      { kind: 'by-hand', code: 'name-successor', on: here },
      REPOSITORY,
      'Repository settings → User and group access',
    ],
    [
      'an access key of a project',
      { kind: 'by-hand', code: 'replace-access-key', on: inArt },
      PROJECT,
      'Project settings → Access keys',
    ],
    [
      'an access key of a repository',
      { kind: 'by-hand', code: 'replace-access-key', on: here },
      REPOSITORY,
      'Repository settings → Access keys',
    ],
    [
      'an account',
      { kind: 'by-hand', code: 'block-account', person },
      ADMIN,
      'Atlassian Administration → Directory',
    ],
    [
      'the bill',
      { kind: 'by-hand', code: 'change-billing-contact', person },
      SETTINGS,
      'Workspace settings → Plan details',
    ],
    [
      'pull requests',
      { kind: 'by-hand', code: 'hand-over-pull-requests', on: here, person },
      'https://bitbucket.org/acme/paintings/pull-requests',
      'Pull requests',
    ],
  ])('%s', (_, action, url, path) => {
    expect(placed(action)).toStrictEqual({ url, path });
  });

  test.each([
    'answer-personal-workspace',
    'replace-automation',
    'rotate-secret',
    'create-credential',
    'record-in-register',
    'review-later',
    'change-in-identity-provider',
    'hand-over-pull-requests',
  ] as const)('%s has none', (code) => {
    expect(placed({ kind: 'by-hand', code })).toBeUndefined();
  });

  test('pull requests are not those of a project', () => {
    const code = 'hand-over-pull-requests' as const;
    expect(placed({ kind: 'by-hand', code, on: inArt })).toBeUndefined();
  });

  const leaves: Action = { kind: 'workspace-role', person, before: 'member', after: 'none' };
  const leavesGroup: Action = { kind: 'group-membership', group, person, ...ticked };
  const USERS = 'Atlassian Administration → Directory → Users';
  const GROUPS = 'Atlassian Administration → Directory → Groups';
  const managedIn = { value: 'bitbucket', statedAt: 0 } as const;

  test.each<[string, Action, Doer, Setup, string, string]>([
    [
      'of people, nobody told where',
      leaves,
      'workspace-admin',
      {},
      `${SETTINGS}/user-directory`,
      `Workspace settings → User directory; or, if managed there, ${USERS}`,
    ],
    [
      'of people in Bitbucket',
      leaves,
      'workspace-admin',
      { managedIn },
      `${SETTINGS}/user-directory`,
      'Workspace settings → User directory',
    ],
    ['of people in an organization', leaves, 'organization-admin', { managedIn }, ADMIN, USERS],
    [
      'of people in an identity provider',
      leaves,
      'identity-provider-admin',
      {},
      ADMIN,
      `Your identity provider, then ${USERS}`,
    ],
    [
      'of groups',
      leavesGroup,
      'workspace-admin',
      {},
      SETTINGS,
      `Workspace settings → User groups; or, if managed there, ${GROUPS}`,
    ],
    ['of groups in an organization', leavesGroup, 'organization-admin', {}, ADMIN, GROUPS],
  ])('%s', (_, action, by, setup, url, path) => {
    expect(placed(action, by, setup)).toStrictEqual({ url, path });
  });
});
