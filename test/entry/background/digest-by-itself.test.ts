import { acme } from '../../../local/bitbucket/demo/acme';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { composeDigest } from '../../../src/domain/digest/compose-digest';
import { type Facts } from '../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import { mergeLoaded } from '../../../src/domain/facts/merge-loaded';
import { toBroughtPeople } from '../../../src/domain/findings/brought-people';
import { encodeOrganization } from '../../../src/snapshot/organization-file';
import { toDigestSettings } from '../../../static/usher/src/features/digest/digest-settings';
import { aBackgroundApp, type BackgroundApp } from '../../builders/a-background-app';
import { load } from '../../builders/an-upload';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { complete } from '../../builders/facts-builders';
import { readStoredFacts } from '../../builders/read-stored-facts';
import { NOON } from '../../builders/simulated-bitbucket';

const DAY_MS = 86_400_000;

let app: BackgroundApp;
beforeEach(async () => {
  const data = acme(NOON);
  app = await aBackgroundApp({ data: { ...data, repositories: data.repositories.slice(0, 3) } });
});

async function scan(): Promise<void> {
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
}

/** As the queue hands it over. */
async function makeDigest() {
  await app.host.runInside(app.callerOf({}), async () => {
    const { createHandlers } = await import('../../../src/entry/background/handlers');
    await createHandlers().onDigestEvent();
  });
  const [newest] = await app.get('getDigests');
  if (!newest) throw new Error('No digest was made.');
  return newest.digest;
}

async function findFacts(): Promise<Facts> {
  const { facts } = await app.get('getWorkspace');
  if (!facts) throw new Error('Nothing was scanned.');
  return readStoredFacts(app, facts);
}

test('the digest that nobody looks at is the one the page would compose: since a week ago, told as differences, with the organization', async () => {
  await scan();
  app.clock.advance(DAY_MS);
  await app.changeAndTell((data) => ({ ...data, repositories: data.repositories.slice(0, 2) }));
  await scan();
  app.clock.advance(7 * DAY_MS);
  await scan();
  const [first] = app.bitbucket.data.accounts;
  const workspace = workspaceUuid(acme(NOON).workspace.uuid);
  const data = anOrganization({
    asOf: app.clock.now(),
    people: complete([
      anOrganizationPerson({ accountId: first?.accountId ?? '', status: 'deactivated' }),
    ]),
  });
  await load(app, await encodeOrganization({ data, workspace }), { kind: 'organization' });

  const { days } = await app.get('getWorkspace');
  const weekAgo = days.map(({ day }) => day)[1] ?? '';
  const manifest = await app.get('getDay', { payload: { day: weekAgo } });
  expect(manifest).toMatchObject({ form: 'day', differences: [{}] });
  const before = await readStoredFacts(app, manifest);
  const now = mergeLoaded(await findFacts(), { organization: data });
  if (!now) throw new Error('Nothing to compose.');
  const composed = (brought: ReturnType<typeof toBroughtPeople>, settings: Settings) =>
    composeDigest({
      now: createAccessIndex(now),
      before: createAccessIndex(before),
      settings: toDigestSettings(settings),
      brought,
      today: new Date(app.clock.now()).toISOString().slice(0, 10),
    });
  const settings = await app.get('getSettings');
  const made = await makeDigest();
  expect(made).toEqual(composed(toBroughtPeople(undefined, data), settings));
  expect(made.since).toBe(before.endedAt);
  expect(made).not.toEqual(composed({}, settings));
});

type Settings = Parameters<typeof toDigestSettings>[0];

test('where the days before cannot be read the digest is made, and says it compares with nothing', async () => {
  await scan();
  app.clock.advance(7 * DAY_MS);
  await scan();
  const { days } = await app.get('getWorkspace');
  const manifest = await app.get('getDay', { payload: { day: days.at(-1)?.day ?? '' } });
  const { plain } = app.host.kvs.storageOf('one');
  for (const { hash } of manifest.chunks.slice(manifest.form === 'day' ? manifest.names : 0))
    plain.delete(`chunk:${hash}`);
  expect((await makeDigest()).since).toBeUndefined();
});
