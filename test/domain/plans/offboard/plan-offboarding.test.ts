import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { NotInFactsError } from '../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../src/domain/facts/ids';
import { type Facts } from '../../../../src/domain/facts/facts';
import { type Action } from '../../../../src/domain/plans/action';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { verifyPlan } from '../../../../src/domain/plans/verify-plan';
import { withActions } from '../../../../src/domain/plans/with-action';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aListedLevel,
  aPerson,
  aPersonGrant,
  complete,
  READ_AT,
  unread,
} from '../../../builders/facts-builders';
import {
  actionsOf,
  ART,
  byHand,
  ines,
  marta,
  offboard,
  ravi,
  stated,
  web,
  workspaceOf,
} from './offboarded-workspace';

const developers = aGroup({ name: 'Developers', members: complete([marta.uuid, ines.uuid]) });
const person = marta.uuid;
const onArt = { project: ART.uuid };
const onWeb = { repository: web.uuid };

function withWeb(given: Partial<typeof web>): Facts {
  return workspaceOf({ repositories: [{ ...web, ...given }] });
}

const LEAVES: Action = { kind: 'workspace-role', person, before: 'member', after: 'none' };
const LEAVES_GROUP: Action = {
  kind: 'group-membership',
  group: developers.slug,
  person,
  before: true,
  after: false,
};

describe('every kind of path is taken', () => {
  const cases: readonly (readonly [string, Facts, readonly Action[]])[] = [
    ['nothing but the membership', workspaceOf(), [LEAVES]],
    [
      'workspace-admin',
      workspaceOf({ accounts: [ravi, { ...marta, role: 'owner' }] }),
      [{ kind: 'workspace-role', person, before: 'owner', after: 'member' }, LEAVES],
    ],
    [
      'project-person',
      workspaceOf({
        projects: [{ ...ART, personGrants: complete([aPersonGrant(marta, 'create-repo')]) }],
      }),
      [{ kind: 'person-grant', on: onArt, person, before: 'create-repo', after: 'none' }, LEAVES],
    ],
    [
      'repository-person',
      withWeb({
        personGrants: complete([aPersonGrant(marta, 'write'), aPersonGrant(ines, 'write')]),
      }),
      [{ kind: 'person-grant', on: onWeb, person, before: 'write', after: 'none' }, LEAVES],
    ],
    [
      'project-group and repository-group',
      workspaceOf({
        groups: [developers],
        projects: [{ ...ART, groupGrants: complete([aGroupGrant(developers, 'write')]) }],
        repositories: [{ ...web, groupGrants: complete([aGroupGrant(developers, 'read')]) }],
      }),
      [LEAVES_GROUP, LEAVES],
    ],
    [
      'a group whose members Bitbucket’s listing proves',
      workspaceOf({
        groups: [{ ...developers, members: unread('wrong-credential') }],
        repositories: [
          {
            ...web,
            groupGrants: complete([aGroupGrant(developers, 'write')]),
            listing: complete([aListedLevel(ravi, 'admin'), aListedLevel(marta, 'write')]),
          },
        ],
      }),
      [LEAVES_GROUP, LEAVES],
    ],
    [
      'a grant of somebody who is no member any more',
      workspaceOf({
        accounts: [ravi, anOutsider({ displayName: 'Marta' })],
        repositories: [{ ...web, personGrants: complete([aPersonGrant(marta, 'read')]) }],
      }),
      [{ kind: 'person-grant', on: onWeb, person, before: 'read', after: 'none' }],
    ],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    const values = actionsOf(offboard({ facts })).filter(({ kind }) => kind !== 'by-hand');
    expect(values).toStrictEqual(expected);
  });
});

test('what partial lists hold is taken, and the rest is said to be unknown', () => {
  const facts = withWeb({
    personGrants: {
      state: 'partial',
      readAt: READ_AT,
      value: [aPersonGrant(marta, 'write')],
      gap: { reason: 'bitbucket-failed' },
    },
  });
  const draft = offboard({ facts });
  expect(actionsOf(draft)).toContainEqual({
    kind: 'person-grant',
    on: onWeb,
    person,
    before: 'write',
    after: 'none',
  });
  expect(draft.hazards.map(({ code }) => code)).toContain('grants-not-known');
});

describe('the account is blocked first', () => {
  const managed = { accounts: { [marta.uuid]: 'managed' } } as const;
  const unmanaged = { accounts: { [marta.uuid]: 'unmanaged' } } as const;
  const inBitbucket = stated({ managedIn: 'bitbucket' });
  const inAdministration = stated({ managedIn: 'atlassian-administration' });

  test.each([
    ['managed', managed, inAdministration, 'Deactivate the account of Marta', 'organization-admin'],
    [
      'managed by an identity provider',
      managed,
      stated({ managedIn: 'atlassian-administration', accessGivenBy: 'identity-provider' }),
      'Deactivate the account of Marta in the identity provider',
      'identity-provider-admin',
    ],
    [
      'of somebody else, in Atlassian Administration',
      unmanaged,
      inAdministration,
      'Suspend Marta in the organization',
      'organization-admin',
    ],
    [
      'of somebody else, nobody told where people are managed',
      unmanaged,
      {},
      'Suspend Marta in the organization, if it manages the people of this workspace',
      'organization-admin',
    ],
    [
      'nobody told whose',
      {},
      inBitbucket,
      'Block the account of Marta: deactivate it if the organization manages it, or else go on with the removal at once',
      'organization-admin',
    ],
  ] as const)('an account %s', (_name, asked, setup, says, by) => {
    const plan = finishPlan(offboard({ asked, setup }), aPlanContext({ facts: workspaceOf() }));
    expect(plan.steps[0]).toMatchObject({
      action: { kind: 'by-hand', code: 'block-account', person },
      phase: 'block',
      says,
      by,
    });
  });

  test('both ways stand in the path where nobody told whose account it is', () => {
    const [block] = byHand(offboard({ setup: inAdministration }), 'block-account');
    expect(block?.at).toStrictEqual({
      url: 'https://admin.atlassian.com',
      path: 'Atlassian Administration → Directory → Managed accounts → Marta → Deactivate account; not listed there: Atlassian Administration → Directory → Users → Marta → Suspend access, or go on with the removal at once',
    });
    const [elsewhere] = byHand(offboard({ setup: inBitbucket }), 'block-account');
    expect(elsewhere?.at?.path).toBe(
      'Atlassian Administration → Directory → Managed accounts → Marta → Deactivate account; not listed there: go on with the removal at once',
    );
  });

  test('the agreed minute is said', () => {
    const [block] = byHand(
      offboard({ asked: { ...managed, at: Date.UTC(2026, 10, 27, 16, 5) } }),
      'block-account',
    );
    expect(block?.says).toBe('Deactivate the account of Marta, at 2026-11-27 16:05 UTC');
  });

  test('where nobody can block it, what takes access away comes first instead', () => {
    const facts = workspaceOf({
      accounts: [ravi, { ...marta, role: 'owner' }, ines],
      groups: [developers],
      repositories: [{ ...web, personGrants: complete([aPersonGrant(marta, 'write')]) }],
    });
    const draft = offboard({ facts, asked: unmanaged, setup: inBitbucket });
    expect(byHand(draft, 'block-account')).toStrictEqual([]);
    expect(byHand(draft, 'delete-account')).toStrictEqual([]);
    const plan = finishPlan(draft, aPlanContext({ facts, setup: inBitbucket }));
    expect(plan.steps.slice(0, 4).map(({ action }) => action)).toStrictEqual([
      { kind: 'workspace-role', person, before: 'owner', after: 'member' },
      { kind: 'person-grant', on: onWeb, person, before: 'write', after: 'none' },
      LEAVES_GROUP,
      LEAVES,
    ]);
  });

  test.each(['deactivated', 'suspended', 'deletion-scheduled'] as const)(
    'an account that is %s is not blocked again',
    (status) => {
      const directory = {
        asOf: READ_AT,
        people: [{ accountId: marta.accountId ?? '', status }],
        unmatched: [],
        bad: [],
      };
      expect(byHand(offboard({ directory }), 'block-account')).toStrictEqual([]);
      expect(byHand(offboard({ directory }), 'delete-account')).toHaveLength(1);
    },
  );

  test('the organization tells whose account it is where nobody said it', () => {
    const organization = {
      organization: 'acme',
      asOf: READ_AT,
      people: complete([
        {
          accountId: marta.accountId ?? '',
          status: 'active' as const,
          isManaged: false,
          lastActive: unread<never>('not-asked'),
        },
      ]),
      groups: complete([]),
    };
    const said = byHand(offboard({ organization, setup: inAdministration }), 'block-account');
    expect(said.map(({ says }) => says)).toStrictEqual(['Suspend Marta in the organization']);
    const overruled = offboard({ organization, asked: managed, setup: inAdministration });
    expect(byHand(overruled, 'block-account').map(({ says }) => says)).toStrictEqual([
      'Deactivate the account of Marta',
    ]);
  });
});

describe('the membership is ended where the workspace is managed', () => {
  test.each([
    [
      'in Bitbucket',
      stated({ managedIn: 'bitbucket' }),
      'workspace-admin',
      'https://bitbucket.org/acme/workspace/settings/user-directory',
      'Workspace settings → User directory → Marta → … → Remove',
    ],
    [
      'in Atlassian Administration',
      stated({ managedIn: 'atlassian-administration' }),
      'organization-admin',
      'https://admin.atlassian.com',
      'Atlassian Administration → Directory → Users → Marta → Bitbucket → … → Remove access',
    ],
    [
      'nobody told where: both',
      {},
      'workspace-admin',
      'https://bitbucket.org/acme/workspace/settings/user-directory',
      'Workspace settings → User directory → Marta → … → Remove; where Remove is missing, the people are managed elsewhere: Atlassian Administration → Directory → Users → Marta → Bitbucket → … → Remove access',
    ],
  ] as const)('%s', (_name, setup, by, url, path) => {
    const [step] = offboard({ setup }).steps.filter(({ phase }) => phase === 'membership');
    expect(step).toMatchObject({ action: LEAVES, by, at: { url, path } });
    expect(step?.undo).toBe('They must be invited again, and accept; a plan cannot do that.');
  });

  test.each([
    ['identity-provider', 'change-in-identity-provider', 'identity-provider-admin'],
    ['approved-domain', 'check-setting', 'organization-admin'],
  ] as const)('%s changes before it', (accessGivenBy, code, by) => {
    const setup = stated({ managedIn: 'atlassian-administration', accessGivenBy });
    const steps = offboard({ setup }).steps.filter(({ phase }) => phase === 'membership');
    expect(steps[0]).toMatchObject({ action: { kind: 'by-hand', code, person }, by });
    expect(steps[1]?.action).toStrictEqual(LEAVES);
  });

  test('nothing brings them back where people are managed in Bitbucket', () => {
    const setup = stated({ managedIn: 'bitbucket', accessGivenBy: 'identity-provider' });
    const steps = offboard({ setup }).steps.filter(({ phase }) => phase === 'membership');
    expect(steps.map(({ action }) => action)).toStrictEqual([LEAVES]);
  });

  test('whoever’s role was not read is looked up by hand, never taken for gone', () => {
    const facts = workspaceOf({ accounts: [ravi, { ...marta, role: 'unknown' }] });
    const draft = offboard({ facts });
    expect(actionsOf(draft).filter(({ kind }) => kind === 'workspace-role')).toStrictEqual([]);
    expect(byHand(draft, 'check-setting')).toMatchObject([
      {
        phase: 'membership',
        says: 'Look whether Marta is a member or an admin of the workspace, and remove them',
      },
    ]);
  });
});

test('who is named twice leaves once', () => {
  const twice = offboard({ asked: { people: [marta.uuid, marta.uuid] } });
  expect(twice).toStrictEqual(offboard());
});

test.each([
  [[marta], 'Offboard Marta'],
  [[marta, ines], 'Offboard Marta and Ines'],
  [[marta, ines, ravi], 'Offboard Marta, Ines and 1 more'],
])('the title names people', (people, title) => {
  expect(offboard({ asked: { people: people.map(({ uuid }) => uuid) } }).title).toBe(title);
});

test('somebody whom the facts do not name is refused', () => {
  const people = [accountUuid('{nobody}')];
  expect(() => offboard({ asked: { people } })).toThrow(NotInFactsError);
});

test('nobody at all is refused', () => {
  expect(() => offboard({ asked: { people: [] } })).toThrow(
    new RangeError('Name at least one person who leaves.'),
  );
});

test('it ends with how one sees that it worked', () => {
  const setup = stated({ billedSeats: 61 });
  const people = [marta.uuid, aPerson({ displayName: 'Ines' }).uuid];
  expect(offboard({ setup, asked: { people } }).checks.map(({ says }) => says)).toStrictEqual([
    'Not among the members of the workspace: Marta and Ines.',
    'No row in Bitbucket’s own effective listing: Marta and Ines.',
    'No grant, no branch exemption and no default reviewer left in their name: Marta and Ines.',
    'Not in any group, and no access key left that they added: Marta and Ines.',
    'Export the User directory: “On Plan” is no, or there is no row, for Marta and Ines.',
    'At the next bill, up to 2 seats fewer than the 61 of today are billed.',
    'Download the evidence pack, sign it, and keep it where audits look.',
  ]);
});

describe('somebody with access by every kind of path', () => {
  const everyPath = workspaceOf({
    accounts: [ravi, { ...marta, role: 'owner' }, ines],
    groups: [developers],
    projects: [
      {
        ...ART,
        groupGrants: complete([aGroupGrant(developers, 'read')]),
        personGrants: complete([aPersonGrant(marta, 'create-repo')]),
      },
    ],
    repositories: [
      {
        ...web,
        groupGrants: complete([aGroupGrant(developers, 'write')]),
        personGrants: complete([aPersonGrant(marta, 'admin'), aPersonGrant(ines, 'admin')]),
      },
    ],
  });
  const context = aPlanContext({ facts: everyPath });
  const plan = finishPlan(offboard({ facts: everyPath }), context);
  const after = (isDone: (action: Action) => boolean) =>
    withActions(everyPath, plan.steps.map(({ action }) => action).filter(isDone));

  test('frees one seat, and takes admin to nothing', () => {
    expect(plan.effects.seats.before.atMost).toBe(3);
    expect(plan.effects.seats.after.atMost).toBe(2);
    expect(plan.effects.access).toStrictEqual([
      {
        person,
        before: { level: 'admin', atMost: 'admin' },
        after: { level: 'none', atMost: 'none' },
        repositories: [web.uuid],
      },
    ]);
  });

  test('before the steps by hand it is told what is left', () => {
    const half = after(({ kind }) => kind === 'person-grant');
    const { remaining, isProven, steps } = verifyPlan(plan, createAccessIndex(half));
    expect(isProven).toBe(false);
    expect(remaining).toStrictEqual([
      { person, level: 'admin', atMost: 'admin', repositories: [web.uuid] },
    ]);
    const openSteps = steps.filter(({ proof }) => proof === 'not-yet').map(({ step }) => step);
    const kinds = openSteps.map((id) => plan.steps.find((step) => step.id === id)?.action.kind);
    expect(new Set(kinds)).toStrictEqual(new Set(['workspace-role', 'group-membership']));
  });

  test('after all of them nothing is left, and that is proven', () => {
    const { remaining, isProven } = verifyPlan(plan, createAccessIndex(after(() => true)));
    expect(remaining).toStrictEqual([]);
    expect(isProven).toBe(true);
  });

  test('what was not read afterwards proves nothing', () => {
    const facts = after(() => true);
    const hidden = { ...facts, projects: [{ ...ART, personGrants: unread<never>() }] };
    expect(verifyPlan(plan, createAccessIndex(hidden)).isProven).toBe(false);
  });
});
