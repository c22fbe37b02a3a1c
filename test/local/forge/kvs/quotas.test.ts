import { kvs } from '@forge/kvs';
import { type ForgeHost } from '../../../../local/forge/host';
import { aBackgroundHost } from '../../../builders/a-background-host';
import { aClock, type TestClock } from '../../../builders/simulated-bitbucket';

/** Each run of the hourly trigger does the next of the steps. */
async function stepping(
  steps: readonly (() => Promise<unknown>)[],
  clock: TestClock = aClock(),
): Promise<{ host: ForgeHost; step: () => Promise<string> }> {
  const left = [...steps];
  const host = await aBackgroundHost({ clock, handlers: { onHour: () => left.shift()?.() } });
  return { host, step: () => host.runSchedule('hourly', 'one').then(({ kind }) => kind) };
}

async function after(work: () => Promise<unknown>): Promise<{ host: ForgeHost }> {
  const { host, step } = await stepping([work]);
  expect(await step()).toBe('returned');
  return { host };
}

describe('usage', () => {
  const text = (bytes: number) => 'x'.repeat(bytes - 2);

  test('counts each value in begun units of 10 KB', async () => {
    const { host } = await after(async () => {
      await kvs.set('small', text(10_000));
      await kvs.set('big', text(10_001));
      await kvs.delete('none');
      await kvs.get('big');
      await kvs.get('missing');
    });
    expect(host.kvs.usage('one')).toEqual({
      ...{ writes: 3, writeUnits: 4, writeBytes: 20_002 },
      ...{ reads: 1, readUnits: 2, readBytes: 10_001 },
    });
    expect(host.kvs.storageOf('one').bytes()).toBe(20_001);
  });

  test('counts each value of a batch, a query and a transaction', async () => {
    const { host } = await after(async () => {
      await kvs.batchSet(['a', 'b'].map((key) => ({ key, value: text(10_001) })));
      await kvs.transact().set('c', text(100)).delete('d').execute();
      await kvs.query().getMany();
      await kvs.batchGet([{ key: 'a' }, { key: 'c' }]);
    });
    expect(host.kvs.usage('one')).toMatchObject({
      ...{ writes: 4, writeUnits: 6 },
      ...{ reads: 5, readUnits: 8 },
    });
  });

  test('is apart for each installation', async () => {
    const { host } = await after(() => kvs.set('key', 1));
    expect(host.kvs.usage('two')).toMatchObject({ reads: 0, writes: 0 });
  });
});

test.each([
  ['writes', () => kvs.set('key', 'x'.repeat(99_998)), 400],
  ['reads', () => kvs.batchGet(Array.from({ length: 20 }, () => ({ key: 'key' }))), 200],
])('4,000 units of %s a minute are answered, and no more', async (_name, once, times) => {
  const clock = aClock();
  const exactly = async () => {
    for (let at = 0; at < times; at += 1) await once();
  };
  const { step } = await stepping([() => kvs.set('key', 'x'), exactly, once, once], clock);
  await step();
  clock.advance(60_000);
  expect(await step()).toBe('returned');
  expect(await step()).toBe('threw');
  clock.advance(60_000);
  expect(await step()).toBe('returned');
});

describe('a value with a time to live', () => {
  test.each([
    ['set', () => kvs.set('key', 1, { ttl: { value: 2, unit: 'MINUTES' } })],
    [
      'set once',
      () =>
        kvs.set('key', 1, {
          keyPolicy: 'FAIL_IF_EXISTS',
          ttl: { value: 2, unit: 'MINUTES' },
        }),
    ],
    [
      'set in a batch',
      () =>
        kvs.batchSet([{ key: 'key', value: 1, options: { ttl: { value: 120, unit: 'SECONDS' } } }]),
    ],
    [
      'set in a transaction',
      () =>
        kvs
          .transact()
          .set('key', 1, undefined, { ttl: { value: 2, unit: 'MINUTES' } })
          .execute(),
    ],
  ] as const)('that was %s is there until then, and not after', async (_name, set) => {
    const clock = aClock();
    const seen: unknown[] = [];
    const look = async () => {
      seen.push(await kvs.get('key'), (await kvs.query().getMany()).results.length);
    };
    const { step } = await stepping([set, look, look], clock);
    await step();
    clock.advance(119_999);
    await step();
    clock.advance(1);
    await step();
    expect(seen).toEqual([1, 1, undefined, 0]);
  });

  test('can be made anew where only one may be', async () => {
    const clock = aClock();
    const claim = () =>
      kvs.set('key', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 1, unit: 'HOURS' } });
    const { step } = await stepping([claim, claim, claim], clock);
    expect(await step()).toBe('returned');
    expect(await step()).toBe('threw');
    clock.advance(3_600_000);
    expect(await step()).toBe('returned');
  });

  test.each([0, -1, 1.5, 366])('does not live %p days', async (value) => {
    const { host, step } = await stepping([
      () => kvs.set('key', 1, { ttl: { value, unit: 'DAYS' } }),
    ]);
    expect(await step()).toBe('threw');
    expect(host.kvs.storageOf('one').plain.entries()).toEqual([]);
  });
});

test('secrets are listed nowhere, and only the app reads what they are', async () => {
  const seen: unknown[] = [];
  const { host } = await after(async () => {
    await kvs.setSecret('mail-key', 'sesame');
    seen.push((await kvs.query().getMany()).results, await kvs.getSecret('mail-key'));
  });
  expect(seen).toEqual([[], 'sesame']);
  expect(host.kvs.listSecretKeys('one')).toEqual(['mail-key']);
  expect(JSON.stringify(host.kvs.storageOf('one').plain.entries())).not.toContain('sesame');
  expect(host.kvs.storageOf('one')).not.toHaveProperty('secret');
});
