import { personUuid } from '../../../local/bitbucket/demo/acme';
import { accountUuid } from '../../../src/domain/facts/ids';
import { type Verification } from '../../../src/domain/plans/verification';
import {
  ACTIONS,
  anOffboarding,
  aPlanningApp,
  changeAccount,
  fetchText,
  keep,
  MARTA,
  type PlanningApp,
  withoutGrant,
} from './plans-rig';
import { aStep } from '../../builders/a-plan';

const SMALL = { pageRequests: 3, queueRequests: 3, concurrency: 1 };

async function verify(app: PlanningApp, hash: string, from?: number) {
  const payload = { hash, ...(from !== undefined && { from }) };
  return app.get('verifyPlan', { payload });
}

async function readVerification(app: PlanningApp, hash: string): Promise<Verification> {
  const { verificationFile = [] } = await app.get('getPlan', { payload: { hash } });
  return JSON.parse(await fetchText(app, verificationFile)) as Verification;
}

const proofsOf = ({ steps }: Verification) => steps.map(({ proof }) => proof);

test('before anything was done every step that can be told is still to be done', async () => {
  const app = await aPlanningApp();
  const { hash } = await keep(app, await anOffboarding());
  app.clock.advance(1_000);
  const { plan, progress } = await verify(app, hash);
  expect(progress).toEqual({ state: 'finished' });
  expect(plan.verification).toMatchObject({
    ...{ at: expect.any(Number) as number, isFinished: true, isProven: false },
    counts: { 'as-planned': 0, 'not-yet': 3, differs: 0, 'cannot-be-told': 1 },
  });
  expect(proofsOf(await readVerification(app, hash))).toEqual([
    ...['not-yet', 'not-yet', 'cannot-be-told', 'not-yet'],
  ]);
});

test('what was done is read from Bitbucket, not from the scan; who left is in no group', async () => {
  const app = await aPlanningApp();
  const { hash } = await keep(app, await anOffboarding());
  app.bitbucket.update((data) => changeAccount(withoutGrant(data), MARTA, 'none'));
  const { plan } = await verify(app, hash);
  const verification = await readVerification(app, hash);
  expect(proofsOf(verification)).toEqual(['as-planned', 'not-yet', 'as-planned', 'as-planned']);
  // What the scan told of her groups, and listed of her, was before she left.
  expect(verification.remaining).toEqual([]);
  expect(plan).toMatchObject({ state: 'ready', verification: { isProven: false } });
});

test('a value that is neither is said', async () => {
  const app = await aPlanningApp();
  const { hash } = await keep(app, await anOffboarding());
  app.bitbucket.update((data) => changeAccount(data, MARTA, 'owner'));
  await verify(app, hash);
  const { steps } = await readVerification(app, hash);
  expect(steps[3]).toEqual({ step: '4', proof: 'differs', found: 'owner' });
});

test('a plan of which all is done is verified', async () => {
  const app = await aPlanningApp();
  const person = accountUuid(personUuid('dbrandt'));
  const action = { kind: 'workspace-role', person, before: 'owner', after: 'member' } as const;
  const steps = [aStep({ action, by: 'workspace-admin' })];
  const { hash } = await keep(app, await anOffboarding({ steps }));
  app.bitbucket.update((data) => changeAccount(data, person, 'member'));
  const { plan } = await verify(app, hash);
  expect(plan).toMatchObject({ verification: { isProven: true }, state: 'verified' });
});

test('as the app where Bitbucket lets it in, as the admin where not', async () => {
  for (const [asAppIsAdmin, readers] of [
    [true, ['app']],
    [false, ['app', 'user']],
  ] as const) {
    const app = await aPlanningApp({ switches: { asAppIsAdmin } });
    const { hash } = await keep(app, await anOffboarding());
    const before = app.host.requests.length;
    await verify(app, hash);
    const asked = app.host.requests.slice(before).filter(({ path }) => !path.includes('/user/'));
    const grants = asked.filter(({ path }) => path.includes('permissions-config'));
    expect(new Set(grants.map(({ as }) => as))).toEqual(new Set([readers.at(-1)]));
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  }
});

test('it asks for what the plan touches, and for nothing else', async () => {
  const app = await aPlanningApp({ switches: { asAppIsAdmin: true } });
  const { hash } = await keep(
    app,
    await anOffboarding({ steps: [aStep({ action: ACTIONS.grant })] }),
  );
  const before = app.host.requests.length;
  await verify(app, hash);
  const asked = app.host.requests.slice(before).filter(({ as }) => as === 'app');
  const places = asked.map(({ path }) => path.replace(/\?.*/, '').split('/').slice(-2).join('/'));
  expect(places.sort()).toEqual([
    ...['permissions-config/groups', 'permissions-config/groups'],
    ...['permissions-config/users', 'permissions-config/users', 'permissions/repositories'],
  ]);
});

describe('in calls of three requests', () => {
  test('it goes on where it was, and what is not read yet cannot be told', async () => {
    const switches = { asAppIsAdmin: true };
    const app = await aPlanningApp({ switches, tuning: SMALL });
    const { hash } = await keep(app, await anOffboarding());
    app.bitbucket.update((data) => changeAccount(withoutGrant(data), MARTA, 'none'));
    let answer = await verify(app, hash);
    expect(answer.progress).toMatchObject({ state: 'goes-on' });
    expect(answer.plan.verification).toMatchObject({ isFinished: false, isProven: false });
    const first = await readVerification(app, hash);
    expect(first.steps[0]).toMatchObject({ proof: 'cannot-be-told' });
    const left: number[] = [];
    while (answer.progress.state === 'goes-on') {
      left.push(answer.progress.left);
      answer = await verify(app, hash, answer.progress.from);
    }
    expect(left.length).toBeGreaterThan(1);
    expect([...left].sort((a, b) => b - a)).toEqual(left);
    expect(answer.progress).toEqual({ state: 'finished' });
    expect(proofsOf(await readVerification(app, hash))).toEqual([
      ...['as-planned', 'not-yet', 'as-planned', 'as-planned'],
    ]);
  });

  test('whoever began another one is gone on with; the first is outdated', async () => {
    const switches = { asAppIsAdmin: true };
    const app = await aPlanningApp({ switches, tuning: SMALL });
    const { hash } = await keep(app, await anOffboarding());
    const { progress } = await verify(app, hash);
    app.clock.advance(1);
    await verify(app, hash);
    const from = progress.state === 'goes-on' ? progress.from : 0;
    expect(await app.call('verifyPlan', { payload: { hash, from } })).toMatchObject({
      error: { code: 'outdated' },
    });
  });
});

test('what Bitbucket does not show now cannot be told, however well it was known', async () => {
  const app = await aPlanningApp({ switches: { asAppIsAdmin: true } });
  const { hash } = await keep(app, await anOffboarding());
  app.bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.filter(({ slug }) => slug !== 'web-checkout'),
  }));
  await verify(app, hash);
  const { steps } = await readVerification(app, hash);
  expect(steps[0]).toMatchObject({ proof: 'cannot-be-told', gap: { reason: 'not-found' } });
  expect(steps[1]).toMatchObject({ proof: 'cannot-be-told', gap: { reason: 'not-found' } });
});

test('without consent Forge asks for it', async () => {
  const app = await aPlanningApp();
  const { hash } = await keep(app, await anOffboarding());
  const has = jest.spyOn(app.host.consents, 'has');
  has.mockReturnValueOnce(true).mockReturnValueOnce(true).mockReturnValue(false);
  await expect(verify(app, hash)).rejects.toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR' });
  has.mockRestore();
});

test('nothing can be verified before a scan', async () => {
  const app = await aPlanningApp({ isScanned: false });
  const { hash } = await keep(app, await anOffboarding());
  expect(await app.call('verifyPlan', { payload: { hash } })).toMatchObject({
    error: { code: 'not-scanned' },
  });
});
