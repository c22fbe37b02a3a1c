import { createHash, randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { ChunkMissingError, type ChunkReference, splitIntoPieces } from './chunk-store';
import { findRecord, removeRecord, swapRecord, type Versioned } from './versioned-record';

/** Content that is too long for one stored value: its chunks, joined, are the content. */
export interface ShelfFile {
  readonly id: string;
  /** Each under a hash of its content and of the file: no two files share one, so each can go by itself. */
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
  /** One chunk, as stored: base64. */
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
  /** Missing for a card. */
  readonly chunks?: readonly string[];
  /** When it was begun, and may still be named for a while. Missing = it was named, and goes. */
  readonly begunAt?: number;
}

interface Row<T> {
  readonly value: T;
}

const CATALOGUE = { entity: 'document', key: 'plans' };
const EMPTY: Catalogue = { shelf: [], loose: [] };
const PREFIX = 'plan-file:';
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
    // What was named, and is to go, stays on the list until nobody names it any more.
    const settled = loose.filter((one) => one.begunAt !== undefined && named.has(one.id));
    await removeLoose(going, settled);
  };
  const toGo = ({ id, card }: Shelved<Card>): Loose[] => [{ id }, ...filesOf(card).map(toLoose)];
  return {
    list,
    find: async (key) => {
      const { shelf } = await getCatalogue();
      const id = shelf.find((one) => one.key === key)?.id;
      return id === undefined ? undefined : findCard<Card>(id);
    },
    add: async (key, card, going = []) => {
      const id = randomUUID();
      await addLoose([{ id, begunAt: now() }]);
      await swapRecord<Row<Card>>(toAddress(id), () => ({ value: card }));
      const gone = new Set(going.map((one) => one.id));
      const named = new Set([id, ...filesOf(card).map((file) => file.id)]);
      await changeCatalogue((held) => {
        if (held.shelf.some((one) => one.key === key)) return held;
        const loose = held.loose.filter((one) => !named.has(one.id));
        return {
          shelf: [...held.shelf.filter((one) => !gone.has(one.id)), { key, id }],
          loose: [...loose, ...going.flatMap(toGo)],
        };
      });
      await sweep();
    },
    replace: async (seen, card) => {
      const [before, after] = [filesOf(seen.card), filesOf(card)];
      const dropped = before.filter((one) => !isAmong(after, one)).map(toLoose);
      if (dropped.length > 0) await addLoose(dropped);
      const stored = await swapRecord<Row<Card>>(toAddress(seen.id), (held) =>
        held?.version === seen.version ? { value: card } : undefined,
      );
      if (!stored) return false;
      await removeLoose(dropped, after.filter((one) => !isAmong(before, one)).map(toLoose));
      return true;
    },
    remove: async (seen) => {
      const going = toGo(seen);
      await changeCatalogue((held) => ({
        shelf: held.shelf.filter(({ id }) => id !== seen.id),
        loose: [...held.loose, ...going],
      }));
      await removeLoose(going);
    },
    writeFile: async (content) => {
      const [id, pieces] = [randomUUID(), splitIntoPieces(content)];
      const chunks = pieces.map((piece) => ({ hash: toHash(id, piece), bytes: piece.length }));
      await addLoose([{ ...toLoose({ id, chunks }), begunAt: now() }]);
      for (const [at, { hash }] of chunks.entries())
        await kvs.set(PREFIX + hash, Buffer.from(pieces[at] ?? []).toString('base64'));
      return { id, chunks };
    },
    readFile: async ({ id, chunks }) => {
      const texts = await Promise.all(chunks.map(({ hash }) => findText(hash)));
      if (texts.some((text) => text === undefined))
        throw new ChunkMissingError(`A chunk of ${id} is not stored.`);
      return new Uint8Array(Buffer.concat(texts.map((text = '') => Buffer.from(text, 'base64'))));
    },
    findText,
    sweep,
  };
}

function findText(hash: string): Promise<string | undefined> {
  return /^[0-9a-f]{64}$/.test(hash) ? kvs.get<string>(PREFIX + hash) : Promise.resolve(undefined);
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

function isAmong(files: readonly ShelfFile[], { id }: ShelfFile): boolean {
  return files.some((one) => one.id === id);
}

function toLoose({ id, chunks }: ShelfFile): Loose {
  return { id, chunks: chunks.map(({ hash }) => hash) };
}

/** Their content first, then the list: whoever is cut off in between leaves the rest to the next one. */
async function removeLoose(going: readonly Loose[], settled: readonly Loose[] = []): Promise<void> {
  const keys = going.flatMap(({ chunks = [] }) => chunks.map((hash) => ({ key: PREFIX + hash })));
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT));
  for (const { id, chunks } of going) if (!chunks) await removeRecord(toAddress(id));
  const done = new Set([...going, ...settled].map(({ id }) => id));
  if (done.size === 0) return;
  await changeCatalogue((held) => ({
    ...held,
    loose: held.loose.filter(({ id }) => !done.has(id)),
  }));
}

function toAddress(id: string) {
  return { entity: 'document', key: `plan:${id}` };
}

function toHash(id: string, piece: Uint8Array): string {
  return createHash('sha256').update(id).update(piece).digest('hex');
}
