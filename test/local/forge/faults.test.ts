import api, { route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { type Kill } from '../../../local/forge/faults';
import { type ForgeHost } from '../../../local/forge/host';
import { aBackgroundHost } from '../../builders/a-background-host';

const queue = new Queue({ key: 'short-queue' });

async function threeSteps(): Promise<void> {
  await kvs.set('first', 1);
  await api.asApp().requestBitbucket(route`/2.0/user`);
  await kvs.set('second', 2);
}

const keysOf = (host: ForgeHost) =>
  host.kvs
    .storageOf('one')
    .plain.entries()
    .map(([key]) => key);

test.each<[string, Kill, { keys: string[]; requests: number }]>([
  ['before the first call', { at: 1 }, { keys: [], requests: 0 }],
  ['after the first call', { at: 1, when: 'after' }, { keys: ['first'], requests: 0 }],
  ['before the second call', { at: 2 }, { keys: ['first'], requests: 0 }],
  ['after the second call', { at: 2, when: 'after' }, { keys: ['first'], requests: 1 }],
  ['before the second of a kind', { at: 2, kind: 'kvs' }, { keys: ['first'], requests: 1 }],
  ['after the last call', { at: 3, when: 'after' }, { keys: ['first', 'second'], requests: 1 }],
])(
  'killed %s, a function has done so much and no more',
  async (_name, kill, { keys, requests }) => {
    const host = await aBackgroundHost({ handlers: { onHour: threeSteps } });
    const { struck } = host.faults.kill(kill);
    expect(await host.runSchedule('hourly', 'one')).toEqual({
      kind: 'killed',
      event: 'redelivered',
    });
    expect(struck()).toBe(1);
    expect(keysOf(host)).toEqual(keys);
    expect(host.requests).toHaveLength(requests);
    expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'returned' });
    expect(struck()).toBe(1);
  },
);

test('a kill strikes only the module it names, and never one that makes fewer calls', async () => {
  const host = await aBackgroundHost({ handlers: { onHour: threeSteps } });
  const other = host.faults.kill({ at: 1, moduleKey: 'short' });
  const never = host.faults.kill({ at: 4 });
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'returned' });
  expect([other.struck(), never.struck()]).toEqual([0, 0]);
});

test('calls in flight when an invocation dies take effect, but are not answered', async () => {
  let answered = 0;
  const host = await aBackgroundHost({
    handlers: {
      onHour: () =>
        Promise.all(['a', 'b', 'c'].map((key) => kvs.set(key, 1).then(() => (answered += 1)))),
    },
  });
  host.faults.kill({ at: 3, when: 'after' });
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'killed' });
  expect(keysOf(host)).toEqual(['a', 'b', 'c']);
  expect(answered).toBe(0);
});

test.each<[Kill['event'], number]>([
  ['redelivered', 1],
  ['lost', 0],
])('the event of a killed consumer is %s', async (event, left) => {
  const host = await aBackgroundHost({
    handlers: { onHour: () => queue.push({ body: {} }), onEvent: threeSteps },
  });
  await host.runSchedule('hourly', 'one');
  host.faults.kill({ at: 2, ...(event && { event }) });
  await host.queue.deliverNext();
  expect(host.queue.list()).toHaveLength(left);
});

test('a page function that is killed never answers', async () => {
  const host = await aBackgroundHost({ handlers: { resolver: threeSteps } });
  host.faults.kill({ at: 1 });
  const caller = { installationId: 'one', workspaceId: 'w', accountId: 'a', moduleKey: 'page' };
  await expect(host.invoke({ ...caller, extension: {}, functionKey: 'any' })).rejects.toThrow(
    'killed',
  );
});

describe('storage', () => {
  const write = async (key: string): Promise<number> => {
    try {
      await kvs.set(key, 1);
      return 200;
    } catch (error) {
      return (error as { responseDetails: { status: number } }).responseDetails.status;
    }
  };

  test.each([
    ['refused', 400, ['a', 'd']],
    ['throttled', 429, ['a', 'd']],
    ['failed', 500, ['a', 'd']],
    ['unanswered', 500, ['a', 'b', 'c', 'd']],
  ] as const)('the second and third write are %s', async (as, status, keys) => {
    const statuses: number[] = [];
    const host = await aBackgroundHost({
      handlers: {
        onHour: async () => {
          for (const key of ['a', 'b', 'c', 'd']) {
            statuses.push(await write(key));
            await kvs.get(key); // Reads do not count.
          }
        },
      },
    });
    const { struck } = host.faults.kvsWrite({ at: 2, times: 2, as });
    await host.runSchedule('hourly', 'one');
    expect(statuses).toEqual([200, status, status, 200]);
    expect(keysOf(host)).toEqual(keys);
    expect(struck()).toBe(2);
  });

  test('a conflict is met by transactions alone, and leaves all as it was', async () => {
    const host = await aBackgroundHost({
      handlers: {
        onHour: async () => {
          await kvs.set('plain', 1);
          await kvs.transact().set('a', 1).set('b', 1).execute();
        },
      },
    });
    host.faults.kvsWrite({ at: 1, as: 'conflict' });
    expect(await host.runSchedule('hourly', 'one')).toMatchObject({
      kind: 'threw',
      error: { responseDetails: { status: 409 } },
    });
    expect(keysOf(host)).toEqual(['plain']);
  });
});

test.each([
  ['throttled', 'RateLimitError', 0],
  ['failed', 'InternalServerError', 0],
  ['unanswered', 'InternalServerError', 1],
] as const)('a push is %s', async (as, name, queued) => {
  const host = await aBackgroundHost({ handlers: { onHour: () => queue.push({ body: {} }) } });
  host.faults.push({ at: 1, as });
  const outcome = await host.runSchedule('hourly', 'one');
  expect(outcome.kind === 'threw' && (outcome.error as Error).constructor.name).toBe(name);
  expect(host.queue.list()).toHaveLength(queued);
});

test('faults that were cancelled or cleared do not strike', async () => {
  const host = await aBackgroundHost({ handlers: { onHour: threeSteps } });
  host.faults.kill({ at: 1 }).cancel();
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'returned' });
  host.faults.kill({ at: 1 });
  host.faults.kvsWrite({ at: 1, as: 'failed' });
  host.faults.clear();
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'returned' });
});
