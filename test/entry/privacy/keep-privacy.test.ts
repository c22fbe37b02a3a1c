import { createDocumentStore } from '../../../src/adapters/forge/document-store';
import { createSecretStore } from '../../../src/adapters/forge/secret-store';
import { createMailStore } from '../../../src/entry/digest/mail-store';
import { matchingKey } from '../../../src/entry/directory/matching-budget';
import { type ScanningApp } from '../../builders/a-scanning-app';
import { listStored } from '../../builders/stored-texts';
import { aStoredWorkspace, DAY_MS, inside, listTraces, readAccounts } from './privacy-rig';

const reportsOf = (app: ScanningApp) => app.host.accounts.reported.length;

test('everybody who is held is reported once in 7 days, with the time they were read', async () => {
  const app = await aStoredWorkspace();
  const accounts = await readAccounts(app);
  const already = reportsOf(app);
  await app.runHour();
  const reported = app.host.accounts.reported.slice(already);
  expect(reported.map(({ accountId }) => accountId)).toEqual(
    accounts.flatMap(({ accountId }) => accountId ?? []).sort(),
  );
  for (const { updatedAt } of reported)
    expect(Date.parse(updatedAt)).toBeLessThan(app.clock.now() - 6 * DAY_MS);
  app.clock.advance(6 * DAY_MS);
  await app.runHour();
  expect(reportsOf(app)).toBe(already + accounts.length);
  app.clock.advance(DAY_MS);
  await app.runHour();
  expect(reportsOf(app)).toBe(already + 2 * accounts.length);
});

test('where nothing is stored nothing is reported', async () => {
  const { aScanningApp } = await import('../../builders/a-scanning-app');
  const app = await aScanningApp();
  await app.runHour();
  expect(reportsOf(app)).toBe(0);
});

test('an updated member is read again, also where scans do not begin by themselves', async () => {
  const app = await aStoredWorkspace();
  const [member] = await readAccounts(app);
  app.host.accounts.set(member?.accountId ?? '', { kind: 'updated', atMs: app.clock.now() });
  app.bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.map((account) =>
      account.uuid === member?.uuid ? { ...account, displayName: 'Renata Neuhaus' } : account,
    ),
  }));
  await app.runHour();
  await app.drainQueue();
  const [renamed] = await readAccounts(app);
  expect(renamed).toMatchObject({ uuid: member?.uuid, displayName: 'Renata Neuhaus' });
});

test('somebody updated whom the newest facts do not name is never read again, and so is forgotten', async () => {
  const app = await aStoredWorkspace();
  const people = (await readAccounts(app)).filter(({ nickname }) => nickname === 'nlind');
  app.bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.filter(({ nickname }) => nickname !== 'nlind'),
    groups: data.groups.map((group) => ({
      ...group,
      members: group.members.filter((uuid) => uuid !== people[0]?.uuid),
    })),
  }));
  await app.get('startScan');
  await app.drainQueue();
  expect((await readAccounts(app)).map(({ uuid }) => uuid)).not.toContain(people[0]?.uuid);
  expect(listTraces(app, people)).not.toEqual([]);
  app.host.accounts.set(people[0]?.accountId ?? '', { kind: 'updated', atMs: app.clock.now() });
  await app.runHour();
  expect(listTraces(app, people)).toEqual([]);
});

test('a recipient whose account is closed is removed with their address, and so are counts under their id', async () => {
  const app = await aStoredWorkspace();
  const [closed, other] = await readAccounts(app);
  if (!closed || !other) throw new Error('Too few people.');
  const { accountId = '' } = closed;
  const mail = () => createMailStore(createDocumentStore(), createSecretStore());
  const added = { audience: 'admin' as const, addedAt: 1, askedAt: [] };
  await inside(app, async () => {
    await createDocumentStore().change(matchingKey(accountId), () => ({ hits: [] }));
    await mail().setSecret('address', 'r1', 'somebody@acme.example');
    await mail().setSecret('address', 'r2', 'other@acme.example');
    await mail().changeRecipients(() => ({
      askedAt: [],
      list: [
        { ...added, id: 'r1', person: closed.uuid },
        { ...added, id: 'r2', person: other.uuid },
      ],
    }));
  });
  app.host.accounts.set(accountId, { kind: 'closed' });
  await app.runHour();
  expect(app.host.kvs.listSecretKeys('one')).toEqual(['mail-address-r2']);
  const { list } = await inside(app, () => mail().getRecipients());
  expect(list.map(({ id }) => id)).toEqual(['r2']);
  const keys = listStored(app.host).map(({ key }) => key);
  expect(keys.filter((key) => key.includes(accountId))).toEqual([]);
});

test('what fails is logged without an id, and tried again by the next hour', async () => {
  const app = await aStoredWorkspace();
  const [closed] = await readAccounts(app);
  const { accountId = '' } = closed ?? {};
  app.host.accounts.set(accountId, { kind: 'closed' });
  app.host.faults.kvsWrite({ at: 1, times: 1000, as: 'throttled' });
  await app.runHour();
  expect(app.log.at(-1)).toContain('the next hour tries again');
  expect(app.log.join('\n')).not.toContain(accountId);
  app.host.faults.clear();
  app.clock.advance(3_600_000);
  await app.runHour();
  expect(listTraces(app, closed ? [closed] : [])).toEqual([]);
});

test('two installations in one process share nothing', async () => {
  const app = await aStoredWorkspace();
  const { workspaceId } = app.callerOf({});
  await app.host.install({ id: 'two', workspaceId });
  const accounts = await readAccounts(app);
  for (const { accountId = '' } of accounts) app.host.accounts.set(accountId, { kind: 'closed' });
  await app.seed('two');
  await app.runHour('one');
  expect(listTraces(app, accounts)).toEqual([]);
  const texts = listStored(app.host, 'two').flatMap((stored) => stored.texts);
  for (const { displayName } of accounts)
    expect(texts.some((text) => text.includes(displayName))).toBe(true);
});
