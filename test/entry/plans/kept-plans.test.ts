import { aStep } from '../../builders/a-plan';
import { announce, load, send, toChunks } from '../../builders/an-upload';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import { parsePlanFile, toPlanFile } from '../../../src/snapshot/plan-file';
import { parseResultFile } from '../../../src/snapshot/plan-result-file';
import { listStored } from '../../builders/stored-texts';
import { NOON } from '../../builders/simulated-bitbucket';
import {
  ACTIONS,
  anOffboarding,
  aPlanningApp,
  aResult,
  callKeepResult,
  fetchText,
  keep,
  MARTA,
  type PlanningApp,
  SECOND_ADMIN,
  toBytes,
} from './plans-rig';

let app: PlanningApp;
beforeEach(async () => {
  app = await aPlanningApp();
});

/** Of several chunks. */
function aLongPlan() {
  const steps = Array.from({ length: 1_000 }, (_, at) =>
    aStep({ id: String(at + 1), action: ACTIONS.grant }),
  );
  return anOffboarding({ steps });
}

test('a plan is kept under its hash, and comes back as the file it was', async () => {
  const plan = await anOffboarding();
  app.clock.advance(1_000);
  const view = await keep(app, plan);
  expect(view).toMatchObject({
    ...{ hash: plan.hash, kind: 'offboard', title: 'Offboard Marta Olsen', madeAt: NOON },
    ...{ steps: 4, byHand: { all: 2, done: 0 }, state: 'ready', ticks: {} },
    ...{ mayExport: true, isErased: false },
    kept: { at: NOON + 1_000, by: expect.stringMatching(/^\{/) as string },
    approval: { state: 'not-needed', mayApprove: false },
  });
  expect(await parsePlanFile(await fetchText(app, view.file))).toEqual(plan);
  expect(await app.get('getPlan', { payload: { hash: plan.hash } })).toEqual(view);
  const exported = await app.get('exportPlan', { payload: { hash: plan.hash } });
  expect(exported).toEqual({
    name: `usher-offboard-${plan.hash.slice(0, 12)}.json`,
    file: view.file,
  });
});

test('nothing that tells an account id apart reaches a page', async () => {
  const view = await keep(app, await anOffboarding());
  expect(JSON.stringify(view)).not.toContain(app.callerOf({}).accountId);
  expect(JSON.stringify(await app.get('listPlans'))).not.toContain(app.callerOf({}).accountId);
});

test('plans are listed newest first; the same one twice is one', async () => {
  const [first, second] = [await anOffboarding(), await anOffboarding({ title: 'Another' })];
  await keep(app, first);
  await keep(app, second);
  await keep(app, first);
  const { plans } = await app.get('listPlans');
  expect(plans.map(({ title }) => title)).toEqual(['Another', 'Offboard Marta Olsen']);
});

test('a plan of several chunks is one plan', async () => {
  const plan = await aLongPlan();
  const view = await keep(app, plan);
  expect(view.file.length).toBeGreaterThan(2);
  expect(await parsePlanFile(await fetchText(app, view.file))).toEqual(plan);
});

describe('nothing is kept, and nothing half', () => {
  const refusal = (code: string, message: string) => ({
    ok: false,
    error: { code, message: expect.stringContaining(message) as string },
  });

  afterEach(async () => {
    expect(await app.get('listPlans')).toEqual({ plans: [] });
  });

  test('of an upload whose last chunk did not arrive', async () => {
    const bytes = toBytes(toPlanFile(await aLongPlan()));
    const ticket = await app.get('beginUpload', { payload: announce(bytes, 'plan') });
    const [first = ''] = toChunks(bytes, ticket.chunkBytes);
    const { upload } = ticket;
    await app.get('putUploadChunk', { payload: { upload, at: 0, base64: first } });
    const answer = await app.call('keepPlan', { payload: { upload } });
    expect(answer).toMatchObject(refusal('bad-request', 'Not all of the file has arrived'));
  });

  test('of another workspace', async () => {
    const uuid = workspaceUuid('{00000000-0000-4000-8000-000000000001}');
    const plan = await anOffboarding({ workspace: { uuid, slug: 'other', name: 'Other' } });
    const upload = await send(app, toBytes(toPlanFile(plan)), { kind: 'plan' });
    const answer = await app.call('keepPlan', { payload: { upload } });
    expect(answer).toMatchObject(refusal('bad-request', 'of another workspace'));
  });

  test.each([
    ['a word', (text: string) => text.replace('She leaves', 'She stays')],
    ['the hash', (text: string) => text.replace(/"hash": "./, '"hash": "0')],
    ['its kind', (text: string) => text.replace('usher-plan', 'another-plan')],
    ['its form', (text: string) => text.slice(1)],
  ])('that was changed: %s', async (_, spoil) => {
    const plan = await anOffboarding();
    const upload = await send(app, toBytes(spoil(toPlanFile(plan))), { kind: 'plan' });
    const answer = await app.call('keepPlan', { payload: { upload } });
    expect(answer).toMatchObject(refusal('bad-request', 'Nothing was changed.'));
  });

  test('larger than 4 MB', async () => {
    const why = 'x'.repeat(4_000_001);
    const plan = await anOffboarding({ steps: [aStep({ action: ACTIONS.grant, why })] });
    const upload = await send(app, toBytes(toPlanFile(plan)), { kind: 'plan' });
    const answer = await app.call('keepPlan', { payload: { upload } });
    expect(answer).toMatchObject(refusal('bad-request', 'larger than 4 MB'));
  });

  test('by the function that takes facts, nor facts by the one that takes plans', async () => {
    const bytes = toBytes(toPlanFile(await anOffboarding()));
    await expect(load(app, bytes, { kind: 'plan' })).rejects.toThrow(/taken in by keepPlan/);
    const upload = await send(app, bytes, { kind: 'snapshot' });
    const answer = await app.call('keepPlan', { payload: { upload } });
    expect(answer).toMatchObject(refusal('bad-request', 'this upload is no plan'));
  });

  test('by somebody else than who uploaded it', async () => {
    const bytes = toBytes(toPlanFile(await anOffboarding()));
    const upload = await send(app, bytes, { kind: 'plan' });
    const answer = await app.call('keepPlan', { ...SECOND_ADMIN, payload: { upload } });
    expect(answer).toMatchObject(refusal('outdated', 'Load the file again'));
  });
});

describe('a result', () => {
  test('of the plan is kept with it, and what it did is done', async () => {
    const plan = await anOffboarding();
    await keep(app, plan);
    const result = await aResult(plan);
    const answer = await callKeepResult(app, result, { hash: plan.hash });
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'waiting-for-person', result: { outcome: 'applied' } },
    });
    const { resultFile = [] } = await app.get('getPlan', { payload: { hash: plan.hash } });
    expect(await parseResultFile(await fetchText(app, resultFile))).toEqual(result);
  });

  test('that was taken back leaves the plan undone', async () => {
    const plan = await anOffboarding();
    await keep(app, plan);
    await callKeepResult(app, await aResult(plan));
    const undone = await aResult(plan, { outcome: 'undone', undoneAt: NOON + 90_000 });
    await callKeepResult(app, undone);
    const view = await app.get('getPlan', { payload: { hash: plan.hash } });
    expect(view).toMatchObject({ state: 'undone', result: { undoneAt: NOON + 90_000 } });
  });

  test('of another plan is refused with both hashes, and attached to neither', async () => {
    const [one, other] = [await anOffboarding(), await anOffboarding({ title: 'Another' })];
    await keep(app, one);
    await keep(app, other);
    const answer = await callKeepResult(app, await aResult(other), { hash: one.hash });
    expect(answer).toMatchObject({
      error: {
        code: 'bad-request',
        message: `The result is of the plan ${other.hash.slice(0, 12)}, and not of this one, which is ${one.hash.slice(0, 12)}. Load it on the page of its plan. Nothing was changed.`,
      },
    });
    const { plans } = await app.get('listPlans');
    expect(plans.map(({ result }) => result)).toEqual([undefined, undefined]);
  });

  test('of a plan that is not kept, or was changed since, is refused', async () => {
    const plan = await anOffboarding();
    await keep(app, plan);
    const answer = await callKeepResult(app, await aResult(await anOffboarding({ title: 'New' })));
    expect(answer).toMatchObject({
      error: { message: expect.stringContaining('which is not kept here') as string },
    });
  });

  test('that is older than the one kept changes nothing', async () => {
    const plan = await anOffboarding();
    await keep(app, plan);
    await callKeepResult(app, await aResult(plan));
    for (const given of [{ startedAt: NOON }, { entries: [] }]) {
      const answer = await callKeepResult(app, await aResult(plan, given));
      expect(answer).toMatchObject({
        error: { message: expect.stringContaining('newer result') as string },
      });
    }
  });
});

describe('steps that people do', () => {
  test('are ticked by whom and when, and unticked', async () => {
    const { hash } = await keep(app, await anOffboarding());
    app.clock.advance(5_000);
    const payload = { hash, step: '3', done: true };
    const ticked = await app.get('tickStep', { ...SECOND_ADMIN, payload });
    expect(ticked.byHand).toEqual({ all: 2, done: 1 });
    expect(ticked.ticks).toEqual({
      '3': { at: NOON + 5_000, by: expect.stringMatching(/^\{/) as string },
    });
    const again = await app.get('tickStep', { payload: { ...payload, done: false } });
    expect(again.ticks).toEqual({});
  });

  test('end the plan once the companion has done its own', async () => {
    const plan = await anOffboarding();
    const { hash } = await keep(app, plan);
    await callKeepResult(app, await aResult(plan));
    await app.get('tickStep', { payload: { hash, step: '3', done: true } });
    const view = await app.get('tickStep', { payload: { hash, step: '4', done: true } });
    expect(view.state).toBe('applied');
  });

  test.each(['1', '9'])('are no steps of the companion, nor of no one: %s', async (step) => {
    const { hash } = await keep(app, await anOffboarding());
    const answer = await app.call('tickStep', { payload: { hash, step, done: true } });
    expect(answer).toMatchObject({ error: { code: 'bad-request' } });
    expect((await app.get('getPlan', { payload: { hash } })).ticks).toEqual({});
  });
});

test('a plan that was removed leaves nothing behind', async () => {
  const plan = await anOffboarding();
  const { hash } = await keep(app, plan);
  await callKeepResult(app, await aResult(plan));
  expect(await app.get('removePlan', { payload: { hash } })).toEqual({ plans: [] });
  const left = listStored(app.host).filter(({ texts }) => texts.some((one) => one.includes(MARTA)));
  expect(left.filter(({ key }) => key.startsWith('plan'))).toEqual([]);
  expect(await app.call('getPlan', { payload: { hash } })).toMatchObject({
    error: { code: 'not-in-facts' },
  });
});

test('what is finished makes room, the oldest first; what is not is never taken away', async () => {
  const plans = [];
  for (let at = 0; at < 50; at += 1) plans.push(await anOffboarding({ title: `Plan ${at}` }));
  for (const plan of plans) await keep(app, plan);
  const more = await anOffboarding({ title: 'One more' });
  await expect(keep(app, more)).rejects.toThrow(
    '50 plans are kept, and all of them are unfinished',
  );
  for (const plan of plans.slice(7, 9))
    await callKeepResult(app, await aResult(plan, { outcome: 'undone', undoneAt: NOON }));
  await keep(app, more);
  const titles = (await app.get('listPlans')).plans.map(({ title }) => title);
  expect(titles).toHaveLength(50);
  expect(titles[0]).toBe('One more');
  expect(titles).toContain('Plan 8');
  expect(titles).not.toContain('Plan 7');
});
