import * as v from 'valibot';
import { type ForgeManifest } from '../manifest';
import { KvsRefusal, refuse, toResponse } from './answer';
import { applyBatch } from './batch';
import { assertEntity, getEntity } from './entities';
import { queryEntities, queryPlain } from './query';
import { assertKey, createStorage, keyNotFound, type KeySpace, type Storage } from './storage';
import { applyTransaction } from './transaction';

/** Forge's key-value and entity store behind the endpoints that @forge/kvs calls. */
export interface Kvs {
  answer(installationId: string, path: string, body: unknown): Response;
  /** What an installation holds; for tests and for nobody else. */
  storageOf(installationId: string): Storage;
}

const Single = v.object({
  key: v.string(),
  entityName: v.optional(v.string()),
  value: v.optional(v.unknown()),
  options: v.optional(
    v.object({
      keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS'])),
      ttl: v.optional(v.unknown()),
    }),
  ),
});

interface Call {
  readonly storage: Storage;
  readonly body: unknown;
}

/** Each installation has a storage of its own; nothing in a request can name another one's. */
export function createKvs(manifest: ForgeManifest, now: () => number): Kvs {
  const storages = new Map<string, Storage>();
  const definitions = manifest.app.storage?.entities ?? [];
  const storageOf = (installationId: string): Storage => {
    const storage = storages.get(installationId) ?? createStorage();
    storages.set(installationId, storage);
    return storage;
  };
  const entitySpace = ({ storage, body }: Call): KeySpace => {
    const { entityName = '', value } = v.parse(Single, body);
    const definition = getEntity(definitions, entityName);
    if (value !== undefined) assertEntity(definition, value);
    return storage.entity(definition.name);
  };
  const routes: Readonly<Record<string, (call: Call) => unknown>> = {
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
  return {
    storageOf,
    answer: (installationId, path, body) =>
      toResponse(() => {
        if (!manifest.permissions.scopes.includes('storage:app'))
          throw new KvsRefusal(403, 'FORBIDDEN', 'The app has not got the scope storage:app.');
        const route = routes[path.replace(/^\/api\/v1\//, '')];
        if (!route) throw new KvsRefusal(501, 'NOT_MODELLED', `The local host has no ${path}.`);
        return route({ storage: storageOf(installationId), body });
      }),
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
      if (options?.ttl !== undefined) refuse('NOT_MODELLED', 'The local host has no expiry.');
      if (options?.keyPolicy === 'FAIL_IF_EXISTS' && space.find(key))
        throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', 'The key exists.');
      return { key, ...space.set(key, value, now()) };
    },
    [`${prefix}delete`]: (call) => {
      spaceOf(call).delete(v.parse(Single, call.body).key);
    },
  };
}
