import { setRole } from '../../../local/bitbucket/by-hand';
import { BitbucketWriteError } from '../../../src/adapters/bitbucket/write-error';
import { groupSlug, repositoryUuid } from '../../../src/domain/facts/ids';
import { type Action, APP_KINDS } from '../../../src/domain/plans/action';
import { aWriter, person, projectNamed, repositoryNamed, unordered } from '../../builders/a-writer';
import { aBitbucket, aResponse, requestAs } from '../../builders/simulated-bitbucket';

const ACME = aBitbucket();
const CHECKOUT = repositoryNamed(ACME, 'web-checkout');
const RULE = CHECKOUT.record.branchRestrictions.find(
  ({ kind, match }) => kind === 'push' && match.by === 'glob' && match.pattern === 'main',
);
const PAY = projectNamed(ACME, 'PAY');

/** Each kind once, with what stands there in the demo workspace. */
const ACTIONS = {
  'a direct grant taken': {
    ...{ kind: 'person-grant', on: { repository: CHECKOUT.uuid }, person: person('molsen') },
    ...{ before: 'write', after: 'none' },
  },
  'a direct grant lowered': {
    ...{ kind: 'person-grant', on: { repository: CHECKOUT.uuid }, person: person('molsen') },
    ...{ before: 'write', after: 'read' },
  },
  'a direct grant given on a project': {
    ...{ kind: 'person-grant', on: { project: PAY.uuid }, person: person('nlind') },
    ...{ before: 'none', after: 'create-repo' },
  },
  'a grant of a group given': {
    ...{ kind: 'group-grant', on: { repository: CHECKOUT.uuid }, group: groupSlug('reviewers') },
    ...{ before: 'none', after: 'admin' },
  },
  'a grant of a group on a project taken': {
    ...{ kind: 'group-grant', on: { project: PAY.uuid }, group: groupSlug('pay-leads') },
    ...{ before: 'admin', after: 'none' },
  },
  'an exemption taken': {
    ...{ kind: 'branch-exemption', repository: CHECKOUT.uuid, rule: RULE?.id ?? 0 },
    ...{ person: person('molsen'), before: true, after: false },
  },
  'a default reviewer taken off a repository': {
    ...{ kind: 'default-reviewer', on: { repository: repositoryNamed(ACME, 'pay-api').uuid } },
    ...{ person: person('tjohansson'), before: true, after: false },
  },
  'a default reviewer put on a project': {
    ...{ kind: 'default-reviewer', on: { project: PAY.uuid } },
    ...{ person: person('wchen'), before: false, after: true },
  },
  'a repository made private': {
    ...{ kind: 'visibility', repository: repositoryNamed(ACME, 'docs-public-api').uuid },
    ...{ before: 'public', after: 'private' },
  },
  'a fork policy tightened': {
    ...{ kind: 'fork-policy', repository: repositoryNamed(ACME, 'tls-cli').uuid },
    ...{ before: 'allow_forks', after: 'no_public_forks' },
  },
} as const satisfies Readonly<Record<string, Action>>;
type CaseName = keyof typeof ACTIONS;
const CASES = Object.entries(ACTIONS) as [CaseName, Action & { readonly kind: 'visibility' }][];

const SENT: Readonly<Record<CaseName, string>> = {
  'a direct grant taken': `DELETE /2.0/repositories/acme/${CHECKOUT.uuid}/permissions-config/users/${person('molsen')}`,
  'a direct grant lowered': `PUT /2.0/repositories/acme/${CHECKOUT.uuid}/permissions-config/users/${person('molsen')}`,
  'a direct grant given on a project': `PUT /2.0/workspaces/acme/projects/PAY/permissions-config/users/${person('nlind')}`,
  'a grant of a group given': `PUT /2.0/repositories/acme/${CHECKOUT.uuid}/permissions-config/groups/reviewers`,
  'a grant of a group on a project taken':
    'DELETE /2.0/workspaces/acme/projects/PAY/permissions-config/groups/pay-leads',
  'an exemption taken': `PUT /2.0/repositories/acme/${CHECKOUT.uuid}/branch-restrictions/${RULE?.id}`,
  'a default reviewer taken off a repository': `DELETE /2.0/repositories/acme/${repositoryNamed(ACME, 'pay-api').uuid}/default-reviewers/${person('tjohansson')}`,
  'a default reviewer put on a project': `PUT /2.0/workspaces/acme/projects/PAY/default-reviewers/${person('wchen')}`,
  'a repository made private': `PUT /2.0/repositories/acme/${repositoryNamed(ACME, 'docs-public-api').uuid}`,
  'a fork policy tightened': `PUT /2.0/repositories/acme/${repositoryNamed(ACME, 'tls-cli').uuid}`,
};

async function failureOf(work: Promise<unknown>): Promise<BitbucketWriteError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof BitbucketWriteError) return error;
  throw new Error(`Expected a failed write, not ${String(error)}`);
}

describe.each(CASES)('%s', (name, action) => {
  test('is read, made in one request, and read again', async () => {
    const { writer, changes } = aWriter();
    expect(await writer.read(action)).toEqual({ state: 'known', value: action.before });
    await writer.apply(action);
    expect(changes()).toEqual([SENT[name]]);
    expect(await writer.read(action)).toEqual({ state: 'known', value: action.after });
  });

  test('is left alone where it is so already', async () => {
    const { writer, changes } = aWriter();
    await writer.apply(action);
    await writer.apply(action);
    expect(changes()).toHaveLength(1);
  });

  test('taken back leaves the workspace as it was', async () => {
    const { writer, bitbucket, changes } = aWriter();
    const before = unordered(bitbucket);
    await writer.apply(action);
    expect(unordered(bitbucket)).not.toEqual(before);
    await writer.apply({ ...action, before: action.after, after: action.before });
    expect(unordered(bitbucket)).toEqual(before);
    expect(changes()).toHaveLength(2);
  });

  test('is not sent from where its kind is not allowed', async () => {
    const { writer, sent } = aWriter({ kinds: [] });
    expect(await failureOf(writer.apply(action))).toMatchObject({
      ...{ reason: 'not-allowed', outcome: 'not-made', retryable: false },
    });
    expect(sent).toEqual([]);
  });

  test('that got no answer is sent once, and said to be unknown', async () => {
    const lost = aWriter({ losesAnswers: true, patience: { sleep: noSleep, maxWaitMs: 60_000 } });
    expect(await failureOf(lost.writer.apply(action))).toMatchObject({
      ...{ reason: 'unanswered', outcome: 'not-known', retryable: false },
    });
    expect(lost.changes()).toHaveLength(1);
    expect(await lost.writer.read(action)).toEqual({ state: 'known', value: action.after });
  });
});

const noSleep = () => Promise.resolve();

describe('what an app may send', () => {
  test.each(CASES.filter(([, { kind }]) => !APP_KINDS.some((known) => known === kind)))(
    '%s is none of it',
    async (_, action) => {
      const { writer, sent } = aWriter({ kinds: APP_KINDS });
      expect((await failureOf(writer.apply(action))).reason).toBe('not-allowed');
      expect(sent).toEqual([]);
    },
  );

  test.each(CASES.filter(([, { kind }]) => APP_KINDS.some((known) => known === kind)))(
    '%s is, as the admin who clicks',
    async (_, action) => {
      const { writer, bitbucket } = aWriter({
        ...{ kinds: APP_KINDS, caller: { kind: 'forge-asUser' } },
      });
      await writer.apply(action);
      expect(await writer.read(action)).toEqual({ state: 'known', value: action.after });
      expect(bitbucket.stats().permissionWrites).toEqual({});
    },
  );

  test.each(['forge-asUser', 'forge-asApp', 'oauth'] as const)(
    'a grant with a credential of the kind %s is refused by Bitbucket too, and counted',
    async (kind) => {
      const bitbucket = aBitbucket({ switches: { asAppIsAdmin: true } });
      const scopes =
        kind === 'oauth' ? ['repository', 'repository:admin', 'project', 'account'] : undefined;
      const { writer } = aWriter({ bitbucket, caller: { kind, ...(scopes && { scopes }) } });
      expect(await failureOf(writer.apply(ACTIONS['a direct grant lowered']))).toMatchObject({
        ...{ reason: 'not-an-admin', outcome: 'not-made', status: 403 },
      });
      expect(bitbucket.stats().permissionWrites).toEqual({ [kind]: { sent: 1, refused: 1 } });
    },
  );
});

describe('what no request can do', () => {
  test.each<Action>([
    {
      ...{ kind: 'group-membership', group: groupSlug('artists'), person: person('nlind') },
      ...{ before: false, after: true },
    },
    { kind: 'workspace-role', person: person('dbrandt'), before: 'owner', after: 'none' },
    { kind: 'by-hand', code: 'delete-account', person: person('dbrandt') },
  ])('$kind is neither read nor sent', async (action) => {
    const { writer, sent } = aWriter();
    expect(await writer.read(action)).toEqual({ state: 'not-known' });
    expect((await failureOf(writer.apply(action))).reason).toBe('not-allowed');
    expect(sent).toEqual([]);
  });
});

describe('an id that is none', () => {
  const uuid = CHECKOUT.uuid;
  test.each<[string, Action]>([
    [
      'a bare uuid',
      { ...ACTIONS['a repository made private'], repository: repositoryUuid(uuid.slice(1, -1)) },
    ],
    [
      'a slug in place of a uuid',
      { ...ACTIONS['a repository made private'], repository: repositoryUuid('web-checkout') },
    ],
    ['a way out of the path', { ...ACTIONS['a grant of a group given'], group: groupSlug('..') }],
    ['a group with a slash', { ...ACTIONS['a grant of a group given'], group: groupSlug('a/b') }],
    ['a rule without a number', { ...ACTIONS['an exemption taken'], rule: 1.5 }],
    [
      'a level of projects on a repository',
      { ...ACTIONS['a direct grant lowered'], after: 'create-repo' },
    ],
    ['a fork policy nobody knows', { ...ACTIONS['a fork policy tightened'], after: 'allow_all' }],
  ])('%s is refused before anything is sent', async (_, action) => {
    const { writer, sent } = aWriter();
    expect((await failureOf(writer.apply(action))).reason).toBe('not-allowed');
    expect(sent).toEqual([]);
  });

  test('a workspace that is no slug makes no writer', () => {
    expect(() => aWriter({ workspace: '../acme' })).toThrow(BitbucketWriteError);
  });
});

describe('what stands there', () => {
  test('other than planned is not touched', async () => {
    const { writer, changes } = aWriter();
    const action = { ...ACTIONS['a direct grant taken'], before: 'admin' } as const;
    expect(await failureOf(writer.apply(action))).toMatchObject({
      ...{ reason: 'differs', outcome: 'not-made' },
    });
    expect(changes()).toEqual([]);
  });

  test('on a repository that is gone is not known, and no repository is made', async () => {
    const { writer, bitbucket, changes } = aWriter();
    const nowhere = repositoryUuid('{00000000-0000-4000-8000-000000000000}');
    const action = { ...ACTIONS['a repository made private'], repository: nowhere };
    const count = bitbucket.data.repositories.length;
    expect(await writer.read(action)).toMatchObject({
      ...{ state: 'not-known', gap: { reason: 'not-found' } },
    });
    expect(await failureOf(writer.apply(action))).toMatchObject({
      ...{ reason: 'not-found', outcome: 'not-made' },
    });
    expect([changes(), bitbucket.data.repositories.length]).toEqual([[], count]);
  });

  test('of somebody who is gone is no entry, told by the whole list', async () => {
    const { writer, bitbucket } = aWriter();
    bitbucket.update((data) => ({
      ...data,
      accounts: data.accounts.filter(({ uuid }) => uuid !== person('molsen')),
    }));
    expect(await writer.read(ACTIONS['a direct grant taken'])).toEqual({
      ...{ state: 'known', value: 'none' },
    });
  });

  test('on a list that was cut off is not known', async () => {
    const { writer, bitbucket } = aWriter();
    bitbucket.faults.add({
      path: `users/${person('molsen')}`,
      effect: { kind: 'status', status: 404 },
    });
    bitbucket.faults.add({ path: 'users?pagelen', effect: { kind: 'repeated-page' } });
    expect(await writer.read(ACTIONS['a direct grant taken'])).toMatchObject({
      ...{ state: 'not-known', gap: { reason: 'unreadable-answer' } },
    });
  });

  test('in a rule without lists of people is not known, and the rule stays', async () => {
    const { writer, changes } = aWriter();
    const tools = repositoryNamed(ACME, 'web-shop');
    const rule = tools.record.branchRestrictions.find(
      ({ kind }) => kind === 'require_approvals_to_merge',
    );
    const action: Action = {
      ...{ kind: 'branch-exemption', repository: tools.uuid, rule: rule?.id ?? 0 },
      ...{ person: person('molsen'), before: false, after: true },
    };
    expect(await writer.read(action)).toMatchObject({ state: 'not-known' });
    expect((await failureOf(writer.apply(action))).outcome).toBe('not-made');
    expect(changes()).toEqual([]);
  });

  test('that this credential may not see is a gap; a wrong credential ends it', async () => {
    const stranger = aWriter({ caller: { account: person('akaya') } });
    expect(await stranger.writer.read(ACTIONS['a direct grant taken'])).toMatchObject({
      state: 'not-known',
    });
    const expired = aWriter({ caller: { expired: true } });
    await expect(expired.writer.read(ACTIONS['a direct grant taken'])).rejects.toMatchObject({
      reason: 'bad-credential',
    });
  });

  test('is read by key of the project as it is now', async () => {
    const { writer, bitbucket, changes } = aWriter();
    bitbucket.update((data) => ({
      ...data,
      projects: data.projects.map((one) => (one.uuid === PAY.uuid ? { ...one, key: 'PAID' } : one)),
    }));
    await writer.apply(ACTIONS['a default reviewer put on a project']);
    expect(changes()).toEqual([
      `PUT /2.0/workspaces/acme/projects/PAID/default-reviewers/${person('wchen')}`,
    ]);
  });
});

test('an exemption changes one person of the list and nothing else of the rule', async () => {
  const { writer, bitbucket } = aWriter();
  const studio = repositoryNamed(ACME, 'studio-assets');
  const [rule] = studio.record.branchRestrictions;
  await writer.apply({
    ...{ kind: 'branch-exemption', repository: studio.uuid, rule: rule?.id ?? 0 },
    ...{ person: person('lferrante'), before: true, after: false },
  });
  const [after] = repositoryNamed(bitbucket, 'studio-assets').record.branchRestrictions;
  expect(after).toEqual({ ...rule, users: [person('ohartley'), person('fhalvorsen')] });
});

describe('what Bitbucket refuses', () => {
  const GRANT = ACTIONS['a direct grant given on a project'];
  const at = 'permissions-config/users';

  test('is told for a workspace admin, who has everything already', async () => {
    const { writer, bitbucket } = aWriter();
    setRole(bitbucket, person('nlind'), 'owner');
    expect(await failureOf(writer.apply(GRANT))).toMatchObject({
      ...{ reason: 'refused', status: 400, outcome: 'not-made', fields: [] },
    });
  });

  test('is told for a plan without a seat', async () => {
    const { writer } = aWriter({ bitbucket: aBitbucket({ switches: { plan: 'free' } }) });
    expect(await failureOf(writer.apply(GRANT))).toMatchObject({
      ...{ reason: 'seat-limit', status: 402, outcome: 'not-made' },
    });
  });

  test('is told for a token without the scope, with its name', async () => {
    const { writer } = aWriter({
      caller: { scopes: ['read:project:bitbucket', 'admin:project:bitbucket'] },
    });
    expect(await failureOf(writer.apply(GRANT))).toMatchObject({
      ...{ reason: 'missing-scope', missingScopes: ['write:permission:bitbucket'] },
    });
  });

  test.each([
    [409, 'conflict', 'not-made', false],
    [410, 'endpoint-removed', 'not-made', false],
    [429, 'rate-limited', 'not-made', true],
    [500, 'bitbucket-failed', 'not-known', false],
    [503, 'bitbucket-failed', 'not-known', false],
    [201, 'unreadable-answer', 'not-known', false],
    [302, 'unreadable-answer', 'not-known', false],
  ])('%i is %s, %s', async (status, reason, outcome, retryable) => {
    const { writer, bitbucket, changes } = aWriter();
    bitbucket.faults.add({
      path: `PUT /2.0/workspaces/acme/projects/PAY/${at}`,
      effect: { kind: 'status', status },
    });
    expect(await failureOf(writer.apply(GRANT))).toMatchObject({
      ...{ status, reason, outcome, retryable },
    });
    expect(changes()).toHaveLength(1);
  });

  test.each([
    [
      'names of fields, and nothing that somebody typed',
      { fields: { permission: ['Nora <nora@acme.example>'], 'x y@z': [] } },
      ['permission'],
    ],
    ['no field', { message: 'nora@acme.example' }, []],
  ])('400 tells %s', async (_, error, fields) => {
    const { writer, bitbucket } = aWriter();
    bitbucket.faults.add({
      path: 'PUT ',
      effect: { kind: 'status', status: 400, body: { error } },
    });
    const failure = await failureOf(writer.apply(GRANT));
    expect(failure.fields).toEqual(fields);
    expect(failure.message).not.toContain('@');
  });

  test.each([
    ['another value', { permission: 'read' }],
    ['nothing', {}],
    ['no JSON', '<html>'],
  ])('an answer of 200 that shows %s is not taken for a change', async (_, body) => {
    const { writer, bitbucket } = aWriter();
    bitbucket.faults.add({ path: 'PUT ', effect: { kind: 'status', status: 200, body } });
    expect(await failureOf(writer.apply(GRANT))).toMatchObject({
      ...{ reason: 'unreadable-answer', outcome: 'not-known' },
    });
  });

  test('404 for what somebody else took away just before is so already', async () => {
    const bitbucket = aBitbucket({ switches: { absentGrantDelete: 404 } });
    const { writer } = aWriter({
      ...{ bitbucket },
      caller: {
        onRequest: (_, method) => {
          if (method !== 'DELETE') return;
          bitbucket.update((data) => ({
            ...data,
            repositories: data.repositories.map((one) => ({ ...one, userGrants: [] })),
          }));
        },
      },
    });
    await writer.apply(ACTIONS['a direct grant taken']);
  });

  test('404 where the entry still stands is a failure', async () => {
    const { writer, bitbucket } = aWriter();
    bitbucket.faults.add({ path: 'DELETE ', effect: { kind: 'status', status: 404 } });
    expect(await failureOf(writer.apply(ACTIONS['a direct grant taken']))).toMatchObject({
      reason: 'not-found',
    });
  });
});

describe('patience', () => {
  test('tries reads again, and a change that the limit kept from being made', async () => {
    const slept: number[] = [];
    const sleep = (ms: number) => {
      slept.push(ms);
      return Promise.resolve();
    };
    const { writer, bitbucket, changes } = aWriter({ patience: { sleep, maxWaitMs: 60_000 } });
    bitbucket.faults.add({ path: 'GET ', times: 2, effect: { kind: 'unavailable-empty' } });
    bitbucket.faults.add({ path: 'PUT ', times: 1, effect: { kind: 'rate-limit' } });
    await writer.apply(ACTIONS['a direct grant lowered']);
    expect(slept).toEqual([500, 1000, 500]);
    expect(changes()).toHaveLength(2);
  });

  test('ends after three more tries', async () => {
    const { writer, bitbucket, sent } = aWriter({ patience: { sleep: noSleep, maxWaitMs: 9_999 } });
    bitbucket.faults.add({ path: 'GET ', effect: { kind: 'unavailable-empty' } });
    expect(await writer.read(ACTIONS['a direct grant lowered'])).toMatchObject({
      ...{ state: 'not-known', gap: { reason: 'bitbucket-failed' } },
    });
    expect(sent).toHaveLength(4);
  });

  test('does not wait longer than it may', async () => {
    const { writer, bitbucket, sent } = aWriter({ patience: { sleep: noSleep, maxWaitMs: 400 } });
    bitbucket.faults.add({ path: 'GET ', effect: { kind: 'rate-limit' } });
    await writer.read(ACTIONS['a direct grant lowered']);
    expect(sent).toHaveLength(1);
  });
});

test('no error tells the token', async () => {
  const lost = aWriter({ losesAnswers: true });
  const failure = await failureOf(lost.writer.apply(ACTIONS['a direct grant lowered']));
  expect(failure.message).toBe(
    'The connection to Bitbucket failed or was cut. Whether the change was made is not known.',
  );
});

test('what Forge throws to ask for consent goes out as it is', async () => {
  const needed = Object.assign(new Error('consent'), { name: 'NEEDS_AUTHENTICATION_ERR' });
  const { writer } = aWriter({ request: () => Promise.reject(needed) });
  await expect(writer.apply(ACTIONS['a fork policy tightened'])).rejects.toBe(needed);
});

test('a list of people that cannot be read whole is never written back', async () => {
  const bitbucket = aBitbucket();
  const real = requestAs(bitbucket);
  const { writer } = aWriter({
    request: async (path, init) => {
      const response = await real(path, init);
      if (!path.includes('branch-restrictions')) return response;
      const rule = JSON.parse(await response.text()) as { users: unknown[] };
      return aResponse(200, { ...rule, users: [...rule.users, { nickname: 'somebody' }] });
    },
  });
  expect(await failureOf(writer.apply(ACTIONS['an exemption taken']))).toMatchObject({
    ...{ reason: 'unreadable-answer', outcome: 'not-made' },
  });
});
