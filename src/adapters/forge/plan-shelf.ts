import { createHash, randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { ChunkMissingError, type ChunkReference, splitIntoPieces } from './chunk-store';
import { findRecord, removeRecord, swapRecord, type Versioned } from './versioned-record';

/** Content that is too long for one stored value: its chunks, joined, are the content. */
export interface ShelfFile {
  readonly id: string;
  readonly chunks: readonly ChunkReference[];
}

/** One thing on the shelf, as it was when somebody looked. */
export interface Shelved<Card> {
  readonly id: string;
  readonly version: number;
  readonly card: Card;
}

/**
 * Cards with files, many beside each other. A file is written before a card names it and removed after no
 * card does: who is cut off in between leaves something that `sweep` finds, never a card without its file.
 */
export interface Shelf<Card> {
  /** In the order in which they came. */
  list(): Promise<readonly Shelved<Card>[]>;
  find(key: string): Promise<Shelved<Card> | undefined>;
  /** `going`: cards that make room for it. Nothing happens where there is one of that key. */
  add(key: string, card: Card, going?: readonly Shelved<Card>[]): Promise<void>;
  /** @returns false, and nothing was written, when somebody has changed it since */
  replace(seen: Shelved<Card>, card: Card): Promise<boolean>;
  remove(seen: Shelved<Card>): Promise<void>;
  writeFile(content: Uint8Array): Promise<ShelfFile>;
  /** @throws ChunkMissingError */
  readFile(file: ShelfFile): Promise<Uint8Array>;
  /** One chunk of a file that a card names, as stored: base64. */
  findText(hash: string): Promise<string | undefined>;
  /** Removes what nobody will ask for again. */
  sweep(): Promise<void>;
}

interface ShelfOptions<Card> {
  readonly filesOf: (card: Card) => readonly ShelfFile[];
  readonly now: () => number;
}

/** What stands, and what is to be removed unless a card names it. */
interface Catalogue {
  readonly shelf: readonly { readonly key: string; readonly id: string }[];
  readonly loose: readonly Loose[];
}

interface Loose {
  readonly id: string;
  readonly chunks: number;
  /** When it was begun, and may still be named for a while. Missing = it was named, and goes. */
  readonly begunAt?: number;
}

interface Row<T> {
  readonly value: T;
}

const CATALOGUE = { entity: 'document', key: 'plans' };
const EMPTY: Catalogue = { shelf: [], loose: [] };
const BATCH_LIMIT = 25;
/** Longer than any function runs. */
const ABANDONED_MS = 10 * 60_000;

export function createPlanShelf<Card>({ filesOf, now }: ShelfOptions<Card>): Shelf<Card> {
  const list = async (): Promise<readonly Shelved<Card>[]> => {
    const { shelf } = await getCatalogue();
    const found = await Promise.all(shelf.map(({ id }) => findCard<Card>(id)));
    return found.filter((each) => each !== undefined);
  };
  const sweep = async (): Promise<void> => {
    const { shelf, loose } = await getCatalogue();
    if (loose.length === 0) return;
    const files = (await list()).flatMap(({ card }) => filesOf(card));
    const named = new Set([...shelf, ...files].map(({ id }) => id));
    const going = loose.filter((one) => !named.has(one.id) && !mayStillBeNamed(one, now()));
    await removeKeys(going.flatMap(({ id, chunks }) => toKeys(id, chunks)));
    for (const { id, chunks } of going) if (chunks === 0) await removeRecord(toAddress(id));
    const gone = new Set(going.map(({ id }) => id));
    // Who was named, and is to go, stays on the list until nobody names it any more.
    const isSettled = ({ id, begunAt }: Loose) =>
      gone.has(id) || (begunAt !== undefined && named.has(id));
    await changeCatalogue((held) => ({
      ...held,
      loose: held.loose.filter((one) => !isSettled(one)),
    }));
  };
  const toGo = ({ id, card }: Shelved<Card>): Loose[] => [
    { id, chunks: 0 },
    ...filesOf(card).map(toLoose),
  ];
  return {
    list,
    find: async (key) => {
      const { shelf } = await getCatalogue();
      const id = shelf.find((one) => one.key === key)?.id;
      return id === undefined ? undefined : findCard<Card>(id);
    },
    add: async (key, card, going = []) => {
      const id = randomUUID();
      await addLoose([{ id, chunks: 0, begunAt: now() }]);
      await swapRecord<Row<Card>>(toAddress(id), () => ({ value: card }));
      const gone = new Set(going.map((one) => one.id));
      await changeCatalogue((held) => ({
        shelf: held.shelf.some((one) => one.key === key)
          ? held.shelf
          : [...held.shelf.filter((one) => !gone.has(one.id)), { key, id }],
        loose: [...held.loose, ...going.flatMap(toGo)],
      }));
      await sweep();
    },
    replace: async (seen, card) => {
      const kept = new Set(filesOf(card).map(({ id }) => id));
      const dropped = filesOf(seen.card).filter(({ id }) => !kept.has(id));
      if (dropped.length > 0) await addLoose(dropped.map(toLoose));
      const stored = await swapRecord<Row<Card>>(toAddress(seen.id), (held) =>
        held?.version === seen.version ? { value: card } : undefined,
      );
      if (dropped.length > 0) await sweep();
      return stored !== undefined;
    },
    remove: async (seen) => {
      await changeCatalogue((held) => ({
        shelf: held.shelf.filter(({ id }) => id !== seen.id),
        loose: [...held.loose, ...toGo(seen)],
      }));
      await sweep();
    },
    writeFile: async (content) => {
      const [id, pieces] = [randomUUID(), splitIntoPieces(content)];
      await addLoose([{ id, chunks: pieces.length, begunAt: now() }]);
      const chunks = pieces.map((piece) => ({ hash: toSha256(piece), bytes: piece.length }));
      for (const [at, piece] of pieces.entries())
        await kvs.set(toChunkKey(id, at), Buffer.from(piece).toString('base64'));
      return { id, chunks };
    },
    readFile: async ({ id, chunks }) => {
      const texts = await Promise.all(chunks.map((_, at) => kvs.get<string>(toChunkKey(id, at))));
      if (texts.some((text) => text === undefined))
        throw new ChunkMissingError(`A chunk of ${id} is not stored.`);
      return new Uint8Array(Buffer.concat(texts.map((text = '') => Buffer.from(text, 'base64'))));
    },
    findText: async (hash) => {
      for (const { card } of await list())
        for (const { id, chunks } of filesOf(card)) {
          const at = chunks.findIndex((chunk) => chunk.hash === hash);
          if (at !== -1) return kvs.get<string>(toChunkKey(id, at));
        }
      return undefined;
    },
    sweep,
  };
}

async function getCatalogue(): Promise<Catalogue> {
  return (await findRecord<Row<Catalogue>>(CATALOGUE))?.value ?? EMPTY;
}

async function changeCatalogue(change: (held: Catalogue) => Catalogue): Promise<void> {
  await swapRecord<Row<Catalogue>>(CATALOGUE, (held) => ({ value: change(held?.value ?? EMPTY) }));
}

function addLoose(added: readonly Loose[]): Promise<void> {
  return changeCatalogue((held) => ({ ...held, loose: [...held.loose, ...added] }));
}

async function findCard<Card>(id: string): Promise<Shelved<Card> | undefined> {
  const found: Versioned<Row<Card>> | undefined = await findRecord(toAddress(id));
  return found && { id, version: found.version, card: found.value };
}

function mayStillBeNamed({ begunAt }: Loose, now: number): boolean {
  return begunAt !== undefined && now - begunAt <= ABANDONED_MS;
}

function toLoose({ id, chunks }: ShelfFile): Loose {
  return { id, chunks: chunks.length };
}

async function removeKeys(keys: readonly { readonly key: string }[]): Promise<void> {
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT));
}

function toKeys(id: string, chunks: number): { readonly key: string }[] {
  return Array.from({ length: chunks }, (_, at) => ({ key: toChunkKey(id, at) }));
}

function toChunkKey(id: string, at: number): string {
  return `plan-file:${id}:${at}`;
}

function toAddress(id: string) {
  return { entity: 'document', key: `plan:${id}` };
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
