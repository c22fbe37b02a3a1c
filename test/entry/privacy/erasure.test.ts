import * as fc from 'fast-check';
import { parsePlanFile } from '../../../src/snapshot/plan-file';
import { parseResultFile } from '../../../src/snapshot/plan-result-file';
import { listStored } from '../../builders/stored-texts';
import { fetchText } from '../plans/plans-rig';
import {
  aStoredWorkspace,
  listPlaces,
  listTraces,
  PHASES,
  readAccounts,
  readAnswers,
  traitsOf,
  withoutTraits,
} from './privacy-rig';

test('law: after erasure nothing stored says who a closed account was, and all other answers stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PHASES),
      fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      async (phase, closed) => {
        const app = await aStoredWorkspace(phase);
        const accounts = await readAccounts(app);
        const people = accounts.filter((_, at) => closed.includes(at));
        const others = accounts.filter((_, at) => !closed.includes(at));
        expect(listTraces(app, people)).toEqual(people.flatMap(traitsOf));
        const before = await readAnswers(app);
        for (const { accountId = '' } of people)
          app.host.accounts.set(accountId, { kind: 'closed' });
        await app.runHour();
        expect(listTraces(app, people)).toEqual([]);
        expect(listTraces(app, others)).toEqual(others.flatMap(traitsOf));
        expect(withoutTraits(await readAnswers(app), people)).toEqual(
          withoutTraits(before, people),
        );
      },
    ),
    { numRuns: 5, examples: PHASES.map((phase) => [phase, [0, 1]]) },
  );
});

test('names stand in every place where the app keeps any', async () => {
  const app = await aStoredWorkspace('killed');
  const [person] = await readAccounts(app);
  const places = person && listPlaces(app, person);
  expect(places).toEqual(['chunk', 'digest-4', 'plan', 'plan-file', 'step', 'upload']);
});

test('a plan without names can be read, with what became of it, and is not handed out any more', async () => {
  const app = await aStoredWorkspace();
  const [closed, ...others] = await readAccounts(app);
  if (!closed) throw new Error('Nobody is here.');
  const [before] = (await app.get('listPlans')).plans;
  app.host.accounts.set(closed.accountId ?? '', { kind: 'closed' });
  await app.runHour();
  const { plans } = await app.get('listPlans');
  expect(plans).toHaveLength(1);
  const [head] = plans;
  expect(head).toEqual({
    ...before,
    ...{ title: before?.title.replace(closed.displayName, 'Former user') },
    ...{ isErased: true, mayExport: false },
    ...(head?.kept && { kept: head.kept }),
  });
  const hash = head?.hash ?? '';
  const { file, resultFile = [] } = await app.get('getPlan', { payload: { hash } });
  const plan = await parsePlanFile(await fetchText(app, file));
  expect(plan.names).toEqual({
    [closed.uuid]: 'Former user',
    ...Object.fromEntries(others.map(({ uuid, displayName }) => [uuid, displayName])),
  });
  expect(await parseResultFile(await fetchText(app, resultFile))).toMatchObject({
    ...{ plan, outcome: 'applied' },
  });
  expect(await app.call('exportPlan', { payload: { hash } })).toMatchObject({ ok: false });
});

test('what is erased stays under an id that names nobody', async () => {
  const app = await aStoredWorkspace();
  const [closed] = await readAccounts(app);
  app.host.accounts.set(closed?.accountId ?? '', { kind: 'closed' });
  await app.runHour();
  const [former] = await readAccounts(app);
  expect(former).toMatchObject({
    uuid: closed?.uuid,
    displayName: 'Former user',
    role: closed?.role,
  });
  expect(former).not.toHaveProperty('accountId');
  const uuid = closed?.uuid ?? 'nobody';
  const texts = listStored(app.host).flatMap((stored) => stored.texts);
  expect(texts.some((text) => text.includes(uuid))).toBe(true);
});
