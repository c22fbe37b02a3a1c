import { getExpectedListing } from '../builders/expected-listing';
import { createAccessIndex } from '../../src/domain/access/access-index';
import { listPeopleOf } from '../../src/domain/access/list-access';
import { type Facts } from '../../src/domain/facts/facts';
import { anApp, type App } from '../builders/an-app';
import { readStoredFacts } from '../builders/read-stored-facts';

/** No scan has to wait for the next hour. */
const IN_ONE_HOUR = { limit: 1_000_000 };

test('before the first scan there are no facts, and nobody is told anything', async () => {
  const app = await anApp();
  const view = await app.get('getWorkspace');
  expect(view.scan).toMatchObject({ state: 'never', progress: [], requestsUsed: 0 });
  expect(view.facts).toBeUndefined();
  expect(await app.call('getRepositoryAccess')).toMatchObject({ error: { code: 'not-scanned' } });
  expect(await app.call('getProjectAccess')).toMatchObject({ error: { code: 'not-scanned' } });
});

test('a scan driven by the open page ends with every level as Bitbucket lists it', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  expect(await app.get('startScan')).toMatchObject({ state: 'running', readsAs: 'app' });
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished', readsAs: 'user' });
  const facts = await readFacts(app);
  const index = createAccessIndex(facts);
  const found = facts.repositories.flatMap(({ uuid }) =>
    listPeopleOf(index, uuid)
      .filter(({ level, publicOnly }) => level !== 'none' && !publicOnly)
      .map(({ account, level }) => `${uuid} ${account} ${level}`),
  );
  expect(found.sort()).toEqual(await getExpectedListing(app.bitbucket));
});

test('the app is asked first; where it is refused the scan goes on as the admin, and only reads', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.get('startScan');
  await app.scanToEnd();
  const asApp = app.host.requests.filter(({ as }) => as === 'app').map(({ path }) => path);
  expect(asApp.length).toBeGreaterThan(0);
  expect(asApp.filter((path) => path.includes('permissions-config'))).toEqual([]);
  expect(new Set(app.host.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
});

test('an app that passes the admin checks needs nobody’s eyes', async () => {
  const app = await anApp({ switches: { ...IN_ONE_HOUR, asAppIsAdmin: true } });
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished', readsAs: 'app' });
  const asUser = app.host.requests.filter(({ as }) => as === 'user').map(({ path }) => path);
  expect(asUser.every((path) => /fields=uuid,slug,name$|\/permission$/.test(path))).toBe(true);
});

test('two pages cannot drive one scan at once: one of two steps is told to wait', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.get('startScan');
  const steps = await Promise.all([app.call('stepScan'), app.call('stepScan')]);
  const codes = steps.map((step) => (step.ok ? step.value.state : step.error.code));
  expect(codes.sort()).toEqual(['busy', 'running']);
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
});

test('a scan cancelled during a step keeps what that step reads, and stays cancelled', async () => {
  const app = await anApp();
  await app.get('startScan');
  const step = app.get('stepScan');
  while (!app.host.requests.some(({ path }) => path.includes('permissions-config')))
    await new Promise((resolve) => setImmediate(resolve));
  await app.get('cancelScan');
  expect((await step).state).toBe('cancelled');
  const { scan, facts } = await app.get('getWorkspace');
  expect(scan.state).toBe('cancelled');
  expect(facts?.form).toBe('journal');
});

test('no step sends more than Forge lets one invocation send', async () => {
  const app = await anApp();
  await app.get('startScan');
  let status = await app.get('getWorkspace').then(({ scan }) => scan);
  while (status.state === 'running') {
    const before = app.host.requests.length;
    status = await app.get('stepScan');
    expect(app.host.requests.length - before).toBeLessThanOrEqual(100);
  }
});

test('the first scan shows what it has read so far, and it grows', async () => {
  const app = await anApp();
  await app.get('startScan');
  await app.get('stepScan');
  const first = await readFacts(app);
  expect((await app.get('getWorkspace')).facts?.form).toBe('journal');
  expect(first.repositories).toHaveLength(120);
  await app.get('stepScan');
  const second = await readFacts(app);
  expect(countRead(second)).toBeGreaterThan(countRead(first));
  const answer = await app.get('getRepositoryAccess', { as: 'repository admin' });
  expect(answer.coverage.state).not.toBe('complete');
});

test('cancelled and started again, it goes on where it was and asks nothing twice', async () => {
  const app = await anApp({ switches: { ...IN_ONE_HOUR, asAppIsAdmin: true } });
  await app.get('startScan');
  await app.get('stepScan');
  expect(await app.get('cancelScan')).toMatchObject({ state: 'cancelled' });
  expect(await app.get('stepScan')).toMatchObject({ state: 'cancelled' });
  expect(await app.get('startScan')).toMatchObject({ state: 'running' });
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
  const asked = app.host.requests.filter(({ as }) => as === 'app').map(({ path }) => path);
  expect(new Set(asked).size).toBe(asked.length);
});

test('a rescan leaves the finished facts in place until the new ones are finished', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.seed();
  const before = await app.get('getWorkspace');
  expect(before.facts?.form).toBe('parts');
  await app.get('startScan');
  await app.get('stepScan');
  const during = await app.get('getWorkspace');
  expect(during.scan.state).toBe('running');
  expect(during.facts).toEqual(before.facts);
  await app.scanToEnd();
  const after = await app.get('getWorkspace');
  expect(after.facts?.form).toBe('parts');
  expect(after.facts).not.toEqual(before.facts);
});

test('who has access stands before details are read, which may take until the next hour', async () => {
  const app = await anApp({ switches: { limit: 900 } });
  await app.seed();
  const before = await readFacts(app);
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'waiting' });
  const after = await readFacts(app);
  expect(after.startedAt).toBeGreaterThan(before.startedAt);
  expect(countRead(after)).toBe(countRead(before));
  const detailsOf = ({ repositories }: Facts) =>
    repositories.map(({ slug, forks, overrides }) => [slug, forks.state, overrides.state]);
  expect(detailsOf(after)).toEqual(detailsOf(before));
  expect((await app.get('getWorkspace')).days).toHaveLength(1);
});

test('chunks of facts that were replaced are gone: the page is told to ask again', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.seed();
  const before = (await app.get('getWorkspace')).facts?.chunks ?? [];
  await app.get('startScan');
  await app.scanToEnd();
  const { facts, days } = await app.get('getWorkspace');
  const kept = new Set((facts?.chunks ?? []).map(({ hash }) => hash));
  for (const { day } of days)
    for (const { hash } of (await app.get('getDay', { payload: { day } })).chunks) kept.add(hash);
  const replaced = before.filter(({ hash }) => !kept.has(hash));
  expect(replaced).not.toEqual([]);
  for (const { hash } of replaced)
    expect(await app.call('getFactsChunk', { payload: { hash } })).toMatchObject({
      error: { code: 'outdated' },
    });
  const stored = app.host.kvs
    .storageOf('one')
    .plain.entries()
    .flatMap(([key]) => /^chunk:(.*)$/.exec(key)?.[1] ?? []);
  expect(new Set(stored)).toEqual(kept);
});

test('members of groups that Forge cannot read stay known from the scan that could', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.seed();
  const before = (await readFacts(app)).groups.map(({ slug, members }) => [slug, members.state]);
  await app.get('startScan');
  await app.scanToEnd();
  const after = (await readFacts(app)).groups.map(({ slug, members }) => [slug, members.state]);
  expect(before.every(([, state]) => state === 'complete')).toBe(true);
  expect(after).toEqual(before);
});

test('at the hourly limit the scan waits and says until when; a step before that asks nothing', async () => {
  const app = await anApp({ switches: { limit: 120, asAppIsAdmin: true } });
  await app.get('startScan');
  const status = await app.scanToEnd();
  expect(status.state).toBe('waiting');
  expect(status.waitingUntil).toBeGreaterThan(Date.now());
  const scanRequests = () => app.host.requests.filter(({ as }) => as === 'app').length;
  const before = scanRequests();
  expect(await app.get('stepScan')).toEqual(status);
  expect(scanRequests()).toBe(before);
});

test('stored facts that cannot be read are told, and a new scan replaces them', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.seed();
  damage(app, (await app.get('getWorkspace')).facts?.chunks[0]?.hash);
  expect(await app.call('getRepositoryAccess')).toMatchObject({ error: { code: 'unavailable' } });
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
  expect(await app.call('getRepositoryAccess')).toMatchObject({ ok: true });
});

test('a scan whose stored part cannot be read ends as failed, and can be begun anew', async () => {
  const app = await anApp({ switches: IN_ONE_HOUR });
  await app.get('startScan');
  await app.get('stepScan');
  damage(app, (await app.get('getWorkspace')).facts?.chunks[0]?.hash);
  const failed = await app.get('stepScan');
  expect(failed.state).toBe('failed');
  expect(failed.failure).toContain('Start it again');
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
});

test('an app that may count no members estimates with the eyes of the admin', async () => {
  const app = await anApp();
  const remove = app.bitbucket.faults.add({
    path: 'GET /2.0/workspaces/acme/permissions?',
    times: 1,
    effect: { kind: 'status', status: 403, body: { type: 'error', error: { message: 'No.' } } },
  });
  expect(await app.get('estimateScan')).toMatchObject({ people: 62 });
  expect(
    app.host.requests.some(({ as, path }) => as === 'user' && path.includes('fields=size')),
  ).toBe(true);
  remove();
});

test('the estimate counts what is there and changes nothing', async () => {
  const app = await anApp();
  expect(await app.get('estimateScan')).toMatchObject({
    ...{ people: 62, projects: 8, repositories: 120 },
    ...{ share: 0.6, hourlyLimit: 1000 },
  });
  expect((await app.get('getWorkspace')).scan.state).toBe('never');
});

test('the facts of one installation are nowhere in another', async () => {
  const app = await anApp();
  await app.seed('one');
  const chunks = (await app.get('getWorkspace')).facts?.chunks ?? [];
  expect(chunks.length).toBeGreaterThan(0);
  expect((await app.get('getWorkspace', { installation: 'two' })).facts).toBeUndefined();
  for (const { hash } of chunks)
    expect(
      await app.call('getFactsChunk', { installation: 'two', payload: { hash } }),
    ).toMatchObject({ error: { code: 'outdated' } });
});

/** Something else than what was stored, under the same key. */
function damage(app: App, hash: string | undefined): void {
  const { plain } = app.host.kvs.storageOf('one');
  plain.set(`chunk:${hash ?? ''}`, Buffer.from('something else').toString('base64'), { now: 0 });
}

const DAILY = { isOn: true, hour: 2, timeZone: 'UTC' };
const isActivity = ({ path }: { readonly path: string }) =>
  /\/commits\?|\/pullrequests\/activity/.test(path);

describe('commits and pull requests', () => {
  test('are not read, nor counted beforehand, unless an admin asks for them', async () => {
    const app = await anApp({ switches: IN_ONE_HOUR });
    const before = await app.get('estimateScan');
    const payload = { version: 0, schedule: { ...DAILY, readsActivity: false } };
    await app.get('saveScanSchedule', { payload });
    expect(await app.get('estimateScan')).toEqual(before);
    await app.get('startScan');
    await app.scanToEnd();
    expect(app.host.requests.filter(isActivity)).toEqual([]);
    expect((await readFacts(app)).repositories.filter(({ activity }) => activity)).toEqual([]);
  });

  test('are read with every scan while the switch is on, at the cost that was told', async () => {
    const app = await anApp({ switches: IN_ONE_HOUR });
    await app.seed();
    const before = await app.get('estimateScan');
    const payload = { version: 0, schedule: { ...DAILY, readsActivity: true } };
    const saved = await app.get('saveScanSchedule', { payload });
    expect(saved.settings.scanSchedule.value).toEqual(payload.schedule);
    const { requests } = await app.get('estimateScan');
    const told = requests - before.requests;
    await app.get('startScan');
    await app.scanToEnd();
    const { repositories } = await readFacts(app);
    const read = repositories.filter(({ activity }) => activity);
    expect(read.length).toBeGreaterThan(0);
    expect(told).toBe(2 * read.length);
    expect(app.host.requests.filter(isActivity).length).toBeGreaterThanOrEqual(told);
  });

  test('before the first scan are told as if every repository was pushed to lately', async () => {
    const app = await anApp({ switches: IN_ONE_HOUR });
    const before = await app.get('estimateScan');
    const payload = { version: 0, schedule: { ...DAILY, readsActivity: true } };
    await app.get('saveScanSchedule', { payload });
    const { requests, repositories } = await app.get('estimateScan');
    expect(requests - before.requests).toBe(2 * repositories);
  });
});

async function readFacts(app: App): Promise<Facts> {
  const { facts } = await app.get('getWorkspace');
  if (!facts) throw new Error('Nothing is stored.');
  return readStoredFacts(app, facts);
}

function countRead({ projects, repositories }: Facts): number {
  return [...projects, ...repositories]
    .flatMap(({ groupGrants, personGrants }) => [groupGrants, personGrants])
    .filter(({ state }) => state === 'complete').length;
}
