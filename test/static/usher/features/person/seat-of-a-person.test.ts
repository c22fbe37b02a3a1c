import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
} from '../../../../../src/domain/facts/ids';
import {
  type Seat,
  type SeatHolding,
  type SeatOutcome,
} from '../../../../../src/domain/seats/seat';
import { directoryFacts } from '../../../../../static/usher/src/features/person/directory-facts';
import { listRemovalWays } from '../../../../../static/usher/src/features/person/removal-ways';
import { listHeld } from '../../../../../static/usher/src/features/person/seat-holding';
import {
  membershipText,
  seatSentence,
} from '../../../../../static/usher/src/features/person/seat-sentence';
import {
  aGroup,
  aProject,
  aRepository,
  someFacts,
  uuidOf,
} from '../../../../builders/facts-builders';

const groups = (...slugs: string[]) => slugs.map((slug) => groupSlug(slug));
const repositories = (...names: string[]) => names.map((name) => repositoryUuid(uuidOf(name)));
const projects = (...names: string[]) => names.map((name) => projectUuid(uuidOf(name)));

function holding(given: Partial<SeatHolding> = {}): SeatHolding {
  return {
    ...{
      isWorkspaceAdmin: false,
      groups: [],
      projects: [],
      repositories: [],
      opens: 'something',
      isComplete: true,
    },
    ...given,
  };
}
function aSeat(comesWith: SeatHolding, given: Partial<Seat> = {}): Seat {
  const person = accountUuid(uuidOf('Nora Lind'));
  return { person, billable: { state: 'yes', because: 'on-plan' }, comesWith, ...given };
}
const TWO_GROUPS = holding({
  groups: groups('a', 'b'),
  projects: projects('PAY'),
  repositories: repositories('x', 'y'),
});

test.each([
  [TWO_GROUPS, 'member of 2 groups, with 3 direct grants'],
  [holding({ groups: groups('a') }), 'member of 1 group'],
  [holding({ repositories: repositories('x') }), 'member with 1 direct grant'],
  [holding(), 'a member, though in no group and without a grant'],
  [holding({ isComplete: false }), 'a member; groups and grants were not read in full'],
  [holding({ groups: groups('a'), isComplete: false }), 'member of 1 group, as far as was read'],
  [holding({ isWorkspaceAdmin: true }), 'workspace admin'],
  [
    { ...TWO_GROUPS, isWorkspaceAdmin: true },
    'workspace admin, and member of 2 groups, with 3 direct grants',
  ],
])('%j reads: %s', (comesWith, text) => {
  expect(membershipText({ comesWith })).toBe(text);
});

test.each<[Seat['billable'], string]>([
  [
    { state: 'yes', because: 'on-plan' },
    'Nora Lind is on the plan: billable because member of 1 group; freed by leaving the workspace.',
  ],
  [
    { state: 'yes', because: 'active-member' },
    'Nora Lind is billable because member of 1 group; freed by leaving the workspace.',
  ],
  [
    { state: 'not-known', because: 'activity-not-known' },
    'Nora Lind is billable unless the account is deactivated, because member of 1 group; freed by leaving the workspace.',
  ],
  [
    { state: 'not-known', because: 'account-kind-not-known' },
    'Nora Lind is billable if the account is a person, because member of 1 group; freed by leaving the workspace.',
  ],
  [{ state: 'no', because: 'deactivated' }, 'Nora Lind is not billed: the account is deactivated.'],
  [
    { state: 'no', because: 'not-on-plan' },
    'Nora Lind is not billed: the User directory says they are not on the plan.',
  ],
])('%j reads: %s', (billable, sentence) => {
  expect(seatSentence('Nora Lind', aSeat(holding({ groups: groups('a') }), { billable }))).toBe(
    sentence,
  );
});

test('who is no member takes no seat', () => {
  expect(seatSentence('Olga', undefined)).toBe(
    'Olga is no member of this workspace, so they take no seat.',
  );
});

const FREED: SeatOutcome = { kind: 'freed-saves-nothing', because: 'flat-rate' };

test('removal from anything below the workspace leaves the seat billed, and only that which is held is named', () => {
  expect(listRemovalWays(aSeat(TWO_GROUPS), FREED)).toEqual([
    { from: 'a repository', has: '2 direct grants', outcome: { kind: 'stays-billed' } },
    { from: 'a project', has: '1 direct grant', outcome: { kind: 'stays-billed' } },
    { from: 'a group', has: '2 groups', outcome: { kind: 'stays-billed' } },
    { from: 'the workspace', has: 'the membership', outcome: FREED },
  ]);
  expect(listRemovalWays(aSeat(holding()), FREED).map(({ from }) => from)).toEqual([
    'the workspace',
  ]);
});

test('what goes with a membership has a page each, by kind and then by name', () => {
  const index = createAccessIndex(
    someFacts({
      groups: [
        aGroup({ slug: groupSlug('zoo'), name: 'Zoo keepers' }),
        aGroup({ slug: groupSlug('artists'), name: 'Artists' }),
      ],
      projects: [aProject({ key: 'PAY', name: 'Payments' })],
      repositories: [aRepository({ slug: 'api-10' }), aRepository({ slug: 'api-9' })],
    }),
  );
  const [project] = index.facts.projects;
  const held = listHeld(index, {
    isWorkspaceAdmin: true,
    groups: groups('zoo', 'artists'),
    projects: project === undefined ? [] : [project.uuid],
    repositories: index.facts.repositories.map(({ uuid }) => uuid),
    opens: 'something',
    isComplete: true,
  });
  expect(held.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'role workspace admin',
    'group Artists',
    'group Zoo keepers',
    'project PAY Payments',
    'repository api-9',
    'repository api-10',
  ]);
  expect(held[1]?.to).toEqual({ view: 'group', id: 'artists' });
  expect(held[3]?.to).toEqual({ view: 'repositories', filter: 'project:PAY' });
  expect(held[4]?.to.view).toBe('repository');
});

function aDirectoryPerson(given: Partial<DirectoryPerson> = {}): DirectoryPerson {
  return { accountId: '1', status: 'active', ...given };
}
const valuesOf = (person: DirectoryPerson | undefined) =>
  directoryFacts(person).map(({ value }) => value);

test('the directory says what it tells, and nothing in place of what it does not', () => {
  expect(
    valuesOf(
      aDirectoryPerson({
        isOnPlan: true,
        lastActiveOn: '2026-11-02T12:00:00',
        hasTwoStepVerification: false,
      }),
    ),
  ).toEqual(['yes', 'active', '2 Nov 2026', 'no']);
  expect(valuesOf(aDirectoryPerson({ isOnPlan: false, lastActiveOn: null }))).toEqual([
    'no',
    'active',
    'never',
    undefined,
  ]);
  expect(valuesOf(aDirectoryPerson({ status: 'unknown' }))[1]).toBeUndefined();
  expect(valuesOf(undefined)).toEqual([undefined, undefined, undefined, undefined]);
});
