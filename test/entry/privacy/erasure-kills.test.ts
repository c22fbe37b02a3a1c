import { type ScanningApp } from '../../builders/a-scanning-app';
import {
  aStoredWorkspace,
  inside,
  listTraces,
  readAccounts,
  readAnswers,
  withoutTraits,
} from './privacy-rig';
import { createCycleStore } from '../../../src/entry/privacy/privacy-cycle';
import { createDocumentStore } from '../../../src/adapters/forge/document-store';

const HOUR_MS = 3_600_000;

/** In a workspace where a refresh has begun, an account is closed, and it is time to report. */
async function aDueErasure() {
  const app = await aStoredWorkspace('begun', ['snapshot']);
  const [closed] = await readAccounts(app);
  if (!closed) throw new Error('Nobody is here.');
  app.host.accounts.set(closed.accountId ?? '', { kind: 'closed' });
  return { app, people: [closed] };
}

/** The calls of an hour that nobody disturbs, and what is answered before and after it. */
async function anUndisturbedHour() {
  const { app, people } = await aDueErasure();
  const answers = withoutTraits(await readAnswers(app), people);
  await app.runHour();
  return { answers, calls: app.host.invocations.at(-1)?.calls ?? [] };
}

const cycleOf = (app: ScanningApp) =>
  inside(app, () => createCycleStore(createDocumentStore()).get());

/** What is stored differs only after a write, so a death before any other call is one of these. */
const CHANGES = /set|transaction|delete|privacy/;

test('killed after any call that changes something, pages read the old names or none of them, and the next hour finishes', async () => {
  const { answers, calls } = await anUndisturbedHour();
  expect(calls.filter((call) => call.startsWith('privacy'))).toHaveLength(1);
  const deaths = calls.flatMap((call, at) => (CHANGES.test(call) ? [at + 1] : []));
  expect(deaths.length).toBeGreaterThan(12);
  for (const at of deaths) {
    const { app, people } = await aDueErasure();
    const killed = app.kill({ at, when: 'after', moduleKey: 'hour' });
    await app.runHour();
    expect(killed.struck()).toBe(1);
    expect(withoutTraits(await readAnswers(app), people)).toEqual(answers);
    app.clock.advance(HOUR_MS);
    await app.runHour();
    expect({ at, traces: listTraces(app, people) }).toEqual({ at, traces: [] });
    expect(withoutTraits(await readAnswers(app), people)).toEqual(answers);
    expect(await cycleOf(app)).toEqual({ doneAt: expect.any(Number) as number });
  }
});
