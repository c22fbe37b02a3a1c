import { type Facts } from '../../../../src/domain/facts/facts';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { planSync, type SyncAsked } from '../../../../src/domain/plans/sync/plan-sync';
import { type Setup } from '../../../../src/domain/setup/setup';
import { aPlanContext } from '../../../builders/a-plan';
import { aGroupSource, aMapping, aSourceGroup } from '../../../builders/a-group-sync';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aProject,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const cy = aPerson({ displayName: 'Cy' });
const dev = aGroup({ name: 'Developers', members: complete([bob.uuid]) });
const hidden = aGroup({ name: 'Hidden', members: unread() });
const art = aProject({ groupGrants: complete([aGroupGrant(dev, 'read')]) });
const on = { project: art.uuid };
const stated = <Value>(value: Value) => ({ value, statedAt: READ_AT });
const HOUR_MS = 3_600_000;

interface Given extends Partial<SyncAsked> {
  readonly facts?: Partial<Facts>;
  readonly setup?: Setup;
  readonly context?: Partial<PlanContext>;
}

function plan({ facts, setup = {}, context, ...asked }: Given = {}) {
  const source = aGroupSource([aSourceGroup('Engineering', [ann])]);
  return planSync(
    { mappings: [aMapping(dev, { grants: [{ on, level: 'write' }] })], source, ...asked },
    aPlanContext({
      facts: someFacts({
        accounts: [ann, bob, cy],
        groups: [dev, hidden],
        projects: [art],
        ...facts,
      }),
      setup,
      ...context,
    }),
  );
}

const codesOf = (given: Given) => plan(given).hazards.map(({ code }) => code);

test('grants, then who comes in, then who goes out; each as a value before and after', () => {
  const { kind, title, steps, mayRaise } = plan();
  expect([kind, title]).toStrictEqual(['sync', 'Bring 1 group in step with the identity provider']);
  expect(steps.map(({ action, phase }) => ({ ...action, phase }))).toStrictEqual([
    { kind: 'group-grant', group: dev.slug, on, before: 'read', after: 'write', phase: 'grants' },
    {
      kind: 'group-membership',
      ...{ group: dev.slug, person: ann.uuid, before: false, after: true, phase: 'groups' },
    },
    {
      kind: 'group-membership',
      ...{ group: dev.slug, person: bob.uuid, before: true, after: false, phase: 'groups' },
    },
  ]);
  expect(steps.map(({ why }) => why)).toStrictEqual([
    'The mapping of Engineering wants it so.',
    'They are in Engineering of the identity provider.',
    'They are in none of the groups of the identity provider that fill it.',
  ]);
  expect(mayRaise).toStrictEqual([ann.uuid, bob.uuid].sort());
});

test('a plan for two mappings says two groups', () => {
  const { title } = plan({ mappings: [aMapping(dev), aMapping(hidden, { source: 'Ops' })] });
  expect(title).toBe('Bring 2 groups in step with the identity provider');
});

test('whoever loses a level gains nothing; whoever may be in a group may', () => {
  const grants = [{ on, level: 'write' as const }];
  const granted = [aGroupGrant(dev, 'admin')];
  const lowered = {
    projects: [aProject({ groupGrants: complete(granted) })],
    groups: [aGroup({ name: 'Developers', members: complete([ann.uuid]) })],
  };
  expect(plan({ facts: lowered }).steps).toMatchObject([{ action: { after: 'write' } }]);
  expect(plan({ facts: lowered }).mayRaise).toStrictEqual([]);
  const untold = plan({ mappings: [aMapping(hidden, { grants })] });
  expect(untold.mayRaise).toStrictEqual([ann.uuid, bob.uuid, cy.uuid].sort());
});

test('people without a group get grants of their own, and only they may gain', () => {
  const { steps, mayRaise } = plan({
    mappings: [aMapping(undefined, { grants: [{ on, level: 'read' }], mode: 'add-only' })],
  });
  expect(steps.map(({ action }) => action)).toStrictEqual([
    { kind: 'person-grant', person: ann.uuid, on, before: 'none', after: 'read' },
  ]);
  expect(mayRaise).toStrictEqual([ann.uuid]);
});

test('a group that is not there is made first, and nothing is planned for it yet', () => {
  const gone = aGroup({ name: 'Gone' });
  const given = { mappings: [aMapping(gone, { grants: [{ on, level: 'read' as const }] })] };
  const { steps, hazards } = plan(given);
  expect(steps.map(({ action }) => action)).toStrictEqual([
    { kind: 'by-hand', code: 'create-group', group: gone.slug, about: gone.slug },
  ]);
  expect(hazards).toContainEqual(expect.objectContaining({ code: 'group-not-there' }));
});

describe('where memberships are changed', () => {
  const placeOf = (setup: Setup) =>
    plan({ setup }).steps.find(({ action }) => action.kind === 'group-membership');
  const managedIn = stated('atlassian-administration' as const);

  test('the organization where people are managed there', () => {
    expect(placeOf({ managedIn })).toMatchObject({
      by: 'organization-admin',
      at: { path: 'Atlassian Administration → Directory → Groups' },
    });
  });

  test('the identity provider where that fills the groups', () => {
    expect(placeOf({ managedIn, groupsFrom: stated('identity-provider' as const) })).toMatchObject({
      by: 'identity-provider-admin',
    });
  });

  test('the workspace where Bitbucket manages it', () => {
    expect(placeOf({ managedIn: stated('bitbucket' as const) })).toMatchObject({
      by: 'workspace-admin',
    });
  });
});

describe('dangers', () => {
  test.each([
    [{}, 'managed-in-not-told'],
    [{ managedIn: stated('bitbucket' as const) }, 'no-group-sync'],
    [{ managedIn: stated('atlassian-administration' as const) }, 'synced-groups-very-probable'],
  ])('how groups are filled: %j', (setup, code) => {
    expect(codesOf({ setup })).toStrictEqual([code]);
  });

  const empty = aGroupSource([aSourceGroup('Engineering', [])]);

  test('an empty source of an exact mapping', () => {
    expect(codesOf({ source: empty })).toStrictEqual(['managed-in-not-told', 'source-group-empty']);
    expect(
      codesOf({ source: empty, mappings: [aMapping(dev, { mode: 'add-only' })] }),
    ).toStrictEqual(['managed-in-not-told']);
  });

  test('nobody matched is not empty, and says so', () => {
    const unmatched = [{ at: 2, reason: 'not-asked' as const }];
    const source = aGroupSource([aSourceGroup('Engineering', [], { unmatched })]);
    expect(codesOf({ source })).toStrictEqual([
      'managed-in-not-told',
      'people-unmatched',
      'sync-not-all-known',
    ]);
    expect(plan({ source }).steps.filter(({ phase }) => phase === 'groups')).toStrictEqual([]);
  });

  test('an export is old from the moment on that facts are', () => {
    const source = (ageMs: number) =>
      aGroupSource([aSourceGroup('Engineering', [ann])], { asOf: READ_AT - ageMs });
    expect(codesOf({ source: source(24 * HOUR_MS) })).toStrictEqual(['managed-in-not-told']);
    expect(plan({ source: source(25 * HOUR_MS) }).hazards).toContainEqual(
      expect.objectContaining({
        code: 'source-is-old',
        says: 'The export of the identity provider is 25 hours old: who joined or left a group since then is not in it.',
      }),
    );
  });

  test('what was not read', () => {
    expect(codesOf({ mappings: [aMapping(hidden)] })).toStrictEqual([
      'managed-in-not-told',
      'sync-not-all-known',
    ]);
  });
});

test('what proves it: the companion where it does something, and the next scan', () => {
  expect(plan().checks.map(({ by }) => by)).toStrictEqual(['companion', 'app']);
  expect(plan({ mappings: [aMapping(dev)] }).checks.map(({ by }) => by)).toStrictEqual(['app']);
});
