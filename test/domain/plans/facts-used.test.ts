import { createAccessIndex } from '../../../src/domain/access/access-index';
import { groupSlug, projectUuid } from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { listFactsUsed } from '../../../src/domain/plans/facts-used';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const person = aPerson().uuid;
const dev = aGroup({ name: 'Dev', members: complete([], READ_AT - 5) });
const art = aProject({ key: 'ART', personGrants: unread('not-an-admin') });
const paintings = aRepository({
  personGrants: complete([], READ_AT - 1),
  groupGrants: complete([], READ_AT - 2),
  branchRules: complete([], READ_AT - 3),
  defaultReviewers: partial([]),
});
const index = createAccessIndex(
  someFacts({ accounts: [aPerson()], groups: [dev], projects: [art], repositories: [paintings] }),
);
const used = (...actions: readonly Action[]) =>
  listFactsUsed(
    index,
    actions.map((action) => ({ action })),
  );

const here = { repository: paintings.uuid };
const inArt = { project: art.uuid };
const change = { before: 'read', after: 'none' } as const;
const ticked = { before: true, after: false } as const;
const read = (what: string, readAt: number) => ({ what, state: 'complete', readAt });
const MEMBERS = read('members of the workspace', READ_AT);
const DIRECT = read('direct grants of paintings', READ_AT - 1);
const OF_GROUPS = read('group grants of paintings', READ_AT - 2);
const OF_DEV = read('members of group Dev', READ_AT - 5);

test.each<[string, readonly Action[], readonly object[]]>([
  ['work by hand', [{ kind: 'by-hand', code: 'review-later' }], []],
  [
    'a grant on a repository',
    [{ kind: 'person-grant', on: here, person, ...change }],
    [MEMBERS, DIRECT, OF_GROUPS],
  ],
  [
    'a grant of a group, told once with the grant of a person',
    [
      { kind: 'person-grant', on: here, person, ...change },
      { kind: 'group-grant', on: here, group: dev.slug, ...change },
    ],
    [MEMBERS, DIRECT, OF_GROUPS, OF_DEV],
  ],
  [
    'a grant on a project that was not read',
    [{ kind: 'person-grant', on: inArt, person, ...change }],
    [
      MEMBERS,
      {
        what: 'direct grants of project ART',
        state: 'unread',
        gap: { reason: 'not-an-admin' },
      },
      read('group grants of project ART', READ_AT),
    ],
  ],
  [
    'a grant on a project that is gone',
    [{ kind: 'person-grant', on: { project: projectUuid('{gone}') }, person, ...change }],
    [MEMBERS],
  ],
  [
    'an exemption',
    [{ kind: 'branch-exemption', repository: paintings.uuid, rule: 7, person, ...ticked }],
    [MEMBERS, read('branch rules of paintings', READ_AT - 3)],
  ],
  [
    'a reviewer of a repository',
    [{ kind: 'default-reviewer', on: here, person, ...ticked }],
    [
      MEMBERS,
      {
        what: 'default reviewers of paintings',
        state: 'partial',
        readAt: READ_AT,
        gap: { reason: 'bitbucket-failed' },
      },
    ],
  ],
  [
    'a reviewer of a project',
    [{ kind: 'default-reviewer', on: inArt, person, ...ticked }],
    [MEMBERS],
  ],
  [
    'visibility',
    [{ kind: 'visibility', repository: paintings.uuid, before: 'public', after: 'private' }],
    [MEMBERS],
  ],
  [
    'a membership of a group',
    [{ kind: 'group-membership', group: dev.slug, person, ...ticked }],
    [MEMBERS, OF_DEV],
  ],
  [
    'a membership of a group that nobody told',
    [{ kind: 'group-membership', group: groupSlug('gone'), person, ...ticked }],
    [MEMBERS, { what: 'members of group gone', state: 'unread', gap: { reason: 'not-read-yet' } }],
  ],
  [
    'leaving: everything, as old as the oldest, and nothing of it twice',
    [
      { kind: 'workspace-role', person, before: 'member', after: 'none' },
      { kind: 'person-grant', on: here, person, ...change },
      { kind: 'group-membership', group: dev.slug, person, ...ticked },
      { kind: 'branch-exemption', repository: paintings.uuid, rule: 7, person, ...ticked },
    ],
    [
      MEMBERS,
      {
        what: 'grants of all projects and repositories',
        state: 'partial',
        readAt: READ_AT - 2,
        gap: { reason: 'not-an-admin' },
      },
      read('members of all groups', READ_AT - 5),
      read('branch rules of paintings', READ_AT - 3),
    ],
  ],
])('%s stands on what was read of it', (_, actions, facts) => {
  expect(used(...actions)).toStrictEqual(facts);
});
