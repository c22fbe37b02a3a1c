import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { accountUuid, groupSlug, projectUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { type Action } from '../../src/domain/plans/action';
import { type Step } from '../../src/domain/plans/plan';
import {
  anAccount,
  ann,
  aRepositoryRecord,
  aRestriction,
  art,
  aSmallWorkspace,
  bob,
  developers,
  olga,
} from '../peers/small-workspace';

/** Leaves: reaches the paintings by every kind of path but that of an admin. */
export const leo = { ...anAccount('Leo'), email: 'leo@acme.example' };
const otto = anAccount('Otto', 'owner');
const OTHERS = ['Cleo', 'Dora', 'Emil', 'Finn'].map((name) => anAccount(name));

export const PAINTINGS = aRepositoryRecord({
  userGrants: [
    { account: leo.uuid, level: 'write' },
    { account: bob.uuid, level: 'admin' },
  ],
  groupGrants: [{ group: 'painters', level: 'write' }],
  branchRestrictions: [aRestriction(7, { users: [leo.uuid, ann.uuid] })],
  defaultReviewers: [leo.uuid],
  ...{ commits: [], pullRequestActs: [] },
});
const SKETCHES = aRepositoryRecord({
  ...{ slug: 'sketches', isPrivate: false, forkPolicy: 'allow_forks' },
  ...{ commits: [], pullRequestActs: [] },
});

/** Nine people, so that one of them is few; nobody has worked lately. */
export function aWorkspaceToChange(): WorkspaceData {
  return aSmallWorkspace({
    accounts: [olga, otto, ann, bob, leo, ...OTHERS],
    groups: [
      { ...developers, members: [ann.uuid, leo.uuid] },
      { ...developers, slug: 'painters', name: 'Painters', members: [leo.uuid] },
    ],
    projects: [
      {
        ...art,
        isPrivate: false,
        userGrants: [{ account: leo.uuid, level: 'create-repo' }],
        defaultReviewers: [leo.uuid],
      },
    ],
    repositories: [PAINTINGS, SKETCHES],
  });
}

const person = accountUuid(leo.uuid);
const paintings = repositoryUuid(PAINTINGS.uuid);
const sketches = repositoryUuid(SKETCHES.uuid);
const project = projectUuid(art.uuid);

/** One of each kind that is ever sent. */
export const EVERY_CHANGE: readonly Action[] = [
  { kind: 'branch-exemption', repository: paintings, rule: 7, person, before: true, after: false },
  { kind: 'default-reviewer', on: { repository: paintings }, person, before: true, after: false },
  { kind: 'default-reviewer', on: { project }, person, before: true, after: false },
  {
    ...{ kind: 'person-grant', on: { repository: paintings }, person },
    ...{ before: 'write', after: 'none' },
  },
  { kind: 'person-grant', on: { project }, person, before: 'create-repo', after: 'none' },
  {
    ...{ kind: 'group-grant', on: { repository: paintings }, group: groupSlug('painters') },
    ...{ before: 'write', after: 'read' },
  },
  { kind: 'visibility', repository: sketches, before: 'public', after: 'private' },
  { kind: 'fork-policy', repository: sketches, before: 'allow_forks', after: 'no_forks' },
  {
    ...{ kind: 'person-grant', on: { repository: sketches }, person: accountUuid(bob.uuid) },
    ...{ before: 'none', after: 'read' },
  },
];

export function toSteps(actions: readonly Action[]): readonly Step[] {
  return actions.map((action, at) => ({
    ...{ action, id: String(at + 1), dependsOn: [], phase: 'grants', by: 'companion' },
    ...{ says: `Step ${at + 1}`, why: 'for the test' },
  }));
}

/** What is so, whatever order it is kept in and whenever it was changed. */
export function toState({ accounts, groups, projects, repositories }: WorkspaceData): unknown {
  return JSON.parse(
    JSON.stringify({ accounts, groups, projects, repositories }, (key, value: unknown) => {
      if (key === 'updatedOn') return undefined;
      if (!Array.isArray(value)) return value;
      return [...(value as unknown[])].sort((a, b) =>
        JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
      );
    }),
  );
}
