import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { type Action } from '../../../src/domain/plans/action';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { mayBeApplied } from '../../../src/domain/plans/may-be-applied';
import { type Brake, BRAKE_CODES, type BrakeCode, type Plan } from '../../../src/domain/plans/plan';
import { type PlanContext } from '../../../src/domain/plans/plan-context';
import { type Release } from '../../../src/domain/plans/plan';
import { aDraftStep, aPlanContext, aPlanDraft } from '../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { omit } from '../../builders/omit';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const crew = Array.from({ length: 18 }, (_, at) => aPerson({ displayName: `Crew ${at}` }));
const owner = aPerson({ displayName: 'Otto', role: 'owner' });
const DAY_MS = 86_400_000;
const OLD = '2020-01-01';

/** Nothing was pushed for years, unless a test says otherwise. */
const quiet = (given: Parameters<typeof aRepository>[0] = {}) =>
  aRepository({ updatedOn: OLD, ...given });

function planOf(
  actions: readonly Action[],
  given: Partial<PlanContext> & { readonly facts: Facts },
  releases: readonly Release[] = [],
): Plan {
  const steps = actions.map((action) => aDraftStep({ action, says: action.kind }));
  return finishPlan(aPlanDraft({ steps }), aPlanContext(given), releases);
}

function brakesOf(plan: Plan, code: BrakeCode): readonly Brake[] {
  return plan.brakes.filter((brake) => brake.code === code);
}

function onlyBrake(plan: Plan, code: BrakeCode): Brake {
  const [brake, ...others] = brakesOf(plan, code);
  if (brake === undefined || others.length > 0) throw new Error(`not one ${code}`);
  return brake;
}

const revoke = (
  person: Account,
  before: 'read' | 'write' | 'admin',
  on = quiet().uuid,
): Action => ({
  kind: 'person-grant',
  on: { repository: on },
  person: person.uuid,
  before,
  after: 'none',
});
const leave = (person: Account): Action => ({
  kind: 'workspace-role',
  person: person.uuid,
  before: person.role === 'owner' ? 'owner' : 'member',
  after: 'none',
});

const withReader = someFacts({
  accounts: [owner, ann, bob, ...crew],
  repositories: [quiet({ personGrants: complete([aPersonGrant(ann, 'read')]) })],
});

test('a harmless plan lists every brake once, none of which stops, and may be applied', () => {
  const plan = planOf([revoke(ann, 'read')], { facts: withReader, you: owner.uuid });
  expect(plan.brakes.map(({ code }) => code)).toStrictEqual([...BRAKE_CODES]);
  expect(plan.brakes.filter(({ stops }) => stops)).toStrictEqual([]);
  expect(plan.brakes.map(({ key }) => key)).toStrictEqual([...BRAKE_CODES]);
  expect(mayBeApplied(plan, READ_AT)).toBe(true);
  expect(mayBeApplied(plan, READ_AT + DAY_MS - 1)).toBe(true);
  expect(mayBeApplied(plan, READ_AT + DAY_MS)).toBe(false);
});

describe('the last workspace admin', () => {
  test('is held; with another one it is told how many remain', () => {
    const alone = planOf([leave(owner)], { facts: withReader });
    expect(onlyBrake(alone, 'last-workspace-admin')).toStrictEqual({
      code: 'last-workspace-admin',
      key: 'last-workspace-admin',
      stops: true,
      says: 'No workspace admin would remain. Name another one first.',
      isReleasable: true,
      steps: ['1'],
    });
    const second = aPerson({ displayName: 'Olga', role: 'owner' });
    const facts = { ...withReader, accounts: [...withReader.accounts, second] };
    const brake = onlyBrake(planOf([leave(owner)], { facts }), 'last-workspace-admin');
    expect([brake.stops, brake.says]).toStrictEqual([false, '1 workspace admin remains.']);
  });

  test.each([
    ['active', false, '1 workspace admin remains.'],
    ['unknown', false, '1 workspace admin remains.'],
    [
      'suspended',
      true,
      'No workspace admin would remain whose account is not blocked. Name another one first.',
    ],
  ] as const)('with another one whose account is %s, it stops: %s', (status, stops, says) => {
    const second = aPerson({ displayName: 'Olga', role: 'owner' });
    const facts = { ...withReader, accounts: [...withReader.accounts, second] };
    const people = [{ accountId: second.accountId ?? '', status }];
    const directory = { asOf: READ_AT, people, unmatched: [], bad: [] };
    const brake = onlyBrake(planOf([leave(owner)], { facts, directory }), 'last-workspace-admin');
    expect([brake.stops, brake.says]).toStrictEqual([stops, says]);
  });

  test('cannot be let go where not all members were read', () => {
    const facts = { ...withReader, lists: someLists({ members: partial(null) }) };
    const brake = onlyBrake(planOf([leave(owner)], { facts }), 'last-workspace-admin');
    expect([brake.stops, brake.isReleasable]).toStrictEqual([true, false]);
  });

  test('counts a successor whom the plan names', () => {
    const promote: Action = {
      kind: 'workspace-role',
      person: bob.uuid,
      before: 'member',
      after: 'owner',
    };
    const plan = planOf([leave(owner), promote], { facts: withReader });
    expect(plan.steps.map(({ action }) => action)).toStrictEqual([promote, leave(owner)]);
    expect(plan.steps[1]?.dependsOn).toStrictEqual(['1']);
    expect(onlyBrake(plan, 'last-workspace-admin').stops).toBe(false);
  });
});

describe('the last admin of a place', () => {
  const builders = aGroup({
    slug: 'builders' as never,
    name: 'Builders',
    members: complete([bob.uuid]),
  });
  const project = aProject({ personGrants: complete([aPersonGrant(ann, 'admin')]) });
  const inProject = quiet({ project: project.uuid });
  const facts = someFacts({
    accounts: [owner, ann, bob, ...crew],
    groups: [builders],
    projects: [project],
    repositories: [inProject],
  });
  const takeProject: Action = { ...revoke(ann, 'admin'), on: { project: project.uuid } } as Action;

  test('is held for the project, and not once more for each repository in it', () => {
    const plan = planOf([takeProject], { facts });
    const brake = onlyBrake(plan, 'last-project-admin');
    expect([brake.stops, brake.isReleasable, brake.key]).toStrictEqual([
      true,
      true,
      `last-project-admin ${project.uuid}`,
    ]);
    expect(brake.says).toContain(`project ${project.key}`);
    expect(onlyBrake(plan, 'last-repository-admin').stops).toBe(false);
  });

  test('a group with a known member saves it; one whose members nobody told does not', () => {
    const granted = { ...project, groupGrants: complete([aGroupGrant(builders, 'admin')]) };
    const known = planOf([takeProject], { facts: { ...facts, projects: [granted] } });
    expect(onlyBrake(known, 'last-project-admin').stops).toBe(false);
    const untold = { ...builders, members: unread<never>() };
    const open = planOf([takeProject], {
      facts: { ...facts, projects: [granted], groups: [untold] },
    });
    const brake = onlyBrake(open, 'last-project-admin');
    expect([brake.stops, brake.isReleasable]).toStrictEqual([true, false]);
    expect(brake.says).toContain('Nobody is known to administer');
  });

  describe('with a second one', () => {
    const personGrants = complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'admin')]);
    const given = { facts: { ...facts, projects: [{ ...project, personGrants }] } };
    const accountId = bob.accountId ?? '';

    test.each([
      ['active', false],
      ['unknown', false],
      ['suspended', true],
      ['deactivated', true],
      ['deletion-scheduled', true],
    ] as const)('whose account is %s, it stops: %s', (status, stops) => {
      const people = [{ accountId, status }];
      const directory = { asOf: READ_AT, people, unmatched: [], bad: [] };
      const plan = planOf([takeProject], { ...given, directory });
      expect(onlyBrake(plan, 'last-project-admin').stops).toBe(stops);
    });

    test.each([
      ['active', false],
      ['deactivated', true],
    ] as const)('whom the organization tells to be %s, it stops: %s', (status, stops) => {
      const organization = anOrganization({
        people: complete([anOrganizationPerson({ accountId, status })]),
      });
      const plan = planOf([takeProject], { ...given, organization });
      expect(onlyBrake(plan, 'last-project-admin').stops).toBe(stops);
    });
  });

  test('an admin of the project saves the repository', () => {
    const own = { ...inProject, personGrants: complete([aPersonGrant(bob, 'admin')]) };
    const plan = planOf([revoke(bob, 'admin', own.uuid)], {
      facts: { ...facts, repositories: [own] },
    });
    expect(onlyBrake(plan, 'last-repository-admin').stops).toBe(false);
    const orphan = { ...own, personGrants: complete([aPersonGrant(bob, 'admin')]) };
    const bare = { ...project, personGrants: complete([]) };
    const held = planOf([revoke(bob, 'admin', own.uuid)], {
      facts: { ...facts, projects: [bare], repositories: [orphan] },
    });
    expect(onlyBrake(held, 'last-repository-admin').stops).toBe(true);
  });
});

describe('people', () => {
  test('whoever asks is not taken anything without a stop', () => {
    const brake = onlyBrake(
      planOf([revoke(ann, 'read')], { facts: withReader, you: ann.uuid }),
      'yourself',
    );
    expect([brake.stops, brake.isReleasable, brake.steps]).toStrictEqual([true, true, ['1']]);
  });

  test('a protected person stops, and the reason is told', () => {
    const protectedPeople = [
      { person: ann.uuid, reason: 'emergency contact', reviewOn: '2027-01-01', createdAt: 1 },
    ];
    const plan = planOf([revoke(ann, 'read')], { facts: withReader, protectedPeople });
    const brake = onlyBrake(plan, 'protected-person');
    expect([brake.stops, brake.says]).toStrictEqual([
      true,
      'Never propose for removal: Ann (“emergency contact”).',
    ]);
    const other = planOf([revoke(ann, 'read')], {
      facts: withReader,
      protectedPeople: protectedPeople.map((one) => ({ ...one, person: bob.uuid })),
    });
    expect(onlyBrake(other, 'protected-person').stops).toBe(false);
  });

  test('without the settings everybody who loses something stops, and no reason lets it go', () => {
    const context = omit(aPlanContext({ facts: withReader }), 'protectedPeople');
    const draft = aPlanDraft({ steps: [aDraftStep({ action: revoke(ann, 'read') })] });
    const brake = onlyBrake(finishPlan(draft, context), 'protected-person');
    expect([brake.stops, brake.isReleasable]).toStrictEqual([true, false]);
  });

  test.each([
    [5, false, '5 of 20 members lose access; 25 % may.'],
    [6, true, '6 of 20 members lose access: more than 25 %.'],
  ])('%d removals among 20 members: stops is %s', (howMany, stops, says) => {
    const readers = crew.slice(0, howMany);
    const facts = someFacts({
      accounts: [owner, ann, ...crew],
      repositories: [
        quiet({ personGrants: complete(readers.map((one) => aPersonGrant(one, 'read'))) }),
      ],
    });
    const plan = planOf(
      readers.map((one) => revoke(one, 'read')),
      { facts },
    );
    const brake = onlyBrake(plan, 'many-removals');
    expect([brake.stops, brake.says, brake.steps.length]).toStrictEqual([
      stops,
      says,
      stops ? howMany : 0,
    ]);
  });
});

describe('work of the last 90 days', () => {
  const today = new Date(READ_AT).toISOString().slice(0, 10);
  const worked = (on: string) =>
    quiet({
      updatedOn: today,
      personGrants: complete([aPersonGrant(ann, 'write')]),
      activity: { commits: complete([{ person: ann.uuid, on }]), pullRequests: complete([]) },
    });
  const brakeWith = (repository: ReturnType<typeof quiet>) =>
    onlyBrake(
      planOf([revoke(ann, 'write')], {
        facts: someFacts({ accounts: [owner, ann, ...crew], repositories: [repository] }),
      }),
      'recent-pusher-loses-write',
    );

  test.each([
    [90, true],
    [91, false],
  ])('a commit %d days ago: stops is %s', (days, stops) => {
    const on = new Date(READ_AT - days * DAY_MS).toISOString().slice(0, 10);
    const brake = brakeWith(worked(on));
    expect(brake.stops).toBe(stops);
    if (stops) expect(brake.key).toBe(`recent-pusher-loses-write ${ann.uuid}`);
  });

  test('what nobody read is not taken for nobody: it stops, and can be let go', () => {
    const untold = omit(worked(today), 'activity');
    const brake = brakeWith(untold);
    expect([brake.stops, brake.isReleasable, brake.key]).toStrictEqual([
      true,
      true,
      'recent-pusher-loses-write not-known',
    ]);
    expect(brake.says).toContain('is not known');
    const half = {
      ...worked(today),
      activity: { commits: partial([]), pullRequests: complete([]) },
    };
    expect(brakeWith(half).stops).toBe(true);
  });

  test('whoever only reads loses no write', () => {
    const project = aProject();
    const reading = {
      ...worked(today),
      project: project.uuid,
      personGrants: complete([aPersonGrant(ann, 'read')]),
    };
    const facts = someFacts({
      accounts: [owner, ann, ...crew],
      projects: [project],
      repositories: [reading],
    });
    const plan = planOf([revoke(ann, 'read')], { facts });
    expect(onlyBrake(plan, 'recent-pusher-loses-write')).toMatchObject({
      stops: false,
      says: 'Nobody loses write.',
    });
  });
});

describe('groups', () => {
  const members = [ann, bob, ...crew.slice(0, 3)];
  const builders = aGroup({ name: 'Builders', members: complete(members.map(({ uuid }) => uuid)) });
  const repository = quiet({ groupGrants: complete([aGroupGrant(builders, 'read')]) });
  const facts = someFacts({
    accounts: [owner, ann, bob, ...crew],
    groups: [builders],
    repositories: [repository],
  });
  const takeFromAll: Action = {
    kind: 'group-grant',
    on: { repository: repository.uuid },
    group: builders.slug,
    before: 'read',
    after: 'none',
  };

  test('a group that feeds more people than the plan is about stops', () => {
    const brake = onlyBrake(planOf([takeFromAll], { facts }), 'group-feeds-more');
    expect([brake.stops, brake.says]).toStrictEqual([
      true,
      'group Builders feeds 5 more people than the plan is about.',
    ]);
  });

  test('a group whose grant nobody needs does not', () => {
    const open = { ...repository, isPrivate: false };
    const plan = planOf([takeFromAll], { facts: { ...facts, repositories: [open] } });
    expect(plan.effects.access).toStrictEqual([]);
    expect(onlyBrake(plan, 'group-feeds-more').stops).toBe(false);
  });
});

describe('facts', () => {
  test('what is older than 24 hours stops for good; on the minute it does not', () => {
    const late = planOf([revoke(ann, 'read')], { facts: withReader, now: READ_AT + DAY_MS + 1 });
    const brake = onlyBrake(late, 'stale-facts');
    expect([brake.stops, brake.isReleasable]).toStrictEqual([true, false]);
    const inTime = planOf([revoke(ann, 'read')], { facts: withReader, now: READ_AT + DAY_MS });
    expect(onlyBrake(inTime, 'stale-facts').stops).toBe(false);
    expect(inTime.expiresAt).toBe(READ_AT + DAY_MS);
  });

  test('a value that was not read stops its step for good', () => {
    const facts = { ...withReader, repositories: [quiet({ personGrants: unread() })] };
    const brake = onlyBrake(planOf([revoke(ann, 'read')], { facts }), 'facts-missing');
    expect([brake.stops, brake.isReleasable, brake.steps]).toStrictEqual([true, false, ['1']]);
  });

  test('members that were not read to the end stop everything', () => {
    const facts = { ...withReader, lists: someLists({ members: partial(null, 'rate-limited') }) };
    const [brake] = brakesOf(planOf([leave(ann)], { facts }), 'facts-missing');
    expect([brake?.stops, brake?.isReleasable]).toStrictEqual([true, false]);
    expect(brake?.says).toContain('members of the workspace');
  });
});

describe('a release', () => {
  const given = { facts: withReader, you: ann.uuid };
  const release = { brake: 'yourself', reason: 'My last day', releasedAt: READ_AT };

  test('lets one brake go and is kept; a release of what does not stop is not', () => {
    expect(mayBeApplied(planOf([revoke(ann, 'read')], given), READ_AT)).toBe(false);
    const plan = planOf([revoke(ann, 'read')], given, [
      release,
      { ...release, brake: 'stale-facts' },
    ]);
    expect(plan.releases).toStrictEqual([release]);
    expect(mayBeApplied(plan, READ_AT)).toBe(true);
  });

  test('does not make up for facts', () => {
    const facts = { ...withReader, repositories: [quiet({ personGrants: unread() })] };
    const plan = planOf([revoke(ann, 'read')], { facts }, [
      { ...release, brake: 'facts-missing values' },
    ]);
    expect(mayBeApplied(plan, READ_AT)).toBe(false);
  });
});
