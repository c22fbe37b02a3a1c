import { personUuid } from '../../../local/bitbucket/demo/acme';
import { type FixAction } from '../../../src/contract/plans';
import { accountUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { repositoryOf } from '../../builders/an-app';
import { listStored } from '../../builders/stored-texts';
import {
  aCutAcme,
  aPlanningApp,
  CHECKOUT,
  MARTA,
  type PlanningApp,
  RULE,
  setRules,
} from './plans-rig';

const ADA = accountUuid(personUuid('aokonjo'));
const DOCS = repositoryUuid(repositoryOf('docs-public-api'));
const PAY = repositoryUuid(repositoryOf('pay-api'));
const tom = accountUuid(personUuid('tjohansson'));

/** One of each kind, and what the simulated store says of it. */
const FIXES = [
  [
    'an exemption',
    {
      ...{ kind: 'branch-exemption', repository: CHECKOUT, rule: RULE },
      ...{ person: MARTA, before: true, after: false },
    },
    (app) =>
      findRepository(app, CHECKOUT)
        .branchRestrictions.find(({ id }) => id === RULE)
        ?.users.includes(MARTA),
  ],
  [
    'a default reviewer',
    {
      ...{ kind: 'default-reviewer', on: { repository: PAY } },
      ...{ person: tom, before: true, after: false },
    },
    (app) => findRepository(app, PAY).defaultReviewers?.includes(tom),
  ],
  [
    'visibility',
    { kind: 'visibility', repository: DOCS, before: 'public', after: 'private' },
    (app) => (findRepository(app, DOCS).isPrivate ? 'private' : 'public'),
  ],
  [
    'a fork policy',
    {
      ...{ kind: 'fork-policy', repository: DOCS },
      ...{ before: 'allow_forks', after: 'no_public_forks' },
    },
    (app) => findRepository(app, DOCS).forkPolicy,
  ],
] as const satisfies readonly (readonly [string, FixAction, (app: PlanningApp) => unknown])[];

function findRepository({ bitbucket }: PlanningApp, uuid: string) {
  const found = bitbucket.data.repositories.find((one) => one.uuid === uuid);
  if (!found) throw new Error(`No repository ${uuid}.`);
  return found;
}

function listWrites(app: PlanningApp) {
  return app.host.requests.filter(({ method }) => method !== 'GET');
}

let app: PlanningApp;
beforeEach(async () => {
  app = await aPlanningApp({ data: aCutAcme(['web-checkout', 'pay-api', 'docs-public-api']) });
});

test.each(FIXES)('%s: previewed, applied, logged, and taken back', async (_, action, find) => {
  expect(find(app)).toBe(action.before);
  const version = await setRules(app, { appMayFix: true });
  const preview = await app.get('previewFix', { payload: { action } });
  expect(preview).toEqual({
    ...{ action, verdict: 'as-expected', isAllowed: true },
    found: { state: 'known', value: action.before },
  });
  expect(listWrites(app)).toEqual([]);

  const applied = await app.get('applyFix', { payload: { version, action } });
  expect(applied).toMatchObject({ outcome: 'done', found: { value: action.after } });
  expect(find(app)).toBe(action.after);
  expect(listWrites(app)).toHaveLength(1);
  const [entry] = applied.fixes;
  expect(entry).toEqual({
    ...{ id: expect.any(String) as string, action, state: 'done', by: ADA },
    at: expect.any(Number) as number,
  });

  const undone = await app.get('undoFix', { payload: { version, id: entry?.id ?? '' } });
  expect(undone.outcome).toBe('done');
  expect(find(app)).toBe(action.before);
  expect(await app.get('listFixes')).toEqual({ fixes: undone.fixes });
  expect(undone.fixes.map((one) => one.undone?.by)).toEqual([undefined, ADA]);
  expect(listWrites(app).map(({ as }) => as)).toEqual(['user', 'user']);
  // What was taken back once is not taken back twice.
  expect(await app.call('undoFix', { payload: { version, id: entry?.id ?? '' } })).toMatchObject({
    error: { code: 'bad-request' },
  });
});

const [, [, REVIEWER], [, VISIBILITY]] = FIXES;

test('off until an admin allows it: shown, and not made', async () => {
  const action = VISIBILITY;
  const preview = await app.get('previewFix', { payload: { action } });
  expect(preview.isAllowed).toBe(false);
  const answer = await app.call('applyFix', { payload: { version: 0, action } });
  expect(answer).toMatchObject({ error: { code: 'bad-request' } });
  expect(listWrites(app)).toEqual([]);
});

test('who has seen other rules makes nothing', async () => {
  const version = await setRules(app, { appMayFix: true });
  const payload = { version: version - 1, action: VISIBILITY };
  expect(await app.call('applyFix', { payload })).toMatchObject({ error: { code: 'outdated' } });
  expect(listWrites(app)).toEqual([]);
});

test('what another has done meanwhile is left alone, and said', async () => {
  const version = await setRules(app, { appMayFix: true });
  const action: FixAction = {
    ...{ kind: 'fork-policy', repository: DOCS },
    before: 'no_public_forks',
    after: 'no_forks',
  };
  expect(await app.get('applyFix', { payload: { version, action } })).toEqual({
    ...{ outcome: 'differs', found: { state: 'known', value: 'allow_forks' }, fixes: [] },
  });
  const payload = { version, action: VISIBILITY };
  await app.get('applyFix', { payload });
  expect(await app.get('applyFix', { payload })).toMatchObject({ outcome: 'already-so' });
  expect(listWrites(app)).toHaveLength(1);
});

test('what cannot be read is not changed', async () => {
  const version = await setRules(app, { appMayFix: true });
  const repository = repositoryUuid('{00000000-0000-4000-8000-000000000009}');
  const payload = { version, action: { ...VISIBILITY, repository } };
  expect(await app.get('applyFix', { payload })).toMatchObject({
    ...{ outcome: 'not-known', fixes: [] },
  });
  expect(listWrites(app)).toEqual([]);
});

test.each([
  ['public', { kind: 'visibility', repository: DOCS, before: 'private', after: 'public' }],
  ['forks', { kind: 'fork-policy', repository: DOCS, before: 'no_forks', after: 'allow_forks' }],
  ['a reviewer', { ...REVIEWER, before: false, after: true }],
])('nothing is given: %s', async (_, action) => {
  const version = await setRules(app, { appMayFix: true });
  const answer = await app.call('applyFix', {
    payload: { version, action: action as FixAction },
  });
  expect(answer).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining('gives more') as string },
  });
  expect(listWrites(app)).toEqual([]);
});

test.each([
  {
    ...{ kind: 'person-grant', on: { repository: CHECKOUT }, person: MARTA },
    ...{ before: 'write', after: 'none' },
  },
  {
    ...{ kind: 'group-grant', on: { repository: CHECKOUT }, group: 'web-developers' },
    ...{ before: 'write', after: 'none' },
  },
  { kind: 'workspace-role', person: MARTA, before: 'member', after: 'none' },
  { kind: 'group-membership', group: 'web-developers', person: MARTA, before: true, after: false },
])('$kind is refused before anything is sent', async (action) => {
  const version = await setRules(app, { appMayFix: true });
  for (const [name, payload] of [
    ['previewFix', { action }],
    ['applyFix', { version, action }],
  ] as const) {
    const before = app.host.requests.length;
    const answer = await app.call(name, { payload: payload as never });
    expect(answer).toMatchObject({
      error: {
        code: 'bad-request',
        message: expect.stringContaining('action.kind is a text') as string,
      },
    });
    // The two questions who is asking, and nothing more.
    expect(app.host.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
    expect(app.host.requests.length - before).toBe(2);
  }
});

test('Forge asks for consent before anything is changed', async () => {
  const version = await setRules(app, { appMayFix: true });
  const has = jest.spyOn(app.host.consents, 'has');
  has.mockReturnValueOnce(true).mockReturnValueOnce(true).mockReturnValue(false);
  const payload = { version, action: VISIBILITY };
  await expect(app.call('applyFix', { payload })).rejects.toMatchObject({
    name: 'NEEDS_AUTHENTICATION_ERR',
  });
  has.mockRestore();
  expect(await app.get('listFixes')).toEqual({ fixes: [] });
});

test('the log holds ids alone', async () => {
  const version = await setRules(app, { appMayFix: true });
  await app.get('applyFix', { payload: { version, action: VISIBILITY } });
  const [log] = listStored(app.host).filter(({ key }) => key === 'fixes');
  const text = log?.texts.join('\n') ?? '';
  expect(text).toContain(DOCS);
  expect(text).not.toContain(app.callerOf({}).accountId);
  expect(text).not.toContain('docs-public-api');
});
