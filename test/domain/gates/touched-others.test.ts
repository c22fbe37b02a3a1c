import { createAccessIndex } from '../../../src/domain/access/access-index';
import { groupSlug } from '../../../src/domain/facts/ids';
import { type Change } from '../../../src/domain/gates/change';
import { type Question } from '../../../src/domain/gates/question';
import { createTouchedOthers } from '../../../src/domain/gates/touched-others';
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
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const cid = aPerson({ displayName: 'Cid' });
const team = aGroup({ name: 'Team', members: complete([ann.uuid, bob.uuid]) });
const wide = aGroup({ name: 'Wide', members: complete([cid.uuid]) });
const unused = aGroup({ name: 'Unused', members: complete([cid.uuid]) });
const vague = aGroup({ name: 'Vague', members: partial([bob.uuid]) });
const untold = groupSlug('untold');

const project = aProject({
  key: 'ONE',
  groupGrants: complete([aGroupGrant(wide, 'read'), aGroupGrant(vague, 'read')]),
});
const other = aProject({ key: 'TWO' });
const inProject = { project: project.uuid };
/** Three repositories of the project, of which two have grants of their own, and two elsewhere. */
const asked = aRepository({ slug: 'asked', ...inProject });
const repositories = [
  asked,
  aRepository({
    slug: 'own',
    ...inProject,
    groupGrants: complete([aGroupGrant(vague, 'write'), aGroupGrant(team, 'write')]),
  }),
  aRepository({ slug: 'third', ...inProject, personGrants: complete([aPersonGrant(bob, 'read')]) }),
  aRepository({
    slug: 'elsewhere',
    project: other.uuid,
    groupGrants: complete([aGroupGrant(team, 'read')]),
  }),
  aRepository({ slug: 'bare', project: other.uuid }),
];
const facts = someFacts({
  accounts: [ann, bob, cid],
  groups: [team, wide, unused, vague],
  projects: [project, other],
  repositories,
});
const index = createAccessIndex(facts);
const reading: Question = { can: 'read', person: ann.uuid, repository: asked.uuid };
const creating: Question = { can: 'create-repository', person: ann.uuid, project: project.uuid };
const member = { person: ann.uuid };
const onProject = { project: project.uuid };
const here = { repository: asked.uuid };

const NOBODY = { people: [], perhapsMore: false };

test.each<[string, Change[], { repositories: number; people?: unknown; perhapsMore?: boolean }]>([
  ['nothing', [], { repositories: 0 }],
  [
    'a grant on the repository',
    [{ kind: 'grant-to-person', on: here, ...member, level: 'read' }],
    { repositories: 0 },
  ],
  [
    'a grant on the project: its other two',
    [{ kind: 'grant-to-person', on: onProject, ...member, level: 'read' }],
    { repositories: 2 },
  ],
  [
    'taken back on the project',
    [{ kind: 'revoke-from-person', on: onProject, ...member }],
    { repositories: 2 },
  ],
  [
    'taken from a group on the project: the members too, but for who was asked about',
    [{ kind: 'revoke-from-group', on: onProject, group: team.slug }],
    { repositories: 2, people: [bob.uuid] },
  ],
  [
    'taken from a group on the repository',
    [{ kind: 'revoke-from-group', on: here, group: team.slug }],
    { repositories: 0, people: [bob.uuid] },
  ],
  [
    'a group with grants of repositories of two projects',
    [{ kind: 'add-to-group', ...member, group: team.slug }],
    { repositories: 2 },
  ],
  [
    'a group with a grant of the project',
    [{ kind: 'remove-from-group', ...member, group: wide.slug }],
    { repositories: 2 },
  ],
  [
    'a group with both',
    [{ kind: 'remove-from-group', ...member, group: vague.slug }],
    { repositories: 2 },
  ],
  [
    'a group without grants',
    [{ kind: 'add-to-group', ...member, group: unused.slug }],
    { repositories: 0 },
  ],
  [
    'the role of admin: all others',
    [{ kind: 'withdraw-admin-role', ...member }],
    { repositories: 4 },
  ],
  [
    'what was public: perhaps everybody',
    [{ kind: 'make-private', ...here }],
    { repositories: 0, perhapsMore: true },
  ],
  [
    'on the list of a rule',
    [{ kind: 'exempt-person', ...here, rule: 1, ...member }],
    { repositories: 0 },
  ],
  [
    'off the list of a rule',
    [{ kind: 'strike-person', ...here, rule: 1, ...member }],
    { repositories: 0 },
  ],
  [
    'a group off the list of a rule',
    [{ kind: 'strike-group', ...here, rule: 1, group: wide.slug }],
    { repositories: 0, people: [cid.uuid] },
  ],
  [
    'a group whose members are known in part: perhaps more',
    [{ kind: 'strike-group', ...here, rule: 1, group: vague.slug }],
    { repositories: 0, people: [bob.uuid], perhapsMore: true },
  ],
  [
    'a group that nobody told of',
    [{ kind: 'revoke-from-group', on: here, group: untold }],
    { repositories: 0, perhapsMore: true },
  ],
  [
    'several together, each person and repository once',
    [
      { kind: 'make-private', ...here },
      { kind: 'strike-person', ...here, rule: 1, ...member },
      { kind: 'strike-group', ...here, rule: 1, group: vague.slug },
      { kind: 'revoke-from-group', on: onProject, group: team.slug },
      { kind: 'strike-group', ...here, rule: 1, group: wide.slug },
      { kind: 'add-to-group', ...member, group: team.slug },
    ],
    { repositories: 3, people: [bob.uuid, cid.uuid], perhapsMore: true },
  ],
  [
    'an open group does not hide behind one that is known',
    [
      { kind: 'strike-group', ...here, rule: 1, group: vague.slug },
      { kind: 'strike-group', ...here, rule: 1, group: wide.slug },
    ],
    { repositories: 0, people: [bob.uuid, cid.uuid], perhapsMore: true },
  ],
])('%s', (_what, changes, expected) => {
  expect(createTouchedOthers(index, reading)(changes)).toStrictEqual({ ...NOBODY, ...expected });
});

test('where a project was asked about, all its repositories are others', () => {
  const othersOf = createTouchedOthers(index, creating);
  const granted = { kind: 'grant-to-person', on: onProject, ...member, level: 'admin' } as const;
  expect(othersOf([granted])).toStrictEqual({ ...NOBODY, repositories: 3 });
  expect(othersOf([{ kind: 'withdraw-admin-role', ...member }])).toStrictEqual({
    ...NOBODY,
    repositories: 5,
  });
});

test('one teller tells of many proposals, the same each time', () => {
  const othersOf = createTouchedOthers(index, reading);
  const role = { kind: 'withdraw-admin-role', ...member } as const;
  const joined = { kind: 'add-to-group', ...member, group: wide.slug } as const;
  expect(
    [[role], [joined], [role], [joined]].map((changes) => othersOf(changes).repositories),
  ).toStrictEqual([4, 2, 4, 2]);
});
