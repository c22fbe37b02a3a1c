import { type Facts } from '../../../../src/domain/facts/facts';
import { type Action } from '../../../../src/domain/plans/action';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type PlanDraft } from '../../../../src/domain/plans/plan';
import { type Successor } from '../../../../src/domain/plans/offboard/offboarding';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aRepository,
  complete,
  READ_AT,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import {
  ART,
  byHand,
  hazardOf,
  ines,
  marta,
  offboard,
  ravi,
  web,
  workspaceOf,
} from './offboarded-workspace';

const onArt = { project: ART.uuid };
const onWeb = { repository: web.uuid };
const admins = aGroup({ name: 'Admins', members: complete([marta.uuid, ines.uuid]) });
const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });
const adminOfArt = { ...ART, personGrants: complete([aPersonGrant(marta, 'admin')]) };
const adminOfWeb = { ...web, personGrants: complete([aPersonGrant(marta, 'admin')]) };

/** What the hazards say of each kind of place, and how many successors are asked for. */
function verdictOf(draft: PlanDraft) {
  const codes = ['last-workspace-admin', 'last-project-admin', 'last-repository-admin'];
  const all = [...codes, 'other-admins-not-known'];
  return {
    hazards: all.filter((code) => hazardOf(draft, code) !== undefined),
    asked: byHand(draft, 'name-successor').map(
      ({ action }) => action.kind === 'by-hand' && action.on,
    ),
  };
}

const CASES: readonly (readonly [string, Facts, ReturnType<typeof verdictOf>])[] = [
  ['nobody administers anything', workspaceOf(), { hazards: [], asked: [] }],
  [
    'the only workspace admin',
    workspaceOf({ accounts: [{ ...marta, role: 'owner' }, ines] }),
    { hazards: ['last-workspace-admin'], asked: [undefined] },
  ],
  [
    'one of two workspace admins',
    workspaceOf({ accounts: [ravi, { ...marta, role: 'owner' }] }),
    { hazards: [], asked: [] },
  ],
  [
    'the only one who is known to be workspace admin',
    workspaceOf({
      accounts: [
        { ...marta, role: 'owner' },
        { ...ines, role: 'unknown' },
      ],
    }),
    { hazards: ['other-admins-not-known'], asked: [undefined] },
  ],
  [
    'the only workspace admin among the members that were read',
    workspaceOf({
      accounts: [{ ...marta, role: 'owner' }],
      lists: someLists({ members: unread() }),
    }),
    { hazards: ['other-admins-not-known'], asked: [undefined] },
  ],
  [
    'beside them only an app administers the workspace',
    workspaceOf({
      accounts: [
        { ...marta, role: 'owner' },
        { ...ravi, kind: 'app_user' },
      ],
    }),
    { hazards: ['last-workspace-admin'], asked: [undefined] },
  ],
  [
    'the only admin of a project',
    workspaceOf({ projects: [adminOfArt] }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'a project and a repository in it: whoever has the project has both',
    workspaceOf({ projects: [adminOfArt], repositories: [adminOfWeb] }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'the only admin of a repository',
    workspaceOf({ repositories: [adminOfWeb] }),
    { hazards: ['last-repository-admin'], asked: [onWeb] },
  ],
  [
    'somebody administers the project of the repository',
    workspaceOf({
      projects: [{ ...ART, personGrants: complete([aPersonGrant(ines, 'admin')]) }],
      repositories: [adminOfWeb],
    }),
    { hazards: [], asked: [] },
  ],
  [
    'nobody knows which project the repository is in',
    workspaceOf({
      repositories: [
        aRepository({ slug: 'web', personGrants: complete([aPersonGrant(marta, 'admin')]) }),
      ],
    }),
    { hazards: ['other-admins-not-known'], asked: [onWeb] },
  ],
  [
    'a group makes them admin, and somebody stays in it',
    workspaceOf({
      groups: [admins],
      projects: [{ ...ART, groupGrants: complete([aGroupGrant(admins, 'admin')]) }],
    }),
    { hazards: [], asked: [] },
  ],
  [
    'a group makes them admin, and nobody stays in it',
    workspaceOf({
      groups: [{ ...admins, members: complete([marta.uuid]) }],
      projects: [{ ...ART, groupGrants: complete([aGroupGrant(admins, 'admin')]) }],
    }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'beside them a group administers it, and nobody told who is in it',
    workspaceOf({
      groups: [hidden],
      projects: [{ ...adminOfArt, groupGrants: complete([aGroupGrant(hidden, 'admin')]) }],
    }),
    { hazards: ['other-admins-not-known'], asked: [onArt] },
  ],
  [
    'beside them a group only writes, and nobody told who is in it',
    workspaceOf({
      groups: [hidden],
      projects: [{ ...adminOfArt, groupGrants: complete([aGroupGrant(hidden, 'write')]) }],
    }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'beside them grants of groups were not read',
    workspaceOf({ projects: [{ ...adminOfArt, groupGrants: unread() }] }),
    { hazards: ['other-admins-not-known'], asked: [onArt] },
  ],
  [
    'beside them somebody writes',
    workspaceOf({
      projects: [
        {
          ...ART,
          personGrants: complete([aPersonGrant(marta, 'admin'), aPersonGrant(ines, 'create-repo')]),
        },
      ],
    }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'beside them somebody administers who is no member any more',
    workspaceOf({
      accounts: [ravi, marta, anOutsider()],
      projects: [
        {
          ...ART,
          personGrants: complete([
            aPersonGrant(marta, 'admin'),
            aPersonGrant(anOutsider(), 'admin'),
          ]),
        },
      ],
    }),
    { hazards: ['last-project-admin'], asked: [onArt] },
  ],
  [
    'they only write',
    workspaceOf({
      projects: [{ ...ART, personGrants: complete([aPersonGrant(marta, 'create-repo')]) }],
    }),
    { hazards: [], asked: [] },
  ],
];

test.each(CASES)('%s', (_name, facts, expected) => {
  expect(verdictOf(offboard({ facts }))).toStrictEqual(expected);
});

test('two who leave together are no successors of each other', () => {
  const both = complete([aPersonGrant(marta, 'admin'), aPersonGrant(ines, 'admin')]);
  const facts = workspaceOf({ projects: [{ ...ART, personGrants: both }] });
  expect(verdictOf(offboard({ facts })).asked).toStrictEqual([]);
  const together = offboard({ facts, asked: { people: [marta.uuid, ines.uuid] } });
  expect(verdictOf(together).asked).toStrictEqual([onArt]);
  expect(hazardOf(together, 'last-project-admin')?.says).toBe(
    'Nobody who stays administers project ART (Project ART) in their own name: Marta, Ines leave.',
  );
});

test.each([
  ['active', []],
  ['unknown', []],
  ['deactivated', [onArt]],
  ['suspended', [onArt]],
] as const)('another admin whose account is %s', (status, asked) => {
  const both = complete([aPersonGrant(marta, 'admin'), aPersonGrant(ines, 'admin')]);
  const facts = workspaceOf({ projects: [{ ...ART, personGrants: both }] });
  const people = [{ accountId: ines.accountId ?? '', status }];
  const directory = { asOf: READ_AT, people, unmatched: [], bad: [] };
  expect(verdictOf(offboard({ facts, directory })).asked).toStrictEqual(asked);
});

describe('a successor who is named', () => {
  const facts = workspaceOf({ projects: [adminOfArt], repositories: [] });
  const withInes = (given: Partial<typeof ines>, on: Facts['projects'] = [adminOfArt]) =>
    workspaceOf({ accounts: [ravi, marta, { ...ines, ...given }], projects: on });
  const named = (successors: readonly Successor[], of: Facts = facts) =>
    offboard({ facts: of, asked: { successors } });
  const grant = (before: 'none' | 'write'): Action => ({
    kind: 'person-grant',
    on: onArt,
    person: ines.uuid,
    before,
    after: 'admin',
  });

  test('gets admin before anything is taken, and is the only one who may gain', () => {
    const draft = named([{ person: ines.uuid }]);
    const plan = finishPlan(draft, aPlanContext({ facts }));
    const order = plan.steps.map(({ action }) => action);
    const taken: Action = {
      kind: 'person-grant',
      on: onArt,
      person: marta.uuid,
      before: 'admin',
      after: 'none',
    };
    expect(order).toContainEqual(grant('none'));
    const given = order.findIndex((one) => one.kind === 'person-grant' && one.after === 'admin');
    const lost = order.findIndex((one) => one.kind === 'person-grant' && one.after === 'none');
    expect(order[lost]).toStrictEqual(taken);
    expect(given).toBeGreaterThanOrEqual(0);
    expect(given).toBeLessThan(lost);
    expect(draft.mayRaise).toStrictEqual([ines.uuid]);
    expect(byHand(draft, 'name-successor')).toStrictEqual([]);
    const hazard = plan.hazards.find(({ code }) => code === 'last-project-admin');
    expect(hazard?.remedy).toBe('Ines takes it over in this plan.');
    expect(hazard?.answeredBy).toStrictEqual([String(given + 1)]);
  });

  test('is raised from what they hold', () => {
    const personGrants = complete([aPersonGrant(marta, 'admin'), aPersonGrant(ines, 'write')]);
    const draft = named([{ person: ines.uuid }], withInes({}, [{ ...ART, personGrants }]));
    expect(draft.steps.map(({ action }) => action)).toContainEqual(grant('write'));
  });

  test('takes over the place that names them, and others the rest', () => {
    const olaf = aPerson({ displayName: 'Olaf' });
    const loose = aRepository({
      slug: 'web',
      personGrants: complete([aPersonGrant(marta, 'admin')]),
    });
    const of = workspaceOf({
      accounts: [ravi, marta, ines, olaf],
      projects: [adminOfArt],
      repositories: [loose],
    });
    const draft = named([{ person: olaf.uuid }, { person: ines.uuid, on: onArt }], of);
    const given = draft.steps.flatMap(({ action }) =>
      action.kind === 'person-grant' && action.after === 'admin'
        ? [[action.on, action.person]]
        : [],
    );
    expect(given).toStrictEqual([
      [onArt, ines.uuid],
      [onWeb, olaf.uuid],
    ]);
    expect(draft.mayRaise).toStrictEqual([ines.uuid, olaf.uuid]);
  });

  test('of one place takes over no other', () => {
    const draft = named([{ person: ines.uuid, on: onWeb }]);
    expect(verdictOf(draft).asked).toStrictEqual([onArt]);
    expect(draft.mayRaise).toStrictEqual([]);
  });

  test('becomes workspace admin by hand, before anybody is blocked', () => {
    const of = workspaceOf({ accounts: [{ ...marta, role: 'owner' }, ines] });
    const plan = finishPlan(named([{ person: ines.uuid }], of), aPlanContext({ facts: of }));
    expect(plan.steps[0]).toMatchObject({
      action: { kind: 'workspace-role', person: ines.uuid, before: 'member', after: 'owner' },
      phase: 'block',
      by: 'workspace-admin',
    });
    expect(plan.steps[1]?.action).toMatchObject({ code: 'block-account' });
  });

  test('needs no grant as a workspace admin: Bitbucket would refuse it', () => {
    const draft = named([{ person: ravi.uuid }]);
    expect(draft.mayRaise).toStrictEqual([]);
    expect(verdictOf(draft)).toStrictEqual({ hazards: ['last-project-admin'], asked: [] });
    expect(hazardOf(draft, 'last-project-admin')?.remedy).toBe(
      'Ravi administers it as a workspace admin.',
    );
  });

  test('is given admin by hand where nobody knows what they hold', () => {
    const personGrants = {
      state: 'partial',
      readAt: READ_AT,
      value: [aPersonGrant(marta, 'admin')],
      gap: { reason: 'bitbucket-failed' },
    } as const;
    const draft = named([{ person: ines.uuid }], withInes({}, [{ ...ART, personGrants }]));
    expect(byHand(draft, 'name-successor').map(({ says }) => says)).toStrictEqual([
      'Make Ines admin of project ART (Project ART), if they are not yet',
    ]);
    expect(draft.mayRaise).toStrictEqual([]);
  });

  test.each([
    ['leaves too', marta, facts, {}],
    ['is not among the members of the workspace', aPerson({ displayName: 'Nemo' }), facts, {}],
    ['is not a person', ines, withInes({ kind: 'team' }), {}],
    [
      'has an account that is blocked',
      ines,
      facts,
      {
        directory: {
          asOf: READ_AT,
          people: [{ accountId: ines.accountId ?? '', status: 'suspended' as const }],
          unmatched: [],
          bad: [],
        },
      },
    ],
  ])('is refused, and somebody else is asked for: %s', (reason, successor, of, context) => {
    const successors = [{ person: successor.uuid }];
    const draft = offboard({ facts: of, asked: { successors }, ...context });
    expect(hazardOf(draft, 'successor-cannot')?.says).toContain(` cannot take over: ${reason}.`);
    expect(verdictOf(draft).asked).toStrictEqual([onArt]);
    expect(draft.mayRaise).toStrictEqual([]);
  });
});

test('many places that are answered alike are one hazard', () => {
  const repositories = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) =>
    aRepository({
      slug,
      project: ART.uuid,
      personGrants: complete([aPersonGrant(marta, 'admin')]),
    }),
  );
  const draft = offboard({ facts: workspaceOf({ repositories }) });
  expect(verdictOf(draft).asked).toHaveLength(7);
  expect(hazardOf(draft, 'last-repository-admin')?.says).toBe(
    'Nobody who stays administers acme/a, acme/b, acme/c, acme/d, acme/e and 2 more in their own name: Marta leaves.',
  );
});
