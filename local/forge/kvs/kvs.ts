import * as v from 'valibot';
import { type FaultPlan, type KvsWriteFault } from '../faults';
import { type ForgeManifest } from '../manifest';
import { KvsRefusal, toResponse } from './answer';
import { applyBatch } from './batch';
import { costAfter, costBefore } from './cost';
import { assertEntity, getEntity } from './entities';
import { createMeter, type KvsUsage, type Meter } from './metering';
import { queryEntities, queryPlain } from './query';
import { assertKey, createStorage, keyNotFound, type KeySpace, type Storage } from './storage';
import { TimeToLive, toExpiry } from './time-to-live';
import { applyTransaction } from './transaction';

/** Forge's key-value and entity store behind the endpoints that @forge/kvs calls. */
export interface Kvs {
  answer(installationId: string, path: string, body: unknown): Response;
  /** What an installation holds, secrets aside; for tests and for nobody else. */
  storageOf(installationId: string): Pick<Storage, 'plain' | 'entity' | 'bytes'>;
  /** Which secrets an installation holds; what they are, only the app can ask. */
  listSecretKeys(installationId: string): readonly string[];
  usage(installationId: string): KvsUsage;
  /** What the one held belongs to the other from now on. */
  relink(oldInstallationId: string, newInstallationId: string): void;
}

const Single = v.object({
  key: v.string(),
  entityName: v.optional(v.string()),
  value: v.optional(v.unknown()),
  options: v.optional(
    v.object({
      keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS'])),
      ttl: v.optional(TimeToLive),
    }),
  ),
});

interface Call {
  readonly storage: Storage;
  readonly body: unknown;
}

/** Each installation has a storage of its own; nothing in a request can name another one's. */
export function createKvs(
  manifest: ForgeManifest,
  now: () => number,
  faults: Pick<FaultPlan, 'strikeKvsWrite'>,
): Kvs {
  const storages = new Map<string, Held>();
  const heldOf = (installationId: string): Held => {
    const held = storages.get(installationId) ?? {
      storage: createStorage(now),
      meter: createMeter(now),
    };
    storages.set(installationId, held);
    return held;
  };
  const routes = createRoutes(manifest, now);
  const answer = ({ storage, meter }: Held, path: string, body: unknown): unknown => {
    if (!manifest.permissions.scopes.includes('storage:app'))
      throw new KvsRefusal(403, 'FORBIDDEN', 'The app has not got the scope storage:app.');
    const name = path.replace(/^\/api\/v1\//, '');
    const route = routes[name];
    if (!route) throw new KvsRefusal(501, 'NOT_MODELLED', `The local host has no ${path}.`);
    const cost = costBefore(name, body);
    meter.assertRoom(cost);
    const isWrite = cost.writes.length > 0;
    const fault = isWrite ? faults.strikeKvsWrite(name === 'transaction') : undefined;
    if (fault !== undefined && fault !== 'unanswered') throw toRefusal(fault);
    const answered = route({ storage, body });
    meter.book(costAfter(name, cost, answered));
    if (fault === 'unanswered') throw toRefusal('failed');
    return answered;
  };
  return {
    answer: (installationId, path, body) =>
      toResponse(() => answer(heldOf(installationId), path, body)),
    storageOf: (installationId) => {
      const { plain, entity, bytes } = heldOf(installationId).storage;
      return { plain, entity, bytes };
    },
    listSecretKeys: (installationId) =>
      heldOf(installationId)
        .storage.secret.entries()
        .map(([key]) => key),
    usage: (installationId) => heldOf(installationId).meter.usage(),
    relink: (oldInstallationId, newInstallationId) => {
      storages.set(newInstallationId, heldOf(oldInstallationId));
      storages.delete(oldInstallationId);
    },
  };
}

interface Held {
  readonly storage: Storage;
  readonly meter: Meter;
}

/** Which code a conflict between two transactions has is documented nowhere. */
function toRefusal(fault: Exclude<KvsWriteFault['as'], 'unanswered'>): KvsRefusal {
  const [status, code] = (
    {
      refused: [400, 'REFUSED'],
      throttled: [429, 'RATE_LIMIT_EXCEEDED'],
      failed: [500, 'INTERNAL_SERVER_ERROR'],
      conflict: [409, 'TRANSACTION_CONFLICT'],
    } as const
  )[fault];
  return new KvsRefusal(status, code, `A planned fault: ${fault}.`);
}

function createRoutes(
  manifest: ForgeManifest,
  now: () => number,
): Readonly<Record<string, (call: Call) => unknown>> {
  const definitions = manifest.app.storage?.entities ?? [];
  const entitySpace = ({ storage, body }: Call): KeySpace => {
    const { entityName = '', value } = v.parse(Single, body);
    const definition = getEntity(definitions, entityName);
    if (value !== undefined) assertEntity(definition, value);
    return storage.entity(definition.name);
  };
  return {
    ...singleRoutes('', ({ storage }) => storage.plain, now),
    ...singleRoutes('secret/', ({ storage }) => storage.secret, now),
    ...singleRoutes('entity/', entitySpace, now),
    query: ({ storage, body }) => queryPlain(storage.plain, body),
    'entity/query': (call) => {
      const { entityName } = v.parse(v.object({ entityName: v.string() }), call.body);
      const definition = getEntity(definitions, entityName);
      return queryEntities(call.storage.entity(entityName), definition, call.body);
    },
    'batch/get': (call) => applyBatch('get', { ...call, definitions, now: now() }),
    'batch/set': (call) => applyBatch('set', { ...call, definitions, now: now() }),
    'batch/delete': (call) => applyBatch('delete', { ...call, definitions, now: now() }),
    transaction: ({ storage, body }) => {
      applyTransaction(storage, definitions, body, now());
    },
  };
}

function singleRoutes(
  prefix: string,
  spaceOf: (call: Call) => KeySpace,
  now: () => number,
): Record<string, (call: Call) => unknown> {
  return {
    [`${prefix}get`]: (call) => {
      const { key } = v.parse(Single, call.body);
      assertKey(key);
      const found = spaceOf(call).find(key);
      if (!found) throw keyNotFound();
      return { key, ...found };
    },
    [`${prefix}set`]: (call) => {
      const { key, value, options } = v.parse(Single, call.body);
      const space = spaceOf(call);
      if (options?.keyPolicy === 'FAIL_IF_EXISTS' && space.find(key))
        throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', 'The key exists.');
      const expiresAt = toExpiry(options?.ttl, now());
      return { key, ...space.set(key, value, { now: now(), expiresAt }) };
    },
    [`${prefix}delete`]: (call) => {
      spaceOf(call).delete(v.parse(Single, call.body).key);
    },
  };
}
