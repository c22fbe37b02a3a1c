import { createDocumentStore } from '../../../src/adapters/forge/document-store';
import { createDigestStore } from '../../../src/entry/digest/digest-store';
import { compose } from '../../../src/entry/compose';
import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { LOADED_KINDS, type LoadedKind } from '../../../src/domain/facts/loaded-kinds';
import { encodeDirectory } from '../../../src/snapshot/directory-file';
import { encodeGroupSource } from '../../../src/snapshot/group-source-file';
import { encodeOrganization } from '../../../src/snapshot/organization-file';
import { toOrganizationSource } from '../../../src/domain/sync/organization-source';
import { sealPlan, toPlanFile } from '../../../src/snapshot/plan-file';
import { sealResult, toResultFile } from '../../../src/snapshot/plan-result-file';
import { encodeSnapshot } from '../../../src/snapshot/snapshot';
import { aMatchedDirectory } from '../../builders/a-directory';
import { aScanningApp, type ScanningApp } from '../../builders/a-scanning-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';
import { aPlan, aStep } from '../../builders/a-plan';
import { load, send } from '../../builders/an-upload';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { complete } from '../../builders/facts-builders';
import { readStoredFacts } from '../../builders/read-stored-facts';
import { listStored } from '../../builders/stored-texts';

export const DAY_MS = 86_400_000;
const DIGEST_KEY = 'a period';
/** Not one that the app's own digests have come to. */
const DIGEST_SLOT = 4;

/** Where the scan stands while personal data are looked after. */
export const PHASES = ['finished', 'begun', 'half-way', 'killed'] as const;
export type Phase = (typeof PHASES)[number];

/** A workspace that was scanned on two days, with a file of every kind, a digest, and a week behind it. */
export async function aStoredWorkspace(
  phase: Phase = 'finished',
  kinds: readonly LoadedKind[] = LOADED_KINDS,
): Promise<ScanningApp> {
  const app = await aScanningApp({ data: aTinyWorkspace(1) });
  await app.scanByItself();
  const accounts = await readAccounts(app);
  await loadFiles(app, accounts, kinds);
  await keepAPlan(app, accounts);
  await inside(app, () =>
    createDigestStore(createDocumentStore()).keep(DIGEST_SLOT, DIGEST_KEY, {
      ...{ version: 1, workspace: { slug: 'acme', name: 'Acme' }, madeOn: '2026-11-21' },
      ...{ readAt: app.clock.now(), subject: 'Nothing new', figures: [], sections: [] },
      names: Object.fromEntries(accounts.map(({ uuid, displayName }) => [uuid, displayName])),
    }),
  );
  app.clock.advance(DAY_MS);
  await app.scanByItself();
  app.clock.advance(7 * DAY_MS);
  if (phase === 'finished') await app.get('saveScanSchedule', { payload: SCANS_BY_HAND });
  else await goOn(app, phase);
  return app;
}

const SCANS_BY_HAND = { version: 0, schedule: { isOn: false, hour: 2, timeZone: 'UTC' } };

async function goOn(app: ScanningApp, phase: Phase): Promise<void> {
  await app.get('startScan');
  if (phase === 'half-way') await app.makeSteps(1);
  if (phase !== 'killed') return;
  app.kill({ at: 6, kind: 'bitbucket', moduleKey: 'scan-steps', event: 'lost' });
  await app.drainQueue({ limit: 1 });
  app.clock.advance(120_000);
}

/** A plan that names everybody, in its list and in its sentences, and what became of it. */
async function keepAPlan(app: ScanningApp, accounts: readonly Account[]): Promise<void> {
  const { uuid, slug, name } = (await readFacts(app)).workspace;
  const workspace = { uuid, slug, name };
  const names = Object.fromEntries(accounts.map(({ uuid, displayName }) => [uuid, displayName]));
  const everybody = Object.values(names).join(', ');
  const says = `Ask ${everybody} whom they follow`;
  const steps = [aStep({ says, why: `Of ${everybody}`, by: 'workspace-admin' })];
  const plan = await sealPlan(aPlan({ title: `Offboard ${everybody}`, workspace, steps, names }));
  const note = `${everybody} did it`;
  const result = await sealResult({
    ...({ format: 'usher-plan-result', version: 1, plan, outcome: 'applied' } as const),
    ...{ startedAt: plan.madeAt, entries: [{ step: '1', at: plan.madeAt, state: 'done', note }] },
  });
  for (const [kind, text] of [
    ['plan', toPlanFile(plan)],
    ['plan-result', toResultFile(result)],
  ] as const) {
    const upload = await send(app, new TextEncoder().encode(text), { kind });
    await app.get('keepPlan', { payload: { upload } });
  }
}

async function loadFiles(
  app: ScanningApp,
  accounts: readonly Account[],
  kinds: readonly LoadedKind[],
): Promise<void> {
  const facts = await readFacts(app);
  const { uuid: workspace } = facts.workspace;
  const accountIds = accounts.flatMap(({ accountId }) => accountId ?? []);
  const people = accountIds.map((accountId) => ({ accountId, status: 'active' as const }));
  const data = anOrganization({
    people: complete(accountIds.map((accountId) => anOrganizationPerson({ accountId }))),
    groups: complete([{ name: 'Everybody', members: complete(accountIds) }]),
  });
  const files: Partial<Record<LoadedKind, Uint8Array>> = {
    snapshot: await encodeSnapshot(facts),
    'user-directory': await encodeDirectory({
      workspace,
      directory: aMatchedDirectory({ people }),
    }),
    organization: await encodeOrganization({ workspace, data }),
    'group-source': await encodeGroupSource({ workspace, source: toOrganizationSource(data) }),
  };
  for (const kind of kinds) {
    const file = files[kind];
    if (file) await load(app, file, { kind });
  }
}

/** As the backend itself. */
export function inside<T>(app: ScanningApp, work: () => Promise<T>): Promise<T> {
  return app.host.runInside(app.callerOf({}), work);
}

async function readFacts(app: ScanningApp): Promise<Facts> {
  const facts = await inside(app, () => compose().facts.findReadableSnapshot());
  if (!facts) throw new Error('No facts stand.');
  return facts;
}

export async function readAccounts(app: ScanningApp): Promise<readonly Account[]> {
  return (await readFacts(app)).accounts;
}

/** Everything that is answered from what is stored: facts, every kept day, every loaded file, the digest. */
export async function readAnswers(app: ScanningApp) {
  const { days } = await app.get('getWorkspace');
  const past: Facts[] = [];
  for (const { day } of days)
    past.push(await readStoredFacts(app, await app.get('getDay', { payload: { day } })));
  const stored = await inside(app, async () => {
    const { facts, settings } = compose();
    const digests = createDigestStore(createDocumentStore());
    return {
      ...{ facts: await facts.findReadableSnapshot(), settings: await settings.getSettings() },
      ...{
        loaded: await facts.findReadableLoaded(),
        digest: await digests.findKept(DIGEST_SLOT, DIGEST_KEY),
      },
      directory: await facts.findReadableDirectory(),
    };
  });
  return { days, past, ...stored };
}

/** What would tell who they are. */
export function traitsOf({ displayName, accountId, nickname }: Account): readonly string[] {
  return [displayName, accountId, nickname].filter((trait) => trait !== undefined);
}

/** In which places it stands who they are, by the first word of the keys there. */
export function listPlaces(app: ScanningApp, person: Account): readonly string[] {
  const names = (text: string) => traitsOf(person).some((trait) => text.includes(trait));
  const places = listStored(app.host).filter(({ texts }) => texts.some(names));
  return [...new Set(places.map(({ key }) => key.replace(/[:].*/, '')))].sort();
}

/** What is stored and tells who they are. */
export function listTraces(app: ScanningApp, people: readonly Account[]): readonly string[] {
  const texts = listStored(app.host).flatMap((stored) => stored.texts);
  const traits = people.flatMap(traitsOf);
  return traits.filter((trait) => texts.some((text) => text.includes(trait)));
}

/** What of all answers is told about others, and what about them without saying who they are. */
export function withoutTraits<T>(answers: T, people: readonly Account[]): T {
  const uuids = new Set<string>(people.map(({ uuid }) => uuid));
  const ids = new Set(people.map(({ accountId }) => accountId));
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isRowOf(one, ids)).map(clean);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => !uuids.has(key));
    if (!('displayName' in value && 'uuid' in value && uuids.has(String(value.uuid))))
      return Object.fromEntries(entries.map(([key, held]) => [key, clean(held)]));
    const kept = entries.filter(([key]) => key !== 'accountId' && key !== 'nickname');
    return { ...Object.fromEntries(kept), displayName: 'Former user' };
  };
  return clean(answers) as T;
}

/** A row, or a member of a group, of a file that knows Atlassian account ids alone. */
function isRowOf(one: unknown, ids: ReadonlySet<unknown>): boolean {
  if (typeof one === 'string') return ids.has(one);
  const isObject = typeof one === 'object' && one !== null;
  return isObject && 'accountId' in one && !('uuid' in one) && ids.has(one.accountId);
}
