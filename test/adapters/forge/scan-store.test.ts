import {
  createScanStore,
  LeaseLostError,
  type ScanStore,
} from '../../../src/adapters/forge/scan-store';
import { anApp, type App } from '../../builders/an-app';

interface State {
  readonly count: number;
}

const LEASE_MS = 30_000;
let app: App;
let now: number;
let scans: ScanStore<State>;

beforeEach(async () => {
  app = await anApp();
  now = Date.UTC(2026, 10, 21);
  scans = createScanStore<State>({ now: () => now });
});

/** As if Forge had invoked it in the installation. */
function inside<T>(work: () => Promise<T>, installation = 'one'): Promise<T> {
  return app.host.runInside(app.callerOf({ installation }), work);
}

const plusOne = (state: State | undefined): State => ({ count: (state?.count ?? 0) + 1 });
const POINTER = { chunks: [{ hash: 'a'.repeat(64), bytes: 3 }], savedAt: 1 };

test('only one of two gets the lease', async () => {
  const leases = await inside(() =>
    Promise.all([scans.acquire(LEASE_MS), scans.acquire(LEASE_MS)]),
  );
  expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
});

test('a lease that was given back can be taken again', async () => {
  await inside(async () => {
    await (await scans.acquire(LEASE_MS))?.release();
    expect(await scans.acquire(LEASE_MS)).toBeDefined();
  });
});

test('a lease that nobody gave back runs out', async () => {
  await inside(async () => {
    await scans.acquire(LEASE_MS);
    now += LEASE_MS - 1000;
    expect(await scans.acquire(LEASE_MS)).toBeUndefined();
    now += 2000;
    expect(await scans.acquire(LEASE_MS)).toBeDefined();
  });
});

test('whoever lost the lease writes nothing, neither state nor facts', async () => {
  await inside(async () => {
    const late = await scans.acquire(LEASE_MS);
    now += LEASE_MS + 1000;
    const fresh = await scans.acquire(LEASE_MS);
    await fresh?.commit(() => ({ count: 10 }));
    await expect(late?.commit(plusOne, POINTER)).rejects.toThrow(LeaseLostError);
    expect(await scans.find()).toEqual({ count: 10 });
    expect(await scans.findFacts()).toBeUndefined();
    await late?.release();
    expect(await scans.acquire(LEASE_MS)).toBeUndefined();
  });
});

test('state and facts are written together', async () => {
  await inside(async () => {
    const lease = await scans.acquire(LEASE_MS);
    await lease?.commit(plusOne, POINTER);
    expect(await scans.find()).toEqual({ count: 1 });
    expect(await scans.findFacts()).toEqual(POINTER);
  });
});

test('when the storage refuses the facts, the state stays what it was', async () => {
  await inside(async () => {
    const lease = await scans.acquire(LEASE_MS);
    await lease?.commit(plusOne);
    const tooLarge = {
      ...POINTER,
      chunks: Array.from({ length: 3000 }, () => POINTER.chunks).flat(),
    };
    await expect(lease?.commit(plusOne, tooLarge)).rejects.toThrow(/240 KiB/);
    expect(await scans.find()).toEqual({ count: 1 });
    expect(await scans.findFacts()).toBeUndefined();
  });
});

test('changes by many at once are all counted', async () => {
  await inside(async () => {
    await Promise.all([1, 2, 3, 4].map(() => scans.update(plusOne)));
    expect(await scans.find()).toEqual({ count: 4 });
  });
});

test('a change that changes nothing is not written', async () => {
  await inside(async () => {
    await scans.update(plusOne);
    const before = app.host.kvs.storageOf('one').entity('scan').find('current');
    await scans.update((state) => state);
    expect(app.host.kvs.storageOf('one').entity('scan').find('current')).toEqual(before);
  });
});

test('somebody may change the state while another has the lease, and both changes stay', async () => {
  await inside(async () => {
    const lease = await scans.acquire(LEASE_MS);
    await scans.update(plusOne);
    await lease?.commit(plusOne);
    expect(await scans.find()).toEqual({ count: 2 });
  });
});

test('installations have leases and states of their own', async () => {
  await inside(async () => {
    await scans.acquire(LEASE_MS);
    await scans.update(plusOne);
  });
  await inside(async () => {
    expect(await scans.find()).toBeUndefined();
    expect(await scans.acquire(LEASE_MS)).toBeDefined();
  }, 'two');
});
