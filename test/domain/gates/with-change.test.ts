import { type Facts, type Group } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import { type Change } from '../../../src/domain/gates/change';
import { withChange } from '../../../src/domain/gates/with-change';
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
  unread,
} from '../../builders/facts-builders';
import { aRule } from './gate-scene';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const boss = aPerson({ displayName: 'Boss', role: 'owner' });
const chief = aPerson({ displayName: 'Chief', role: 'owner' });
const guest = aPerson({ displayName: 'Guest', role: 'collaborator' });
const leads = aGroup({ name: 'Leads', members: complete([bob.uuid]) });
const others = aGroup({ name: 'Others', members: complete([bob.uuid]) });

const given = {
  groupGrants: complete([aGroupGrant(leads, 'write'), aGroupGrant(others, 'read')]),
  personGrants: complete([aPersonGrant(ann, 'read'), aPersonGrant(bob, 'write')]),
};
const project = aProject({ key: 'ONE', ...given });
const otherProject = aProject({ key: 'TWO', ...given });
const rule = aRule('push', 'main', {
  people: [ann.uuid, bob.uuid],
  groups: [leads.slug, others.slug],
});
const otherRule = aRule('push', '*', { people: [bob.uuid], groups: [leads.slug] });
const here = { project: project.uuid, isPrivate: false, ...given };
const repository = aRepository({ slug: 'one', ...here, branchRules: complete([rule, otherRule]) });
const otherRepository = aRepository({ slug: 'two', ...here, branchRules: complete([rule]) });

const facts = someFacts({
  accounts: [ann, bob, boss, chief, guest],
  groups: [leads, others],
  projects: [project, otherProject],
  repositories: [repository, otherRepository],
});

const NOT_READ_SINCE = { state: 'unread', gap: { reason: 'not-read-yet' } };
const onProject = { project: project.uuid };
const onRepository = { repository: repository.uuid };

test.each<[string, Change, Partial<Facts>]>([
  [
    'a first grant on a project',
    { kind: 'grant-to-person', on: onProject, person: boss.uuid, level: 'admin' },
    {
      projects: [
        {
          ...project,
          personGrants: complete([
            aPersonGrant(ann, 'read'),
            aPersonGrant(bob, 'write'),
            { person: boss.uuid, level: 'admin' },
          ]),
        },
        otherProject,
      ],
    },
  ],
  [
    'a grant in the place of an older one',
    { kind: 'grant-to-person', on: onRepository, person: ann.uuid, level: 'admin' },
    {
      repositories: [
        {
          ...repository,
          personGrants: complete([aPersonGrant(bob, 'write'), aPersonGrant(ann, 'admin')]),
        },
        otherRepository,
      ],
    },
  ],
  [
    'a grant taken from a person',
    { kind: 'revoke-from-person', on: onRepository, person: ann.uuid },
    {
      repositories: [
        { ...repository, personGrants: complete([aPersonGrant(bob, 'write')]) },
        otherRepository,
      ],
    },
  ],
  [
    'a grant of a project taken from a person',
    { kind: 'revoke-from-person', on: onProject, person: bob.uuid },
    {
      projects: [{ ...project, personGrants: complete([aPersonGrant(ann, 'read')]) }, otherProject],
    },
  ],
  [
    'a grant taken from a group',
    { kind: 'revoke-from-group', on: onRepository, group: leads.slug },
    {
      repositories: [
        { ...repository, groupGrants: complete([aGroupGrant(others, 'read')]) },
        otherRepository,
      ],
    },
  ],
  [
    'a grant of a project taken from a group',
    { kind: 'revoke-from-group', on: onProject, group: others.slug },
    {
      projects: [
        { ...project, groupGrants: complete([aGroupGrant(leads, 'write')]) },
        otherProject,
      ],
    },
  ],
  [
    'somebody joins a group',
    { kind: 'add-to-group', person: ann.uuid, group: leads.slug },
    { groups: [{ ...leads, members: complete([bob.uuid, ann.uuid]) }, others] },
  ],
  [
    'somebody joins a group they are in',
    { kind: 'add-to-group', person: bob.uuid, group: leads.slug },
    {},
  ],
  [
    'somebody leaves a group',
    { kind: 'remove-from-group', person: bob.uuid, group: leads.slug },
    { groups: [{ ...leads, members: complete([]) }, others] },
  ],
  [
    'somebody leaves a group they are not in',
    { kind: 'remove-from-group', person: ann.uuid, group: leads.slug },
    {},
  ],
  [
    'a workspace admin becomes a member',
    { kind: 'withdraw-admin-role', person: boss.uuid },
    { accounts: [ann, bob, { ...boss, role: 'member' }, chief, guest] },
  ],
  [
    'whoever is no workspace admin keeps their role',
    { kind: 'withdraw-admin-role', person: guest.uuid },
    {},
  ],
  [
    'a public repository is made private',
    { kind: 'make-private', repository: repository.uuid },
    { repositories: [{ ...repository, isPrivate: true }, otherRepository] },
  ],
  [
    'a person is put on a list',
    { kind: 'exempt-person', ...onRepository, rule: rule.id, person: boss.uuid },
    {
      repositories: [
        {
          ...repository,
          branchRules: complete([{ ...rule, people: [ann.uuid, bob.uuid, boss.uuid] }, otherRule]),
        },
        otherRepository,
      ],
    },
  ],
  [
    'a person is put on a list they are on',
    { kind: 'exempt-person', ...onRepository, rule: rule.id, person: ann.uuid },
    {
      repositories: [
        {
          ...repository,
          branchRules: complete([{ ...rule, people: [bob.uuid, ann.uuid] }, otherRule]),
        },
        otherRepository,
      ],
    },
  ],
  [
    'a person is struck off a list',
    { kind: 'strike-person', ...onRepository, rule: rule.id, person: bob.uuid },
    {
      repositories: [
        { ...repository, branchRules: complete([{ ...rule, people: [ann.uuid] }, otherRule]) },
        otherRepository,
      ],
    },
  ],
  [
    'a group is struck off a list',
    { kind: 'strike-group', ...onRepository, rule: rule.id, group: leads.slug },
    {
      repositories: [
        { ...repository, branchRules: complete([{ ...rule, groups: [others.slug] }, otherRule]) },
        otherRepository,
      ],
    },
  ],
])('%s, and nothing else changes', (_what, change, changed) => {
  expect(withChange(facts, change)).toStrictEqual({ ...facts, ...changed });
});

describe('what was not read', () => {
  const gap = { reason: 'wrong-credential' } as const;
  const dark = aRepository({
    slug: 'dark',
    personGrants: unread('wrong-credential'),
    groupGrants: unread('wrong-credential'),
    branchRules: unread('wrong-credential'),
  });
  const inDark = { repository: dark.uuid };
  const seen = someFacts({ accounts: [ann], repositories: [dark] });

  test.each<[string, Change]>([
    ['a person loses', { kind: 'revoke-from-person', on: inDark, person: ann.uuid }],
    ['a group loses', { kind: 'revoke-from-group', on: inDark, group: leads.slug }],
    ['a list is struck', { kind: 'strike-person', ...inDark, rule: 1, person: ann.uuid }],
    ['a list is extended', { kind: 'exempt-person', ...inDark, rule: 1, person: ann.uuid }],
  ])('stays unread where %s', (_what, change) => {
    expect(withChange(seen, change)).toStrictEqual(seen);
  });

  test('holds one row for certain where that is given', () => {
    const change = {
      kind: 'grant-to-person',
      on: inDark,
      person: ann.uuid,
      level: 'write',
    } as const;
    const value = [{ person: ann.uuid, level: 'write' }];
    expect(withChange(seen, change).repositories[0]?.personGrants).toStrictEqual({
      ...{ state: 'partial', readAt: 0, value },
      gap,
    });
  });

  test('stays a part where a part was read', () => {
    const some = { ...dark, branchRules: partial([rule]), personGrants: partial([]) };
    const known = someFacts({ accounts: [ann], repositories: [some] });
    const struck = { kind: 'strike-person', ...inDark, rule: rule.id, person: ann.uuid } as const;
    expect(withChange(known, struck).repositories[0]?.branchRules).toStrictEqual(
      partial([{ ...rule, people: [bob.uuid] }]),
    );
    const grant = { kind: 'grant-to-person', on: inDark, person: ann.uuid } as const;
    expect(
      withChange(known, { ...grant, level: 'read' }).repositories[0]?.personGrants,
    ).toStrictEqual(partial([{ person: ann.uuid, level: 'read' }]));
  });
});

describe('a group that only a grant names', () => {
  const slug = groupSlug('only-granted');
  const joined = (kind: 'add-to-group' | 'remove-from-group'): readonly Group[] =>
    withChange(facts, { kind, person: ann.uuid, group: slug }).groups;
  const untold = { slug, name: slug };
  const gap = { reason: 'not-read-yet' };

  test('holds whoever is added, and others nobody told', () => {
    const members = { state: 'partial', readAt: 0, value: [ann.uuid], gap };
    expect(joined('add-to-group')).toStrictEqual([leads, others, { ...untold, members }]);
  });

  test('stays untold where somebody leaves it', () => {
    const members = { state: 'unread', gap };
    expect(joined('remove-from-group')).toStrictEqual([leads, others, { ...untold, members }]);
  });
});

describe("Bitbucket's own listings", () => {
  const listing = complete([aListedLevel(ann, 'write')]);
  const listed = aRepository({ slug: 'listed', listing });
  const notAsked = aRepository({ slug: 'not-asked', listing: unread('not-asked') });
  const seen = someFacts({
    accounts: [ann],
    repositories: [{ ...listed, branchRules: complete([rule]) }, notAsked],
  });
  const listingsAfter = (change: Change) =>
    withChange(seen, change).repositories.map((one) => one.listing);

  test('spoke of the state before a change of access, on every repository', () => {
    const elsewhere = { repository: notAsked.uuid };
    expect(
      listingsAfter({ kind: 'revoke-from-person', on: elsewhere, person: ann.uuid }),
    ).toStrictEqual([NOT_READ_SINCE, unread('not-asked')]);
  });

  test.each<[Change]>([
    [{ kind: 'exempt-person', repository: listed.uuid, rule: rule.id, person: boss.uuid }],
    [{ kind: 'strike-person', repository: listed.uuid, rule: rule.id, person: ann.uuid }],
    [{ kind: 'strike-group', repository: listed.uuid, rule: rule.id, group: leads.slug }],
  ])('stay as they are after $kind: a list gives nobody access', (change) => {
    expect(listingsAfter(change)).toStrictEqual([listing, unread('not-asked')]);
  });
});
