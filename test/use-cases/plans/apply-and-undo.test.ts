import { type Bitbucket } from '../../../local/bitbucket/bitbucket';
import { createBudget } from '../../../src/adapters/bitbucket/budget';
import { CHANGE_SCOPES, DETAIL_SCOPES, SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { createBitbucketWriter, type Writer } from '../../../src/adapters/bitbucket/writer';
import { type Action, COMPANION_KINDS } from '../../../src/domain/plans/action';
import { type Plan, type Step } from '../../../src/domain/plans/plan';
import { type SealedPlan } from '../../../src/snapshot/plan-file';
import { type ResultEntry } from '../../../src/snapshot/plan-result-file';
import { applyPlan, type ApplyRun } from '../../../src/use-cases/plans/apply-plan';
import { undoPlan } from '../../../src/use-cases/plans/undo-plan';
import { verifyPlanNow } from '../../../src/use-cases/plans/verify-plan-now';
import { aBitbucket, aClock, requestAs, type TestClock } from '../../builders/simulated-bitbucket';
import {
  aWorkspaceToChange,
  EVERY_CHANGE,
  PAINTINGS,
  toState,
  toSteps,
} from '../../builders/a-workspace-to-change';
import { bob } from '../../peers/small-workspace';

const SCOPES = [...SCAN_SCOPES, ...DETAIL_SCOPES, ...CHANGE_SCOPES];

interface There {
  readonly bitbucket: Bitbucket;
  readonly clock: TestClock;
  readonly writer: Writer;
  readonly sent: string[];
}

function open(): There {
  const clock = aClock();
  const bitbucket = aBitbucket({ data: aWorkspaceToChange(), clock });
  const sent: string[] = [];
  const onRequest = (path: string, method: string) => {
    if (method !== 'GET') sent.push(`${method} ${path}`);
  };
  const writer = createBitbucketWriter({
    request: requestAs(bitbucket, { onRequest, scopes: SCOPES }),
    workspace: bitbucket.data.workspace.slug,
    kinds: COMPANION_KINDS,
    budget: createBudget({ share: 1, now: clock.now }),
    now: clock.now,
    patience: { sleep: clock.sleep, maxWaitMs: Infinity },
  });
  return { bitbucket, clock, writer, sent };
}

const steps = toSteps(EVERY_CHANGE);
const plan = { steps } as Plan;
const NOBODY: ApplyRun['byHand'] = {
  find: () => ({ state: 'not-known' }),
  ask: () => Promise.resolve(false),
};

function aRun(there: Pick<There, 'clock' | 'writer'>, entries: readonly ResultEntry[] = []) {
  const kept: ResultEntry[] = [...entries];
  const log = {
    write: (entry: ResultEntry) => {
      kept.push(entry);
      return Promise.resolve();
    },
  };
  const run: ApplyRun = { ...there, log, entries, byHand: NOBODY };
  return { run, kept };
}

async function applied(there: There): Promise<readonly ResultEntry[]> {
  const { run, kept } = aRun(there);
  expect(statesOf(await applyPlan(plan, run))).toEqual(steps.map(() => 'done'));
  return kept;
}

const resultOf = (entries: readonly ResultEntry[], of: readonly Step[] = steps) => ({
  plan: { steps: of } as SealedPlan,
  entries,
});
const statesOf = (report: { readonly steps: readonly { readonly state: string }[] }) =>
  report.steps.map(({ state }) => state);

const START = toState(aWorkspaceToChange());
let TARGET: unknown;
beforeAll(async () => {
  const there = open();
  await applied(there);
  TARGET = toState(there.bitbucket.data);
});

test('writes down every step before and after, sends each change once, and undo brings back the start', async () => {
  const there = open();
  const entries = await applied(there);
  expect(entries.map(({ step, state }) => `${step} ${state}`)).toEqual(
    steps.flatMap(({ id }) => [`${id} about-to`, `${id} done`]),
  );
  expect(there.sent).toHaveLength(steps.length);
  expect(TARGET).not.toEqual(START);
  const { run, kept } = aRun(there, entries);
  const report = await undoPlan(resultOf(entries), run);
  expect(report.ended).toBe('undone');
  expect(report.steps.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id).reverse());
  expect(kept.slice(entries.length).every(({ isUndo }) => isUndo === true)).toBe(true);
  expect(toState(there.bitbucket.data)).toEqual(START);
});

test('a second run finds everything as planned and sends nothing', async () => {
  const there = open();
  const entries = await applied(there);
  there.sent.length = 0;
  const again = aRun(there, entries);
  expect(await applyPlan(plan, again.run)).toMatchObject({ ended: 'applied' });
  const fresh = aRun(there);
  expect(statesOf(await applyPlan(plan, fresh.run))).toEqual(steps.map(() => 'already-so'));
  expect(again.kept).toEqual(entries);
  expect(there.sent).toEqual([]);
  const nothing = await undoPlan(resultOf(fresh.kept), fresh.run);
  expect(nothing).toMatchObject({ ended: 'undone', steps: [] });
  expect(toState(there.bitbucket.data)).toEqual(TARGET);
});

class Killed extends Error {}

/** One of each kind: enough to die in. */
const few = toSteps(
  COMPANION_KINDS.flatMap((kind) => EVERY_CHANGE.find((action) => action.kind === kind) ?? []),
);

/** Where a process can be: before the change was sent, after it was made, and with all of it written down. */
const MOMENTS = ['sending', 'made', 'written'] as const;
type Moment = (typeof MOMENTS)[number];
const DEATHS = few.flatMap(({ id, action: { kind } }) =>
  MOMENTS.map((moment) => ({ id, kind, moment })),
);

/** Dies at that moment of that step, with what was on the disk by then. */
function dyingAt({ id, moment }: { id: string; moment: Moment }, there: There) {
  const kept: ResultEntry[] = [];
  const write = (entry: ResultEntry) => {
    const isHere = entry.step === id;
    if (isHere && entry.state === 'done' && moment === 'made') return Promise.reject(new Killed());
    kept.push(entry);
    const isLast = entry.state === (moment === 'sending' ? 'about-to' : 'done');
    return isHere && isLast ? Promise.reject(new Killed()) : Promise.resolve();
  };
  return { run: { ...aRun(there).run, log: { write } }, kept };
}

test('there is a death for every step and every kind of change', () => {
  expect(new Set(DEATHS.map(({ kind }) => kind))).toEqual(new Set(COMPANION_KINDS));
  expect(DEATHS).toHaveLength(3 * few.length);
});

test.each(DEATHS)(
  'killed at step $id ($kind), $moment: resumed it reaches the target; undone, killed there too and resumed, the start',
  async (death) => {
    const there = open();
    const killed = dyingAt(death, there);
    await expect(applyPlan({ steps: few }, killed.run)).rejects.toThrow(Killed);
    const resumed = aRun(there, killed.kept);
    expect((await applyPlan({ steps: few }, resumed.run)).ended).toBe('applied');
    expect(toState(there.bitbucket.data)).toEqual(await targetOfFew());
    const undoing = dyingAt(death, there);
    await expect(undoPlan(resultOf(resumed.kept, few), undoing.run)).rejects.toThrow(Killed);
    const { run } = aRun(there);
    const undone = await undoPlan(resultOf([...resumed.kept, ...undoing.kept], few), run);
    expect(undone.ended).toBe('undone');
    expect(toState(there.bitbucket.data)).toEqual(START);
  },
);

test.each(DEATHS)(
  'killed at step $id ($kind), $moment: undone without resuming, it is the start',
  async (death) => {
    const there = open();
    const killed = dyingAt(death, there);
    await expect(applyPlan({ steps: few }, killed.run)).rejects.toThrow(Killed);
    const { run } = aRun(there);
    expect((await undoPlan(resultOf(killed.kept, few), run)).ended).toBe('undone');
    expect(toState(there.bitbucket.data)).toEqual(START);
  },
);

/** The same every time: made once. */
let madeOnce: Promise<unknown> | undefined;
function targetOfFew(): Promise<unknown> {
  madeOnce ??= (async () => {
    const there = open();
    await applyPlan({ steps: few }, aRun(there).run);
    return toState(there.bitbucket.data);
  })();
  return madeOnce;
}

/** Somebody else raises Leo's grant on the paintings. */
function raiseLeo({ bitbucket }: There): void {
  const userGrants = PAINTINGS.userGrants.map((one) => ({ ...one, level: 'admin' as const }));
  bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.map((one) =>
      one.uuid === PAINTINGS.uuid ? { ...one, userGrants } : one,
    ),
  }));
}

test('stops at the first surprise with what stood there, and leaves the rest', async () => {
  const there = open();
  raiseLeo(there);
  const { run, kept } = aRun(there);
  const report = await applyPlan(plan, run);
  expect(report.ended).toBe('surprised');
  expect(statesOf(report)).toEqual([
    ...['done', 'done', 'done', 'differs'],
    ...['not-tried', 'not-tried', 'not-tried', 'not-tried', 'not-tried'],
  ]);
  expect(kept.at(-1)).toMatchObject({ step: '4', state: 'differs', found: 'admin' });
  expect(there.sent).toHaveLength(3);
});

test('what was done and was changed back by somebody is a surprise, not done again', async () => {
  const there = open();
  const entries = await applied(there);
  there.bitbucket.update(() => aWorkspaceToChange());
  there.sent.length = 0;
  const report = await applyPlan(plan, aRun(there, entries).run);
  expect(report.steps[0]).toMatchObject({
    state: 'differs',
    found: true,
    note: expect.stringContaining('changed back since') as unknown,
  });
  expect(there.sent).toEqual([]);
});

test("undo never overwrites somebody else's later change, and takes the others back", async () => {
  const there = open();
  const entries = await applied(there);
  raiseLeo(there);
  const before = there.sent.length;
  const report = await undoPlan(resultOf(entries), aRun(there, entries).run);
  expect(report.ended).toBe('left');
  expect(report.steps.filter(({ state }) => state !== 'done')).toMatchObject([
    { step: { id: '4' }, state: 'differs', found: 'admin' },
  ]);
  expect(there.sent).toHaveLength(before + steps.length - 1);
});

describe('answers that do not come', () => {
  /** The real writer behind a line that fails: before the change arrives, or after it was made. */
  function failing(there: There, times: number, when: 'before' | 'after'): Writer {
    let left = times;
    const request = requestAs(there.bitbucket, { scopes: SCOPES });
    return createBitbucketWriter({
      request: async (path, init) => {
        const fails =
          init?.method !== undefined && path.includes('permissions-config/users') && left > 0;
        if (fails) left -= 1;
        if (fails && when === 'before') throw new TypeError('fetch failed');
        const answer = await request(path, init);
        if (fails) throw new TypeError('fetch failed');
        return answer;
      },
      workspace: there.bitbucket.data.workspace.slug,
      kinds: COMPANION_KINDS,
      now: there.clock.now,
      patience: { sleep: there.clock.sleep, maxWaitMs: Infinity },
    });
  }

  test.each(['before', 'after'] as const)(
    'cut off %s it was made: what stands there decides, and it is done',
    async (when) => {
      const there = open();
      const { run, kept } = aRun({ ...there, writer: failing(there, 1, when) });
      expect((await applyPlan(plan, run)).ended).toBe('applied');
      expect(toState(there.bitbucket.data)).toEqual(TARGET);
      expect((await undoPlan(resultOf(kept), run)).ended).toBe('undone');
      expect(toState(there.bitbucket.data)).toEqual(START);
    },
  );

  test('never answered, it ends as failed and nothing after it is tried', async () => {
    const there = open();
    const { run } = aRun({ ...there, writer: failing(there, Infinity, 'before') });
    const report = await applyPlan(plan, run);
    expect(report.ended).toBe('surprised');
    expect(statesOf(report).slice(3, 5)).toEqual(['failed', 'not-tried']);
  });
});

test('429 is waited for, also between reading and changing', async () => {
  const there = open();
  there.bitbucket.faults.add({
    ...{ path: '/permissions-config/', from: 2, times: 3 },
    effect: { kind: 'rate-limit', retryAfterSeconds: 600 },
  });
  const began = there.clock.now();
  await applied(there);
  expect(there.clock.now() - began).toBeGreaterThanOrEqual(600_000);
  expect(toState(there.bitbucket.data)).toEqual(TARGET);
});

test('a refused change ends the run with what Bitbucket said of it', async () => {
  const there = open();
  const [owner] = there.bitbucket.data.accounts;
  const action = { ...EVERY_CHANGE[8], person: owner?.uuid } as Action;
  const report = await applyPlan({ steps: toSteps([action]) }, aRun(there).run);
  expect(report).toMatchObject({
    ended: 'surprised',
    steps: [{ state: 'refused', note: expect.stringMatching(/Bitbucket/) as unknown }],
  });
  expect(toState(there.bitbucket.data)).toEqual(START);
});

test('what cannot be read is not changed', async () => {
  const there = open();
  there.bitbucket.faults.add({
    path: '/default-reviewers',
    effect: { kind: 'status', status: 403 },
  });
  const report = await applyPlan(plan, aRun(there).run);
  expect(statesOf(report).slice(0, 3)).toEqual(['done', 'failed', 'not-tried']);
  expect(report.steps[1]?.note).toMatch(/cannot be read/);
  expect(there.sent).toHaveLength(1);
});

describe('what people do', () => {
  const membership = {
    ...{ kind: 'group-membership', group: 'painters', person: bob.uuid },
    ...{ before: true, after: false },
  } as unknown as Action;
  const block = { kind: 'by-hand', code: 'block-account' } as const;
  const [first, second, third] = toSteps(EVERY_CHANGE.slice(0, 3));

  function aMixedPlan(action: Action): readonly Step[] {
    if (!first || !second || !third) throw new Error('The plan has three steps at least.');
    const byHand: Step = { ...second, action, by: 'workspace-admin' };
    return [first, byHand, { ...third, dependsOn: ['2'] }, { ...third, id: '4', dependsOn: ['3'] }];
  }

  test.each([
    ['a membership', membership],
    ['what no reading tells', block],
  ])('%s is left with all that depends on it, and the rest is done', async (_, action) => {
    const there = open();
    const { run, kept } = aRun(there);
    const byHand = {
      ...NOBODY,
      find: () =>
        action === block
          ? ({ state: 'not-known' } as const)
          : ({ state: 'known', value: true } as const),
    };
    const report = await applyPlan({ steps: aMixedPlan(action) }, { ...run, byHand });
    expect(report.ended).toBe('waiting');
    expect(statesOf(report)).toEqual(['done', 'waiting', 'blocked', 'blocked']);
    expect(kept.some(({ step }) => step === '2')).toBe(false);
  });

  test('where facts tell, nobody is asked, and nobody is believed', async () => {
    const there = open();
    const ask = jest.fn(() => Promise.resolve(true));
    const told = (value: boolean) => ({ find: () => ({ state: 'known', value }) as const, ask });
    const { run } = aRun(there);
    const steps = aMixedPlan(membership);
    const before = await applyPlan({ steps }, { ...run, byHand: told(true) });
    expect(statesOf(before)[1]).toBe('waiting');
    const after = await applyPlan({ steps }, { ...run, byHand: told(false) });
    expect(statesOf(after).slice(1)).toEqual(['already-so', 'done', 'already-so']);
    expect(ask).not.toHaveBeenCalled();
  });

  test('what a person says is written down with that it was said, and never taken back', async () => {
    const there = open();
    const { run, kept } = aRun(there);
    const steps = aMixedPlan(block);
    const byHand = { ...NOBODY, ask: () => Promise.resolve(true) };
    const report = await applyPlan({ steps }, { ...run, byHand });
    expect(report.ended).toBe('applied');
    expect(kept.find(({ step }) => step === '2')).toMatchObject({
      state: 'done',
      note: 'A person said that it is done.',
    });
    const again = await applyPlan({ steps }, { ...run, entries: kept, byHand: NOBODY });
    expect(again.ended).toBe('applied');
    const undone = await undoPlan(resultOf(kept, steps), run);
    expect(undone.byHand.map(({ id }) => id)).toEqual(['2']);
  });

  test('a kind that is not on the list is never sent, whoever the file says does it', async () => {
    const there = open();
    const steps = toSteps([membership, { ...block }]);
    const byHand = { ...NOBODY, find: () => ({ state: 'known', value: true }) as const };
    const report = await applyPlan({ steps }, { ...aRun(there).run, byHand });
    expect(report.ended).toBe('waiting');
    expect(there.sent).toEqual([]);
  });
});

test('a signal ends it before the next step, and it goes on later', async () => {
  const there = open();
  const stop = new AbortController();
  const { run, kept } = aRun(there);
  const log = {
    write: async (entry: ResultEntry) => {
      await run.log.write(entry);
      if (entry.step === '3' && entry.state === 'done') stop.abort();
    },
  };
  const report = await applyPlan(plan, { ...run, log, signal: stop.signal });
  expect(report.ended).toBe('stopped');
  expect(there.sent).toHaveLength(3);
  expect((await applyPlan(plan, aRun(there, kept).run)).ended).toBe('applied');
  expect(toState(there.bitbucket.data)).toEqual(TARGET);
});

test('verifies what stands, without a change and without taking a word for it', async () => {
  const there = open();
  const block = { kind: 'by-hand', code: 'block-account' } as const;
  const all = toSteps([...EVERY_CHANGE, block]);
  const ports = { ...there, byHand: NOBODY };
  const proofs = async () => (await verifyPlanNow({ steps: all }, ports)).map(({ proof }) => proof);
  expect(await proofs()).toEqual([...EVERY_CHANGE.map(() => 'not-yet'), 'cannot-be-told']);
  await applied(there);
  expect(await proofs()).toEqual([...EVERY_CHANGE.map(() => 'as-planned'), 'cannot-be-told']);
  raiseLeo(there);
  expect((await verifyPlanNow({ steps: all }, ports))[3]).toMatchObject({
    proof: 'differs',
    found: 'admin',
  });
});
