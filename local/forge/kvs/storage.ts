import { LIMITS } from '../limits';
import { KvsRefusal, refuse } from './answer';

export interface StoredValue {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** ISO time; missing = it stays. */
  readonly expireTime?: string;
}

export interface WriteTimes {
  readonly now: number;
  readonly expiresAt?: number | undefined;
}

/** One space of keys. Values are kept as JSON text, so that nobody shares an object with the store. */
export interface KeySpace {
  find(key: string): StoredValue | undefined;
  set(key: string, value: unknown, times: WriteTimes): StoredValue;
  delete(key: string): void;
  /** Sorted by key. */
  entries(): [string, StoredValue][];
  /** Of all values as they are kept. */
  bytes(): number;
}

/** Everything one installation has stored. */
export interface Storage {
  readonly plain: KeySpace;
  readonly secret: KeySpace;
  readonly entity: (name: string) => KeySpace;
  /** Of all values, secrets included. */
  readonly bytes: () => number;
}

export function createStorage(now: () => number): Storage {
  const entities = new Map<string, KeySpace>();
  const [plain, secret] = [createKeySpace(now), createKeySpace(now)];
  return {
    plain,
    secret,
    entity: (name) => {
      const space = entities.get(name) ?? createKeySpace(now);
      entities.set(name, space);
      return space;
    },
    bytes: () =>
      [plain, secret, ...entities.values()].reduce((total, space) => total + space.bytes(), 0),
  };
}

interface StoredText extends Omit<StoredValue, 'value' | 'expireTime'> {
  readonly text: string;
  readonly expiresAt: number | undefined;
}

function createKeySpace(now: () => number): KeySpace {
  const texts = new Map<string, StoredText>();
  const findText = (key: string): StoredText | undefined => {
    const stored = texts.get(key);
    if (stored?.expiresAt === undefined || stored.expiresAt > now()) return stored;
    texts.delete(key);
    return undefined;
  };
  const find = (key: string): StoredValue | undefined => {
    const stored = findText(key);
    return stored && toStoredValue(stored);
  };
  const keys = (): string[] => [...texts.keys()].filter((key) => findText(key)).sort();
  return {
    find,
    set: (key, value, { now: updatedAt, expiresAt }) => {
      assertKey(key);
      const createdAt = findText(key)?.createdAt ?? updatedAt;
      const stored = { text: toStoredText(value), createdAt, updatedAt, expiresAt };
      texts.set(key, stored);
      return toStoredValue(stored);
    },
    delete: (key) => {
      texts.delete(key);
    },
    entries: () =>
      keys().flatMap((key) => {
        const stored = find(key);
        return stored ? [[key, stored]] : [];
      }),
    bytes: () =>
      keys().reduce((total, key) => total + Buffer.byteLength(texts.get(key)?.text ?? ''), 0),
  };
}

function toStoredValue({ text, expiresAt, ...times }: StoredText): StoredValue {
  return {
    ...times,
    value: JSON.parse(text) as unknown,
    ...(expiresAt !== undefined && { expireTime: new Date(expiresAt).toISOString() }),
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
