import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { type ForgeHost } from '../../../local/forge/host';
import { aBackgroundHost, type Handlers, runningAs } from '../../builders/a-background-host';
import { aClock, NOON } from '../../builders/simulated-bitbucket';

const queue = new Queue({ key: 'short-queue' });
const push = (...numbers: number[]) => queue.push(numbers.map((number) => ({ body: { number } })));

/** A consumer that keeps the events it got. */
function keeping(answer: (event: AsyncEvent) => unknown = () => undefined) {
  const got: AsyncEvent[] = [];
  const onEvent = (event: object): unknown => {
    got.push(event as AsyncEvent);
    return answer(event as AsyncEvent);
  };
  return { got, handlers: { onEvent } satisfies Handlers, numbers: () => got.map(numberOf) };
}

function numberOf({ body }: Pick<AsyncEvent, 'body'>): unknown {
  return body['number'];
}

test('events reach the consumer of their queue, in the order of the pushes', async () => {
  const { got, handlers } = keeping();
  const host = await runningAs(() => push(1, 2), { handlers });
  expect(host.queue.list()).toHaveLength(2);
  expect(await host.queue.deliverDue()).toMatchObject([
    { outcome: { kind: 'returned' } },
    { outcome: { kind: 'returned' } },
  ]);
  expect(got).toMatchObject([
    { queueName: 'short-queue', body: { number: 1 } },
    { queueName: 'short-queue', body: { number: 2 } },
  ]);
  expect(got[0]?.jobId).toBe(got[1]?.jobId);
  expect(got[0]?.eventId).not.toBe(got[1]?.eventId);
  expect(got[0]).not.toHaveProperty('retryContext');
  expect(host.queue.list()).toEqual([]);
});

test('events come out of order, twice, or never, where a test wants it', async () => {
  const { handlers, numbers } = keeping();
  const host = await runningAs(() => push(1, 2, 3), { handlers });
  await host.queue.deliverNext({ pick: (due) => due.at(-1) });
  await host.queue.deliverNext({ again: true });
  const [, second] = host.queue.list();
  if (second) host.queue.lose(second);
  await host.queue.deliverDue();
  expect(numbers()).toEqual([3, 1, 1]);
});

test('a delayed event waits for its time', async () => {
  const clock = aClock();
  const { handlers, numbers } = keeping();
  const host = await runningAs(() => queue.push({ body: { number: 1 }, delayInSeconds: 900 }), {
    handlers,
    clock,
  });
  clock.advance(899_999);
  expect(await host.queue.deliverNext()).toBeUndefined();
  clock.advance(1);
  expect(await host.queue.deliverNext()).toBeDefined();
  expect(numbers()).toEqual([1]);
});

test('an event that nobody took for 24 hours is gone', async () => {
  const clock = aClock();
  const host = await runningAs(() => push(1), { clock });
  clock.advance(86_399_999);
  expect(host.queue.listDue()).toHaveLength(1);
  clock.advance(1);
  expect(host.queue.listDue()).toEqual([]);
  expect(host.queue.list()).toEqual([]);
});

test('a consumer asks for a retry by what it returns, and is told what it said', async () => {
  const clock = aClock();
  const { got, handlers } = keeping(({ retryContext }) =>
    retryContext
      ? undefined
      : new InvocationError({
          retryAfter: 60,
          retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
          retryData: { at: 7 },
        }),
  );
  const host = await runningAs(() => push(1), { handlers, clock });
  await host.queue.deliverDue();
  clock.advance(59_999);
  expect(host.queue.listDue()).toEqual([]);
  clock.advance(1);
  await host.queue.deliverDue();
  expect(got[1]?.eventId).toBe(got[0]?.eventId);
  expect(got[1]?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryData: { at: 7 },
    retentionWindow: {
      startTime: new Date(NOON).toISOString(),
      remainingTimeMs: 86_400_000 - 60_000,
    },
  });
  expect(host.queue.list()).toEqual([]);
});

test('an event whose consumer throws is not tried again; one that timed out is, four times', async () => {
  const clock = aClock();
  let work = (): void => {
    throw new Error('no');
  };
  const host = await runningAs(() => push(1), {
    clock,
    handlers: {
      onEvent: () => {
        work();
      },
    },
  });
  expect(await host.queue.deliverNext()).toMatchObject({ outcome: { kind: 'threw' } });
  expect(host.queue.list()).toEqual([]);
  await host.runSchedule('hourly', 'one');
  work = () => {
    clock.advance(55_001);
  };
  const outcomes: unknown[] = [];
  while (host.queue.list().length > 0) {
    clock.advance(1_000);
    outcomes.push(await host.queue.deliverNext());
  }
  expect(outcomes).toHaveLength(5);
  expect(outcomes.at(-1)).toMatchObject({ event: { retry: { retryReason: 'FUNCTION_TIME_OUT' } } });
});

test('the job says how its events fared, and can be cancelled', async () => {
  const stats: unknown[] = [];
  let job = '';
  const steps = [
    async () => {
      ({ jobId: job } = await push(1, 2));
    },
    async () => void stats.push(await queue.getStats(job)),
    () => queue.cancel(job),
    async () => void stats.push(await queue.getStats(job)),
  ];
  const host = await aBackgroundHost({ handlers: { onHour: () => steps.shift()?.() } });
  const step = () => host.runSchedule('hourly', 'one');
  await step();
  await host.queue.deliverNext();
  await step();
  await step();
  await step();
  expect(stats).toEqual([
    { success: 1, inProgress: 1, failed: 0 },
    { success: 1, inProgress: 0, failed: 1 },
  ]);
  expect(await host.queue.deliverDue()).toEqual([]);
});

describe('a push is refused', () => {
  const outcomeOf = async (work: () => Promise<unknown>) => {
    const host = await aBackgroundHost({ handlers: { onHour: work } });
    return { host, outcome: await host.runSchedule('hourly', 'one') };
  };
  const body = (bytes: number) => ({ body: { text: 'x'.repeat(bytes) } });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'of 51 events',
      () => push(...Array.from({ length: 51 }, (_, at) => at)),
      'TooManyEventsError',
    ],
    ['above 200 KB', () => queue.push([body(150_000), body(60_000)]), 'PayloadTooBigError'],
    [
      'of an event above 100 KB for a long function',
      () => new Queue({ key: 'long-queue' }).push(body(103_000)),
      'PayloadTooBigError',
    ],
    [
      'with a delay of 901 s',
      () => queue.push({ body: {}, delayInSeconds: 901 }),
      'InvalidPushSettingsError',
    ],
    [
      'into a queue that nobody reads',
      () => new Queue({ key: 'other' }).push({ body: {} }),
      'InternalServerError',
    ],
  ])('%s', async (_name, work, name) => {
    const { host, outcome } = await outcomeOf(work);
    expect(outcome.kind === 'threw' && (outcome.error as Error).constructor.name).toBe(name);
    expect(host.queue.list()).toEqual([]);
  });

  test('no sooner: 50 events, 100 KB for a short function, a delay of 900 s', async () => {
    const { outcome } = await outcomeOf(async () => {
      await push(...Array.from({ length: 50 }, (_, at) => at));
      await queue.push(body(103_000));
      await queue.push({ body: {}, delayInSeconds: 900 });
    });
    expect(outcome).toMatchObject({ kind: 'returned' });
  });

  test('above 500 events a minute, until the minute is over; each installation has its own', async () => {
    const clock = aClock();
    const onHour = () => push(...Array.from({ length: 50 }, (_, at) => at));
    const host = await aBackgroundHost({ clock, handlers: { onHour } });
    await host.install({ id: 'two', workspaceId: 'v' });
    const run = (id = 'one') => host.runSchedule('hourly', id).then(({ kind }) => kind);
    for (let at = 0; at < 10; at += 1) expect(await run()).toBe('returned');
    expect(await run()).toBe('threw');
    expect(await run('two')).toBe('returned');
    clock.advance(60_000);
    expect(await run()).toBe('returned');
  });

  test('when it would be the 1,001st of a chain', async () => {
    const failures: string[] = [];
    const onEvent = () => push(1).catch((error: unknown) => failures.push((error as Error).name));
    const host = await runningChain(onEvent);
    expect(failures).toHaveLength(1);
    expect(
      host.invocations.filter(({ invoked }) => invoked.moduleType === 'consumer'),
    ).toHaveLength(1_000);
  });

  async function runningChain(onEvent: () => Promise<unknown>): Promise<ForgeHost> {
    const clock = aClock();
    const host = await runningAs(() => push(1), { clock, handlers: { onEvent } });
    while (await host.queue.deliverNext()) clock.advance(1_000);
    return host;
  }
});

test('no more events of a concurrency key are at work than it allows', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const event = (number: number) => ({ body: { number }, concurrency: { key: 'k', limit: 1 } });
  const host = await runningAs(() => queue.push([event(1), event(2)]), {
    handlers: { onEvent: () => released },
  });
  const first = host.queue.deliverNext();
  expect(host.queue.listDue()).toEqual([]);
  release();
  await first;
  expect(host.queue.listDue()).toHaveLength(1);
});
