import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { type ScanStatus } from '../../../src/contract/scan-status';
import { type Facts } from '../../../src/domain/facts/facts';
import { aScanningApp, type ScanningApp } from '../../builders/a-scanning-app';

const HOUR_MS = 3_600_000;
let undisturbed: { readonly facts: unknown; readonly asked: readonly string[] };

beforeAll(async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  undisturbed = { facts: await app.readFacts(), asked: app.listAsked() };
});

/** As stored: Bitbucket may not even tell who looks at the page. */
function statusOf(app: ScanningApp): ScanStatus {
  return readState(app)['status'] as ScanStatus;
}

async function readFacts(app: ScanningApp): Promise<Facts> {
  return (await app.readFacts()) as Facts;
}

test('Bitbucket answers 429 for an hour: few requests find out, and no fact is lost', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  const before = app.host.requests.length;
  const lift = app.bitbucket.faults.add({ effect: { kind: 'rate-limit' } });
  const endsAt = app.clock.now() + HOUR_MS;
  while (app.clock.now() < endsAt) {
    await app.drainQueue({ wait: false });
    app.clock.advance(60_000);
  }
  expect(statusOf(app).state).toBe('waiting');
  expect(app.host.requests.length - before).toBeLessThan(20);
  lift();
  await app.scanByItself();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
});

test('a burst of 5xx answers is asked through', async () => {
  const app = await aScanningApp({ tuning: { queueRequests: 20 } });
  app.bitbucket.faults.add({
    path: '/permissions-config/',
    times: 3,
    effect: { kind: 'bad-gateway-html' },
  });
  await app.scanByItself();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
  expect(app.listAsked().length - undisturbed.asked.length).toBe(3);
});

test('Bitbucket cannot be reached for half an hour: the scan tries again by itself', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  const lift = app.bitbucket.faults.add({ effect: { kind: 'cut-connection' } });
  const endsAt = app.clock.now() + HOUR_MS / 2;
  while (app.clock.now() < endsAt) {
    await app.drainQueue({ wait: false });
    app.clock.advance(60_000);
  }
  expect(statusOf(app).state).toBe('waiting');
  lift();
  await app.scanByItself();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
});

test('what fails for good is a gap that says so, and everything else is as ever', async () => {
  const app = await aScanningApp();
  app.bitbucket.faults.add({
    path: 'texture-library/permissions-config/users',
    effect: { kind: 'status', status: 500 },
  });
  await app.scanByItself();
  const { repositories, ...rest } = await readFacts(app);
  const whole = undisturbed.facts as Facts;
  expect(rest).toEqual({ ...whole, repositories: undefined });
  expect(repositories.find(({ slug }) => slug === 'texture-library')).toMatchObject({
    personGrants: { state: 'unread', gap: { reason: 'bitbucket-failed' } },
    groupGrants: { state: 'complete' },
  });
});

test('a repository deleted in the middle is told as not found, never as without grants', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(1);
  app.bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.filter(({ slug }) => slug !== 'texture-library'),
  }));
  await app.scanByItself();
  const { repositories } = await readFacts(app);
  expect(repositories.find(({ slug }) => slug === 'studio-assets')).toMatchObject({
    ...{ groupGrants: { state: 'complete' }, personGrants: { state: 'complete' } },
  });
  expect(repositories.find(({ slug }) => slug === 'texture-library')).toMatchObject({
    ...{ personGrants: { state: 'unread', gap: { reason: 'not-found' } } },
    branchRules: { state: 'unread', gap: { reason: 'not-found' } },
  });
});

test('a repository renamed in the middle is told as not found under its old name, until the next scan', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(1);
  app.bitbucket.update((data) => withSlugs(data, { 'texture-library': 'textures' }));
  await app.scanByItself();
  const { repositories } = await readFacts(app);
  expect(repositories.find(({ slug }) => slug === 'texture-library')).toMatchObject({
    personGrants: { state: 'unread', gap: { reason: 'not-found' } },
  });
  app.clock.advance(24 * HOUR_MS);
  await app.scanByItself();
  const next = await readFacts(app);
  expect(next.repositories.find(({ slug }) => slug === 'textures')).toMatchObject({
    ...{ groupGrants: { state: 'complete' }, personGrants: { state: 'complete' } },
  });
});

test('a workspace renamed in the middle is asked under its new name from the next step on', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(1);
  const before = app.host.requests.length;
  app.bitbucket.update((data) => ({
    ...data,
    workspace: { ...data.workspace, slug: 'acme-games' },
  }));
  await app.scanByItself();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
  const after = app.host.requests.slice(before).map(({ path }) => path);
  expect(after.filter((path) => path.includes('/acme/'))).toEqual([]);
});

test('a list whose next page waits for the next step goes on under the new name', async () => {
  const people = Array.from({ length: 130 }, (_, at) => aPerson(at));
  const grow = (data: WorkspaceData) => ({ ...data, accounts: [...data.accounts, ...people] });
  const app = await aScanningApp({ tuning: { queueRequests: 4 } });
  app.bitbucket.update(grow);
  await app.runHour();
  await app.makeSteps(1);
  expect(app.listAsked().some((path) => path.includes('/permissions?pagelen=100'))).toBe(true);
  app.bitbucket.update((data) => ({
    ...data,
    workspace: { ...data.workspace, slug: 'acme-games' },
  }));
  await app.scanByItself();
  const { accounts, repositories } = await readFacts(app);
  expect(accounts.filter(({ displayName }) => displayName.startsWith('Person '))).toHaveLength(130);
  expect(repositories).toHaveLength(2);
});

test('a step of a newer version is left alone by the one that is going', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(1);
  const stored = changeState(app, (state) => ({ ...state, format: 99 }));
  const before = app.host.requests.length;
  await app.drainQueue();
  await app.runHour();
  await app.drainQueue();
  expect(app.host.requests).toHaveLength(before);
  expect(readState(app)).toEqual(stored);
});

test('a scan that an older version began is gone on with after the upgrade', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  const before = app.listAsked().length;
  changeState(app, ({ status, journal, budgets }) => ({ status, journal, budgets }));
  for (const event of app.host.queue.list()) app.host.queue.lose(event);
  await app.host.upgrade('one', '2.0.0');
  await app.drainQueue();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
  expect(app.listAsked().length).toBe(undisturbed.asked.length);
  expect(before).toBeGreaterThan(5);
});

test('records that this version cannot read begin the scan anew, without anybody’s help', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  const { plain } = app.host.kvs.storageOf('one');
  const journal = readState(app)['journal'] as readonly { readonly hash: string }[];
  const other = Buffer.from('of another version').toString('base64');
  for (const { hash } of journal) plain.set(`chunk:${hash}`, other, { now: app.clock.now() });
  await app.drainQueue();
  expect(statusOf(app)).toMatchObject({ state: 'failed' });
  await app.scanByItself();
  expect(await app.readFacts()).toEqual(undisturbed.facts);
});

test('an app that is not let in says so, stops, and goes on while an admin has the page open', async () => {
  const app = await aScanningApp({
    switches: { asAppIsAdmin: false },
    tuning: { pageRequests: 4 },
  });
  await app.scanByItself();
  expect(statusOf(app)).toMatchObject({
    state: 'waiting',
    needsAdmin: true,
    readsAs: 'user',
  });
  expect(app.host.queue.list()).toEqual([]);
  const asApp = app.listAsked().length;
  await app.runHour();
  await app.drainQueue();
  expect(app.listAsked()).toHaveLength(asApp);
  expect(await app.get('stepScan')).toMatchObject({ state: 'running', readsAs: 'user' });
  await app.drainQueue();
  expect(statusOf(app)).toMatchObject({ state: 'waiting', needsAdmin: true });
  let status = await app.get('stepScan');
  while (status.state === 'running') status = await app.get('stepScan');
  expect(status).toMatchObject({ state: 'finished', readsAs: 'user', startedBy: 'schedule' });
  expect(await app.readFacts()).toEqual(undisturbed.facts);
});

test('an app that is not let in is tried again the next day', async () => {
  const app = await aScanningApp({ switches: { asAppIsAdmin: false } });
  await app.scanByItself();
  app.clock.advance(25 * HOUR_MS);
  Object.assign(app.bitbucket.switches, { asAppIsAdmin: true });
  await app.scanByItself();
  expect(statusOf(app)).toMatchObject({ state: 'finished', readsAs: 'app' });
});

test('in no rolling hour more than the share of the limit is used, however often the hour strikes', async () => {
  const app = await aScanningApp({ switches: { limit: 20 } });
  const times: number[] = [];
  const count = () => {
    while (times.length < app.host.requests.length) times.push(app.clock.now());
  };
  for (let minute = 0; minute < 6 * 60; minute += 5) {
    await app.runHour();
    await app.drainQueue({ wait: false });
    count();
    app.clock.advance(5 * 60_000);
  }
  expect(statusOf(app)).toMatchObject({ state: 'finished' });
  expect(await app.readFacts()).toEqual(undisturbed.facts);
  const inHourBefore = (end: number) =>
    times.filter((at) => at > end - HOUR_MS && at <= end).length;
  // 60 % of 20 for each of two groups of resources.
  expect(Math.max(...times.map(inHourBefore))).toBeLessThanOrEqual(24);
});

function withSlugs(data: WorkspaceData, slugs: Readonly<Record<string, string>>): WorkspaceData {
  return {
    ...data,
    repositories: data.repositories.map((repository) => ({
      ...repository,
      slug: slugs[repository.slug] ?? repository.slug,
    })),
  };
}

function aPerson(at: number): WorkspaceData['accounts'][number] {
  const id = String(at).padStart(12, '0');
  return {
    ...{ uuid: `{00000000-0000-4000-8000-${id}}`, type: 'user', displayName: `Person ${at}` },
    ...{ accountId: `557058:${id}`, nickname: `person${at}` },
    membership: {
      role: 'member',
      addedOn: '2026-01-01T00:00:00.000000+00:00',
      lastAccessedOn: null,
    },
  };
}

type Stored = Readonly<Record<string, unknown>>;

function readState(app: ScanningApp): Stored {
  const row = app.host.kvs.storageOf('one').entity('scan').find('current')?.value;
  return (row as { readonly state: Stored }).state;
}

/** As another version of Usher would have left it. */
function changeState(app: ScanningApp, change: (state: Stored) => Stored): Stored {
  const scans = app.host.kvs.storageOf('one').entity('scan');
  const row = scans.find('current')?.value as { readonly state: Stored };
  const state = change(row.state);
  scans.set('current', { ...row, state }, { now: app.clock.now() });
  return state;
}
