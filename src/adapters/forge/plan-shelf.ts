import { createHash, randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { ChunkMissingError, splitIntoPieces } from './chunk-store';
import {
  addLoose,
  changeCatalogue,
  findCard,
  getCatalogue,
  type Loose,
  removeLoose,
  type Row,
  type ShelfFile,
  toCardAddress,
  toChunkKey,
  toLoose,
} from './plan-catalogue';
import { swapRecord } from './versioned-record';

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

/** Longer than any function runs. */
const ABANDONED_MS = 10 * 60_000;

export function createPlanShelf<Card>(options: ShelfOptions<Card>): Shelf<Card> {
  const { filesOf, now } = options;
  return {
    list: listCards<Card>,
    find: async (key) => {
      const { shelf } = await getCatalogue();
      const id = shelf.find((one) => one.key === key)?.id;
      return id === undefined ? undefined : findShelved<Card>(id);
    },
    add: (key, card, going = []) => addCard({ key, card, going }, options),
    replace: (seen, card) => replaceCard(seen, card, options),
    remove: async (seen) => {
      const going = listParts(seen, filesOf);
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
        await kvs.set(toChunkKey(hash), Buffer.from(pieces[at] ?? []).toString('base64'));
      return { id, chunks };
    },
    readFile: async ({ id, chunks }) => {
      const texts = await Promise.all(chunks.map(({ hash }) => findText(hash)));
      if (texts.some((text) => text === undefined))
        throw new ChunkMissingError(`A chunk of ${id} is not stored.`);
      return new Uint8Array(Buffer.concat(texts.map((text = '') => Buffer.from(text, 'base64'))));
    },
    findText,
    sweep: () => sweep(options),
  };
}

interface Added<Card> {
  readonly key: string;
  readonly card: Card;
  readonly going: readonly Shelved<Card>[];
}

async function addCard<Card>(
  { key, card, going }: Added<Card>,
  options: ShelfOptions<Card>,
): Promise<void> {
  const id = randomUUID();
  await addLoose([{ id, begunAt: options.now() }]);
  await swapRecord<Row<Card>>(toCardAddress(id), () => ({ value: card }));
  const gone = new Set(going.map((one) => one.id));
  const named = new Set([id, ...options.filesOf(card).map((file) => file.id)]);
  await changeCatalogue((held) => {
    if (held.shelf.some((one) => one.key === key)) return held;
    const loose = held.loose.filter((one) => !named.has(one.id));
    return {
      shelf: [...held.shelf.filter((one) => !gone.has(one.id)), { key, id }],
      loose: [...loose, ...going.flatMap((one) => listParts(one, options.filesOf))],
    };
  });
  await sweep(options);
}

async function replaceCard<Card>(
  seen: Shelved<Card>,
  card: Card,
  { filesOf }: ShelfOptions<Card>,
): Promise<boolean> {
  const [before, after] = [filesOf(seen.card), filesOf(card)];
  const dropped = before.filter((one) => !isAmong(after, one)).map(toLoose);
  if (dropped.length > 0) await addLoose(dropped);
  const stored = await swapRecord<Row<Card>>(toCardAddress(seen.id), (held) =>
    held?.version === seen.version ? { value: card } : undefined,
  );
  if (!stored) return false;
  await removeLoose(dropped, after.filter((one) => !isAmong(before, one)).map(toLoose));
  return true;
}

async function sweep<Card>({ filesOf, now }: ShelfOptions<Card>): Promise<void> {
  const { shelf, loose } = await getCatalogue();
  if (loose.length === 0) return;
  const files = (await listCards<Card>()).flatMap(({ card }) => filesOf(card));
  const named = new Set([...shelf, ...files].map(({ id }) => id));
  const going = loose.filter((one) => !named.has(one.id) && !mayStillBeNamed(one, now()));
  // What was named, and is to go, stays on the list until nobody names it any more.
  const settled = loose.filter((one) => one.begunAt !== undefined && named.has(one.id));
  await removeLoose(going, settled);
}

async function listCards<Card>(): Promise<readonly Shelved<Card>[]> {
  const { shelf } = await getCatalogue();
  const found = await Promise.all(shelf.map(({ id }) => findShelved<Card>(id)));
  return found.filter((each) => each !== undefined);
}

async function findShelved<Card>(id: string): Promise<Shelved<Card> | undefined> {
  const found = await findCard<Card>(id);
  return found && { id, version: found.version, card: found.value };
}

function findText(hash: string): Promise<string | undefined> {
  const isHash = /^[0-9a-f]{64}$/.test(hash);
  return isHash ? kvs.get<string>(toChunkKey(hash)) : Promise.resolve(undefined);
}

function listParts<Card>(
  { id, card }: Shelved<Card>,
  filesOf: ShelfOptions<Card>['filesOf'],
): readonly Loose[] {
  return [{ id }, ...filesOf(card).map(toLoose)];
}

function isAmong(files: readonly ShelfFile[], { id }: ShelfFile): boolean {
  return files.some((one) => one.id === id);
}

function mayStillBeNamed({ begunAt }: Loose, now: number): boolean {
  return begunAt !== undefined && now - begunAt <= ABANDONED_MS;
}

function toHash(id: string, piece: Uint8Array): string {
  return createHash('sha256').update(id).update(piece).digest('hex');
}
