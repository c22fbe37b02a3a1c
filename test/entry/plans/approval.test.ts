import { NOON } from '../../builders/simulated-bitbucket';
import {
  anOffboarding,
  aPlanningApp,
  keep,
  type PlanningApp,
  SECOND_ADMIN,
  setRules,
} from './plans-rig';
import { accountUuid } from '../../../src/domain/facts/ids';
import { personUuid } from '../../../local/bitbucket/demo/acme';

const HOUR_MS = 3_600_000;
const LUCIA = accountUuid(personUuid('lferrante'));
const ADA = accountUuid(personUuid('aokonjo'));
let app: PlanningApp;
let hash: string;
beforeEach(async () => {
  app = await aPlanningApp();
  await setRules(app, { needsApproval: true, approvalHours: 2 });
  ({ hash } = await keep(app, await anOffboarding()));
});

const refused = (message: string) => ({
  ok: false,
  error: { code: 'bad-request', message: expect.stringContaining(message) as string },
});

test('a plan waits, is shown, and is not handed out', async () => {
  const view = await app.get('getPlan', { payload: { hash } });
  expect(view).toMatchObject({
    ...{ state: 'waiting-for-approval', mayExport: false },
    approval: { state: 'not-asked', mayApprove: false },
  });
  expect(view.file).toHaveLength(1);
  const answer = await app.call('exportPlan', { payload: { hash } });
  expect(answer).toMatchObject(refused('A second workspace admin has to approve'));
});

test('a second admin approves what was asked for, and the file is handed out', async () => {
  const asked = await app.get('askApproval', { payload: { hash } });
  expect(asked.approval).toEqual({
    ...{ state: 'asked', mayApprove: false },
    asked: { at: NOON, by: ADA },
  });
  const seen = await app.get('getPlan', { ...SECOND_ADMIN, payload: { hash } });
  expect(seen.approval.mayApprove).toBe(true);
  app.clock.advance(1_000);
  const approved = await app.get('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  expect(approved).toMatchObject({ state: 'ready', mayExport: true });
  expect(approved.approval.approved).toEqual({
    ...{ at: NOON + 1_000, by: LUCIA, until: NOON + 1_000 + 2 * HOUR_MS },
  });
  expect((await app.call('exportPlan', { payload: { hash } })).ok).toBe(true);
});

test('it expires: in its last millisecond it counts, in the next it does not', async () => {
  await app.get('askApproval', { payload: { hash } });
  await app.get('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  app.clock.advance(2 * HOUR_MS - 1);
  expect((await app.call('exportPlan', { payload: { hash } })).ok).toBe(true);
  app.clock.advance(1);
  expect(await app.call('exportPlan', { payload: { hash } })).toMatchObject(refused('second'));
  const view = await app.get('getPlan', { payload: { hash } });
  expect(view).toMatchObject({ state: 'waiting-for-approval', approval: { state: 'expired' } });
});

test('it is of one hash: another plan waits on', async () => {
  const other = await keep(app, await anOffboarding({ title: 'Another' }));
  await app.get('askApproval', { payload: { hash } });
  await app.get('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  const answer = await app.call('exportPlan', { payload: { hash: other.hash } });
  expect(answer).toMatchObject(refused('second'));
  expect(await app.call('approvePlan', { ...SECOND_ADMIN, payload: { hash: other.hash } })).toEqual(
    {
      ok: false,
      error: { code: 'bad-request', message: 'Nobody has asked for an approval of this plan.' },
    },
  );
});

test('who kept it cannot approve it, also when another has asked', async () => {
  await app.get('askApproval', { ...SECOND_ADMIN, payload: { hash } });
  const answer = await app.call('approvePlan', { payload: { hash } });
  expect(answer).toMatchObject(refused('Ask another workspace admin'));
});

test('who asked cannot approve it', async () => {
  await app.get('askApproval', { ...SECOND_ADMIN, payload: { hash } });
  const answer = await app.call('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  expect(answer).toMatchObject(refused('Ask another workspace admin'));
});

test('who made it cannot approve it', async () => {
  const made = await keep(app, await anOffboarding({ madeBy: LUCIA }));
  await app.get('askApproval', { payload: { hash: made.hash } });
  const answer = await app.call('approvePlan', { ...SECOND_ADMIN, payload: { hash: made.hash } });
  expect(answer).toMatchObject(refused('Ask another workspace admin'));
});

test('whom the facts do not know may be who made it, and cannot approve', async () => {
  const blind = await aPlanningApp({ isScanned: false });
  await setRules(blind, { needsApproval: true });
  const view = await keep(blind, await anOffboarding());
  await blind.get('askApproval', { payload: { hash: view.hash } });
  const answer = await blind.call('approvePlan', { ...SECOND_ADMIN, payload: { hash: view.hash } });
  expect(answer).toMatchObject(refused('The last scan does not know you'));
});

test('an approval is withdrawn by any admin, and has to be asked for again', async () => {
  await app.get('askApproval', { payload: { hash } });
  await app.get('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  const view = await app.get('withdrawApproval', { payload: { hash } });
  expect(view).toMatchObject({ mayExport: false, approval: { state: 'not-asked' } });
});

test('asking again takes an earlier approval away', async () => {
  await app.get('askApproval', { payload: { hash } });
  await app.get('approvePlan', { ...SECOND_ADMIN, payload: { hash } });
  const view = await app.get('askApproval', { payload: { hash } });
  expect(view).toMatchObject({ mayExport: false, approval: { state: 'asked' } });
});

test('where no approval is needed there is none to give, and nothing is held', async () => {
  await setRules(app, { needsApproval: false });
  expect(await app.call('approvePlan', { ...SECOND_ADMIN, payload: { hash } })).toMatchObject({
    error: { code: 'bad-request' },
  });
  expect(await app.get('getPlan', { payload: { hash } })).toMatchObject({
    ...{ state: 'ready', mayExport: true, approval: { state: 'not-needed' } },
  });
});
