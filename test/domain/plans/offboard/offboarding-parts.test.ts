import { type AccessKey } from '../../../../src/domain/facts/details';
import { type RegisterEntry, REGISTER_KINDS } from '../../../../src/domain/findings/brought-facts';
import {
  anOutsider,
  aPersonGrant,
  aRepository,
  complete,
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
  stepsOf,
  web,
  workspaceOf,
} from './offboarded-workspace';

const onArt = { project: ART.uuid };
const onWeb = { repository: web.uuid };
const shop = aRepository({ slug: 'shop', project: ART.uuid });

describe('access keys', () => {
  const key = (given: Partial<AccessKey>): AccessKey => ({
    id: 7,
    label: 'deploy',
    addedBy: marta.uuid,
    ...given,
  });

  test('each is replaced where it stands', () => {
    const facts = workspaceOf({
      projects: [{ ...ART, accessKeys: complete([key({ id: 1, label: 'backup' })]) }],
      repositories: [
        {
          ...web,
          accessKeys: complete([key({ id: 2, label: '' }), key({ id: 3, addedBy: ines.uuid })]),
        },
      ],
    });
    const steps = byHand(offboard({ facts }), 'replace-access-key');
    expect(steps.map(({ action, says }) => [action, says])).toStrictEqual([
      [
        {
          kind: 'by-hand',
          code: 'replace-access-key',
          person: marta.uuid,
          on: onArt,
          about: 'backup (key 1)',
        },
        'Replace access key backup (key 1) on project ART (Project ART), then delete the old one',
      ],
      [
        {
          kind: 'by-hand',
          code: 'replace-access-key',
          person: marta.uuid,
          on: onWeb,
          about: 'key 2',
        },
        'Replace access key key 2 on acme/web, then delete the old one',
      ],
    ]);
  });

  test.each([
    ['never told', key({}), ''],
    ['never used', key({ lastUsedOn: null }), ' It was never used.'],
    ['used', key({ lastUsedOn: '2026-11-19T08:00:00Z' }), ' Last used 2026-11-19.'],
  ])('their use is said: %s', (_name, one, expected) => {
    const facts = workspaceOf({ repositories: [{ ...web, accessKeys: complete([one]) }] });
    const [step] = byHand(offboard({ facts }), 'replace-access-key');
    expect(step?.why).toBe(`Marta added it, and it goes on working after they leave.${expected}`);
  });

  test('the same key in other places is named, whoever added it there', () => {
    const facts = workspaceOf({
      projects: [
        { ...ART, accessKeys: complete([key({ fingerprint: 'SHA256:a', addedBy: ines.uuid })]) },
      ],
      repositories: [
        { ...web, accessKeys: complete([key({ fingerprint: 'SHA256:a' })]) },
        { ...shop, accessKeys: complete([key({ fingerprint: 'SHA256:b' })]) },
      ],
    });
    const whys = byHand(offboard({ facts }), 'replace-access-key').map(({ why }) => why);
    expect(whys).toStrictEqual([
      'Marta added it, and it goes on working after they leave. The same key stands in 2 places: replace it in all.',
      'Marta added it, and it goes on working after they leave.',
    ]);
  });
});

describe('what stands in the register', () => {
  const owned = (kind: RegisterEntry['kind']): RegisterEntry => ({
    name: 'entry',
    kind,
    owner: marta.uuid,
    usedIn: 'jenkins',
  });
  const RUNS = ['oauth-consumer', 'connect-app', 'service-account', 'organization-api-key'];
  const WRITTEN = ['exception', 'access-review'];

  test.each(REGISTER_KINDS)('a leaver’s own %s', (kind) => {
    const draft = offboard({ register: [owned(kind)] });
    const steps = stepsOf(draft, (one) => one.kind === 'by-hand' && one.about === 'entry');
    const expected = RUNS.includes(kind)
      ? 'replace-automation'
      : WRITTEN.includes(kind)
        ? 'record-in-register'
        : 'rotate-secret';
    expect(steps.map(({ action }) => action)).toStrictEqual([
      { kind: 'by-hand', code: expected, person: marta.uuid, about: 'entry' },
    ]);
    expect(steps[0]?.why).toMatch(/ Used in jenkins\.$/);
  });

  const admin = workspaceOf({ accounts: [ravi, { ...marta, role: 'owner' }, ines] });
  const adminOfWeb = workspaceOf({
    repositories: [{ ...web, personGrants: complete([aPersonGrant(marta, 'admin')]) }],
  });
  const unreadWeb = workspaceOf({ repositories: [{ ...web, personGrants: unread() }] });

  test.each([
    ['workspace-ssh-key', 'a workspace admin', admin, true],
    ['workspace-access-token', 'a workspace admin', admin, true],
    ['repository-access-token', 'a workspace admin', admin, true],
    ['workspace-ssh-key', 'an admin of a repository', adminOfWeb, false],
    ['project-access-token', 'an admin of a repository', adminOfWeb, true],
    ['repository-access-token', 'somebody who may be one', unreadWeb, true],
    ['repository-access-token', 'somebody who administers nothing', workspaceOf(), false],
    ['oauth-consumer', 'a workspace admin', admin, false],
  ] as const)('a %s of somebody else could be copied by %s', (kind, _who, facts, isRotated) => {
    const register = [{ name: 'shared', kind, owner: ines.uuid }];
    const steps = stepsOf(
      offboard({ facts, register }),
      (one) => one.kind === 'by-hand' && one.about === 'shared',
    );
    expect(steps.map(({ says }) => says)).toStrictEqual(isRotated ? ['Replace shared'] : []);
  });

  test('what no API lists is looked through where they were admin', () => {
    const paths = (facts: typeof admin) =>
      byHand(offboard({ facts }), 'rotate-secret').map(({ at, says }) => [says, at?.path]);
    expect(paths(admin)[0]).toStrictEqual([
      'Look through access tokens and SSH keys that Marta could read, and replace them',
      'Workspace settings → Access tokens, SSH keys; Access tokens of the projects and repositories they administered',
    ]);
    expect(paths(adminOfWeb)[0]?.[1]).toBe(
      'Access tokens of the projects and repositories they administered',
    );
    expect(paths(workspaceOf())).toStrictEqual([]);
  });

  test('secrets of pipelines are replaced where they could write', () => {
    const writes = complete([aPersonGrant(marta, 'write')]);
    const facts = workspaceOf({
      repositories: [
        { ...web, personGrants: writes },
        { ...shop, personGrants: writes },
      ],
    });
    expect(byHand(offboard({ facts }), 'rotate-secret').map(({ says }) => says)).toStrictEqual([
      'Replace the secrets in pipeline variables of 2 repositories to which Marta could write',
    ]);
  });
});

describe('branch rules and reviews', () => {
  const rule = {
    id: 3,
    kind: 'push',
    match: { by: 'pattern', pattern: 'main' },
    people: [marta.uuid, ines.uuid],
    groups: [],
  } as const;

  test('every exemption ends, nobody else’s', () => {
    const facts = workspaceOf({
      repositories: [
        { ...web, branchRules: complete([rule, { ...rule, id: 4, people: [ines.uuid] }]) },
      ],
    });
    const actions = actionsOf(offboard({ facts })).filter(
      ({ kind }) => kind === 'branch-exemption',
    );
    expect(actions).toStrictEqual([
      {
        kind: 'branch-exemption',
        repository: web.uuid,
        rule: 3,
        person: marta.uuid,
        before: true,
        after: false,
      },
    ]);
  });

  test('a default reviewer goes where they were named: once on a project, on each repository', () => {
    const reviewers = (origin: 'project' | 'repository' | 'unknown') =>
      complete([
        { person: marta.uuid, origin },
        { person: ines.uuid, origin },
      ]);
    const of = (web_: ReturnType<typeof reviewers>, shop_: ReturnType<typeof reviewers>) => {
      const repositories = [
        { ...web, defaultReviewers: web_ },
        { ...shop, defaultReviewers: shop_ },
      ];
      return actionsOf(offboard({ facts: workspaceOf({ repositories }) })).filter(
        (action) =>
          action.kind === 'default-reviewer' ||
          (action.kind === 'by-hand' && action.code === 'check-setting'),
      );
    };
    const taken = { person: marta.uuid, before: true, after: false };
    expect(of(reviewers('project'), reviewers('project'))).toStrictEqual([
      { kind: 'default-reviewer', on: onArt, ...taken },
    ]);
    expect(of(reviewers('repository'), reviewers('project'))).toStrictEqual([
      { kind: 'default-reviewer', on: onWeb, ...taken },
      { kind: 'default-reviewer', on: onArt, ...taken },
    ]);
    expect(of(reviewers('unknown'), complete([]))).toStrictEqual([
      {
        kind: 'by-hand',
        code: 'check-setting',
        person: marta.uuid,
        on: onWeb,
        about: 'default reviewers',
      },
    ]);
  });

  test('open pull requests are handed over by hand, from the search', () => {
    const traces = complete([{ person: marta.uuid, on: '2026-11-01' }]);
    const facts = workspaceOf({
      repositories: [{ ...web, activity: { commits: complete([]), pullRequests: traces } }, shop],
    });
    expect(byHand(offboard({ facts }), 'hand-over-pull-requests')).toMatchObject([
      {
        phase: 'branches',
        why: 'They stay open, and nobody is told. They worked on pull requests of acme/web.',
        at: {
          url: `https://bitbucket.org/acme/workspace/pull-requests/?user_filter=ALL&author=${encodeURIComponent(marta.uuid)}`,
          path: 'Pull requests → Author → Marta',
        },
      },
    ]);
  });
});

describe('the account itself', () => {
  test('is decided upon last, and may be kept', () => {
    const [step] = byHand(
      offboard({ asked: { accounts: { [marta.uuid]: 'managed' } } }),
      'delete-account',
    );
    expect(step).toMatchObject({
      phase: 'account',
      says: 'Leave the account of Marta deactivated; delete it only if a policy asks for it, after everything above',
      undo: 'Cancel the deletion within 14 days.',
    });
  });

  test('of a person who is no member any more is none of this plan', () => {
    const facts = workspaceOf({ accounts: [ravi, anOutsider({ displayName: 'Marta' })] });
    const codes = actionsOf(offboard({ facts })).map((one) =>
      one.kind === 'by-hand' ? one.code : one.kind,
    );
    expect(codes).toStrictEqual(['change-billing-contact', 'hand-over-pull-requests']);
  });
});

describe('who owns the workspace', () => {
  test('is asked of every admin among the leavers', () => {
    const facts = workspaceOf({ accounts: [ravi, { ...marta, role: 'owner' }, ines] });
    const people = [marta.uuid, ines.uuid];
    const asked = byHand(offboard({ facts, asked: { people } }), 'answer-personal-workspace');
    expect(asked.map(({ says }) => says)).toStrictEqual([
      'Find out whether acme is the personal workspace of Marta; if so, move its repositories to a shared one first',
    ]);
  });

  test('the billing contact is asked for once', () => {
    const one = byHand(offboard(), 'change-billing-contact');
    expect(one.map(({ action }) => action)).toStrictEqual([
      { kind: 'by-hand', code: 'change-billing-contact', person: marta.uuid },
    ]);
    const people = [marta.uuid, ines.uuid];
    const two = byHand(offboard({ asked: { people } }), 'change-billing-contact');
    expect(two.map(({ action, says }) => [action, says])).toStrictEqual([
      [
        { kind: 'by-hand', code: 'change-billing-contact' },
        'See to it that the billing contact is nobody who leaves: Marta and Ines',
      ],
    ]);
  });
});
