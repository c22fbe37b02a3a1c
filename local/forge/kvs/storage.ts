import { LIMITS } from '../limits';
import { KvsRefusal, refuse } from './answer';

export interface StoredValue {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One space of keys. Values are kept as JSON text, so that nobody shares an object with the store. */
export interface KeySpace {
  find(key: string): StoredValue | undefined;
  set(key: string, value: unknown, now: number): StoredValue;
  delete(key: string): void;
  /** Sorted by key. */
  entries(): [string, StoredValue][];
}

/** Everything one installation has stored. */
export interface Storage {
  readonly plain: KeySpace;
  readonly secret: KeySpace;
  entity(name: string): KeySpace;
}

export function createStorage(): Storage {
  const entities = new Map<string, KeySpace>();
  return {
    plain: createKeySpace(),
    secret: createKeySpace(),
    entity: (name) => {
      const space = entities.get(name) ?? createKeySpace();
      entities.set(name, space);
      return space;
    },
  };
}

function createKeySpace(): KeySpace {
  const texts = new Map<string, Omit<StoredValue, 'value'> & { text: string }>();
  const find = (key: string): StoredValue | undefined => {
    const stored = texts.get(key);
    if (!stored) return undefined;
    const { text, ...times } = stored;
    return { ...times, value: JSON.parse(text) as unknown };
  };
  return {
    find,
    set: (key, value, now) => {
      assertKey(key);
      const text = toStoredText(value);
      texts.set(key, { text, createdAt: texts.get(key)?.createdAt ?? now, updatedAt: now });
      return { value, createdAt: now, updatedAt: now };
    },
    delete: (key) => {
      texts.delete(key);
    },
    entries: () =>
      [...texts.keys()].sort().flatMap((key) => {
        const stored = find(key);
        return stored ? [[key, stored]] : [];
      }),
  };
}

/** Throws what the store answers to a key that it does not take. */
export function assertKey(key: string): void {
  if (key.length < 1) refuse('KEY_TOO_SHORT', 'The key is empty.');
  if (key.length > LIMITS.kvs.keyLength) refuse('KEY_TOO_LONG', 'The key exceeds 500 characters.');
  if (!LIMITS.kvs.keyPattern.test(key))
    refuse('INVALID_KEY', 'The key does not match the pattern.');
}

function toStoredText(value: unknown): string {
  if (value === undefined || value === null) refuse('INVALID_VALUE', 'A value is needed.');
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > LIMITS.kvs.valueBytes)
    refuse('MAX_SIZE', 'The value exceeds 240 KiB.');
  if (depthOf(value) > LIMITS.kvs.depth) refuse('MAX_DEPTH', 'The value is nested too deeply.');
  return text;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

export function keyNotFound(): KvsRefusal {
  return new KvsRefusal(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
}
