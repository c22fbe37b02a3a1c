import { type BranchRule, type Facts, type ListedLevel } from '../../../src/domain/facts/facts';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { type Action } from '../../../src/domain/plans/action';
import { draftStep } from '../../../src/domain/plans/draft-step';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { verifyByReadings } from '../../../src/domain/plans/verify-by-readings';
import { aGrantRemoval, aPlan, aPlanContext, aPlanDraft, aStep } from '../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const LATER = READ_AT + 60_000;
const ann = aPerson();
const project = aProject();
const rule: BranchRule = {
  ...{ id: 1, kind: 'push', match: { by: 'pattern', pattern: 'main' } },
  ...{ people: [], groups: [] },
};
const paintings = aRepository({
  project: project.uuid,
  isPrivate: true,
  forkPolicy: 'no_forks',
  branchRules: complete([rule]),
});
/** As if everything had been done already when the scan looked. */
const facts = someFacts({
  accounts: [{ ...ann, role: 'member' }],
  groups: [aGroup()],
  projects: [project],
  repositories: [paintings],
});

const at = { repository: paintings.uuid, slug: 'paintings' } as const;
const inArt = { project: project.uuid, key: 'ART' } as const;
const page = (job: ScanRecord['job'], rows: readonly unknown[] = []) =>
  ({ job, at: LATER, rows }) as unknown as ScanRecord;
const row = {
  ...{ uuid: paintings.uuid, slug: 'paintings', name: 'paintings' },
  ...{ isPrivate: true, forkPolicy: 'no_forks' },
};
const onList = { person: ann.uuid, before: true, after: false };

const CASES: readonly (readonly [string, Action, readonly ScanRecord[]])[] = [
  [
    'a grant on a repository',
    aGrantRemoval({ on: { repository: paintings.uuid } }),
    [
      page({ kind: 'repository-group-grants', ...at }),
      page({ kind: 'repository-person-grants', ...at }),
    ],
  ],
  [
    'a grant on a project',
    aGrantRemoval({ on: { project: project.uuid } }),
    [
      page({ kind: 'project-group-grants', ...inArt }),
      page({ kind: 'project-person-grants', ...inArt }),
    ],
  ],
  [
    'a grant of a group',
    {
      ...{ kind: 'group-grant', on: { repository: paintings.uuid }, group: aGroup().slug },
      ...{ before: 'read', after: 'none' },
    },
    [page({ kind: 'repository-group-grants', ...at })],
  ],
  [
    'a grant of a group on a project',
    {
      ...{ kind: 'group-grant', on: { project: project.uuid }, group: aGroup().slug },
      ...{ before: 'read', after: 'none' },
    },
    [page({ kind: 'project-group-grants', ...inArt })],
  ],
  [
    'an exemption',
    { kind: 'branch-exemption', repository: paintings.uuid, rule: 1, ...onList },
    [page({ kind: 'branch-rules', ...at }, [rule])],
  ],
  [
    'a reviewer',
    { kind: 'default-reviewer', on: { repository: paintings.uuid }, ...onList },
    [page({ kind: 'default-reviewers', ...at })],
  ],
  [
    'visibility',
    { kind: 'visibility', repository: paintings.uuid, before: 'public', after: 'private' },
    [page({ kind: 'repositories' }, [row])],
  ],
  [
    'a fork policy',
    { kind: 'fork-policy', repository: paintings.uuid, before: 'allow_forks', after: 'no_forks' },
    [page({ kind: 'repositories' }, [row])],
  ],
  [
    'a role',
    { kind: 'workspace-role', person: ann.uuid, before: 'owner', after: 'member' },
    [page({ kind: 'members' }, [{ ...ann, role: 'member' }])],
  ],
];

function verify(action: Action, records: readonly ScanRecord[], given: Facts = facts) {
  const plan = aPlan({ steps: [aStep({ action })] });
  const { steps, isProven } = verifyByReadings(plan, given, records);
  return { ...steps[0], isProven };
}

test.each(CASES)('%s: what a scan knew proves nothing until it is read again', (_, action, all) => {
  expect(verify(action, [])).toStrictEqual({
    ...{ step: '1', proof: 'cannot-be-told', gap: { reason: 'not-read-yet' }, isProven: false },
  });
  expect(verify(action, all)).toMatchObject({ proof: 'as-planned', isProven: true });
});

test.each(CASES)('%s: a read that failed cannot be told, with its reason', (_, action, all) => {
  const gap = { reason: 'rate-limited' } as const;
  const failed = all.map(({ job }): ScanRecord => ({ job, at: LATER, gap }));
  expect(verify(action, failed)).toMatchObject({ proof: 'cannot-be-told', gap, isProven: false });
});

test('what is there again is said', () => {
  const grant = aPersonGrant(ann, 'admin');
  const records = [page({ kind: 'repository-person-grants', ...at }, [grant])];
  const action = aGrantRemoval({ on: { repository: paintings.uuid } });
  expect(verify(action, records)).toMatchObject({ proof: 'differs', found: 'admin' });
});

describe('members of a group', () => {
  const membership = { kind: 'group-membership', group: aGroup().slug, ...onList } as const;
  const withMembers = (readAt: number): Facts => ({
    ...facts,
    groups: [aGroup({ members: complete([], readAt), membersSource: 'imported-file' })],
  });
  const members = [page({ kind: 'members' }, [ann])];

  test.each([
    [READ_AT, 'cannot-be-told'],
    [READ_AT + 1, 'as-planned'],
  ])('that were read at %s, when the plan was made at that time, prove: %s', (readAt, proof) => {
    expect(verify(membership, members, withMembers(readAt))).toMatchObject({ proof });
  });

  test('say why they prove nothing', () => {
    expect(verify(membership, members, withMembers(READ_AT)).gap).toStrictEqual({
      reason: 'not-read-yet',
      detail: 'The members that are known were read before the plan was made.',
    });
  });
});

describe('where nobody told who is in the groups', () => {
  const artists = aGroup();
  const olga = aPerson({ displayName: 'Olga' });
  const untold = { ...artists, members: unread<never>('wrong-credential') };
  /** Before: Ann writes by her own grant, and Olga's listed level proves that she is in the group. */
  const scanned = (listed: readonly ListedLevel[]): Facts => ({
    ...facts,
    accounts: [ann, olga],
    groups: [untold],
    repositories: [
      {
        ...paintings,
        groupGrants: complete([aGroupGrant(artists, 'read')]),
        personGrants: complete([aPersonGrant(ann, 'write')]),
        listing: complete(listed),
      },
    ],
  });
  const readers = [
    page({ kind: 'repository-group-grants', ...at }, [aGroupGrant(artists, 'read')]),
  ];
  const records = [
    ...readers,
    page({ kind: 'repository-person-grants', ...at }),
    page({ kind: 'project-group-grants', ...inArt }),
    page({ kind: 'project-person-grants', ...inArt }),
  ];
  const revoke = aGrantRemoval({ on: { repository: paintings.uuid }, before: 'write' });
  const planOf = (given: Facts, action: Action) => {
    const context = aPlanContext({ facts: given });
    const steps = [draftStep(context, { action, phase: 'grants', why: 'x' })];
    return finishPlan(aPlanDraft({ steps }), context);
  };
  const both = [aListedLevel(ann, 'write'), aListedLevel(olga, 'read')];

  test('what Bitbucket listed before the plan is no access that is left', () => {
    const given = scanned(both);
    expect(verifyByReadings(planOf(given, revoke), given, records)).toStrictEqual({
      steps: [{ step: '1', proof: 'as-planned', found: 'none' }],
      ...{ remaining: [], isProven: true },
    });
  });

  test('whom a listing proved to be in a group still reads by it', () => {
    const given = scanned(both);
    const write = page({ kind: 'repository-group-grants', ...at }, [aGroupGrant(artists, 'write')]);
    const action: Action = {
      ...{ kind: 'group-grant', on: { repository: paintings.uuid }, group: artists.slug },
      ...{ before: 'read', after: 'none' },
    };
    const { remaining, isProven } = verifyByReadings(planOf(given, action), given, [
      ...records.slice(1),
      write,
    ]);
    expect(remaining).toStrictEqual([
      { person: olga.uuid, level: 'write', atMost: 'write', repositories: [paintings.uuid] },
    ]);
    expect(isProven).toBe(false);
  });

  test('who left the workspace is in no group, whoever told or proved it', () => {
    const told = { ...scanned(both), groups: [aGroup({ members: complete([olga.uuid]) })] };
    const leave: Action = {
      ...{ kind: 'workspace-role', person: olga.uuid },
      ...{ before: 'member', after: 'none' },
    };
    for (const given of [scanned(both), told]) {
      const left = [...records, page({ kind: 'members' }, [ann])];
      expect(verifyByReadings(planOf(given, leave), given, left)).toMatchObject({
        ...{ remaining: [], isProven: true },
      });
    }
  });
});

test('what the plan does not touch is taken as it is known', () => {
  const sketches = aRepository({
    slug: 'sketches',
    project: project.uuid,
    personGrants: complete([aPersonGrant(ann, 'read')]),
  });
  const action = aGrantRemoval({ on: { repository: paintings.uuid } });
  const plan = aPlan({
    steps: [
      aStep({ action }),
      aStep({
        id: '2',
        action: { kind: 'workspace-role', person: ann.uuid, before: 'member', after: 'none' },
      }),
    ],
  });
  const records = [
    ...[
      page({ kind: 'repository-group-grants', ...at }),
      page({ kind: 'repository-person-grants', ...at }),
    ],
    ...[page({ kind: 'project-group-grants', ...inArt }), page({ kind: 'members' })],
    page({ kind: 'project-person-grants', ...inArt }),
  ];
  const given = { ...facts, repositories: [paintings, sketches] };
  const { steps, remaining, isProven } = verifyByReadings(plan, given, records);
  expect(steps.map(({ proof }) => proof)).toStrictEqual(['as-planned', 'as-planned']);
  expect(remaining).toStrictEqual([
    { person: ann.uuid, level: 'read', atMost: 'read', repositories: [sketches.uuid] },
  ]);
  expect(isProven).toBe(false);
});
