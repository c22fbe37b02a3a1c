import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Action } from '../../../src/domain/plans/action';
import { listDependencies } from '../../../src/domain/plans/step-dependencies';
import { aDraftStep } from '../../builders/a-plan';
import {
  aGroup,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';

const [ann, bob] = ['Ann', 'Bob'].map((displayName) => aPerson({ displayName }).uuid);
if (!ann || !bob) throw new Error('There are two.');
const dev = aGroup({ name: 'Dev' });
const art = aProject();
const paintings = aRepository({ project: art.uuid });
const alone = aRepository({ slug: 'alone' });
const index = createAccessIndex(
  someFacts({
    accounts: ['Ann', 'Bob'].map((displayName) => aPerson({ displayName })),
    groups: [dev],
    projects: [
      {
        ...art,
        personGrants: complete([aPersonGrant(aPerson({ displayName: 'Bob' }), 'admin')]),
      },
    ],
    repositories: [paintings, alone],
  }),
);

/** Of each step, which must be done before it. */
const waits = (...actions: readonly Action[]) =>
  listDependencies(
    actions.map((action) => aDraftStep({ action })),
    index,
  ).map((before) => [...before]);

const inArt = { project: art.uuid };
const here = { repository: paintings.uuid };
const elsewhere = { repository: alone.uuid };
type Levels = Pick<Extract<Action, { kind: 'person-grant' }>, 'before' | 'after'>;
const GIVE: Levels = { before: 'none', after: 'read' };
const TAKE: Levels = { before: 'read', after: 'none' };
const grant = (
  person: typeof ann,
  levels: Levels,
  on: typeof here | typeof inArt = here,
): Action => ({
  kind: 'person-grant',
  on,
  person,
  ...levels,
});
const member = (person: typeof ann, isAdded: boolean): Action => ({
  kind: 'group-membership',
  group: dev.slug,
  person,
  before: !isAdded,
  after: isAdded,
});
type Role = Extract<Action, { kind: 'workspace-role' }>['after'];
const role = (person: typeof ann, before: Role, after: Role): Action => ({
  kind: 'workspace-role',
  person,
  before,
  after,
});
const byHand = (
  code: Extract<Action, { kind: 'by-hand' }>['code'],
  given: object = {},
): Action => ({
  kind: 'by-hand',
  code,
  ...given,
});

test.each<[string, readonly Action[], readonly (readonly number[])[]]>([
  ['nothing of each other', [grant(ann, GIVE), grant(bob, GIVE)], [[], []]],
  [
    'the end of another step on the same target',
    [grant(ann, { before: 'read', after: 'write' }), grant(ann, GIVE)],
    [[1], []],
  ],
  [
    'a grant: that they have come, and have stepped down',
    [
      grant(ann, GIVE),
      role(ann, 'owner', 'member'),
      byHand('wait-for-acceptance', { person: ann }),
    ],
    [[2, 1], [], []],
  ],
  [
    'somebody else who comes: not',
    [grant(ann, GIVE), byHand('wait-for-acceptance', { person: bob })],
    [[], []],
  ],
  [
    'to leave: that all is taken',
    [role(ann, 'member', 'none'), grant(ann, TAKE), member(ann, false)],
    [[1, 2], [], []],
  ],
  [
    'to leave: not that others are emptied',
    [role(ann, 'member', 'none'), grant(bob, TAKE)],
    [[], []],
  ],
  [
    'to become admin: what they are granted',
    [role(ann, 'member', 'owner'), grant(ann, GIVE)],
    [[1], []],
  ],
  [
    'to be back before a group takes them',
    [member(ann, true), role(ann, 'none', 'member')],
    [[1], []],
  ],
  ['to be out of a group: nothing', [member(ann, false), role(ann, 'none', 'member')], [[], []]],
  [
    'a group: that it is made; its end: that it is used no more',
    [
      member(ann, true),
      { kind: 'group-grant', on: here, group: dev.slug, ...TAKE },
      byHand('create-group', { group: dev.slug }),
      byHand('delete-group', { group: dev.slug }),
    ],
    [[2], [2], [], [0, 1]],
  ],
  [
    'an acceptance: the invitation of the same newcomer',
    [
      byHand('wait-for-acceptance', { about: 'x' }),
      byHand('invite', { about: 'x' }),
      byHand('invite', { about: 'y' }),
    ],
    [[1], [], []],
  ],
  [
    'the end of an account: that they have left',
    [byHand('delete-account', { person: ann }), role(ann, 'member', 'none')],
    [[1], []],
  ],
  [
    'work by hand of another kind: nothing',
    [byHand('check-setting'), byHand('review-later')],
    [[], []],
  ],
  [
    'an admin who goes: another who comes, on the same place',
    [
      grant(bob, { before: 'admin', after: 'none' }, inArt),
      grant(ann, { before: 'none', after: 'admin' }, inArt),
    ],
    [[1], []],
  ],
  [
    'an admin who goes: a successor named by hand',
    [
      grant(bob, { before: 'admin', after: 'none' }, inArt),
      byHand('name-successor', { on: inArt }),
    ],
    [[1], []],
  ],
  [
    'a successor elsewhere: not',
    [
      grant(bob, { before: 'admin', after: 'none' }, inArt),
      byHand('name-successor', { on: elsewhere }),
    ],
    [[], []],
  ],
])('a step waits for %s', (_, actions, expected) => {
  expect(waits(...actions)).toStrictEqual(expected);
});
