import { kvs } from '@forge/kvs';
import { type ChunkReference } from './chunk-store';
import { findRecord, removeRecord, swapRecord, type Versioned } from './versioned-record';

/** Content that is too long for one stored value: its chunks, joined, are the content. */
export interface ShelfFile {
  readonly id: string;
  /** Each under a hash of its content and of the file: no two files share one, so each can go by itself. */
  readonly chunks: readonly ChunkReference[];
}

/** What stands on the shelf, and what is to be removed unless a card names it. */
export interface Catalogue {
  readonly shelf: readonly { readonly key: string; readonly id: string }[];
  readonly loose: readonly Loose[];
}

/** A card or a file that nobody may come to name, or that somebody has just let go. */
export interface Loose {
  readonly id: string;
  /** Missing for a card. */
  readonly chunks?: readonly string[];
  /** When it was begun, and may still be named for a while. Missing = it was named, and goes. */
  readonly begunAt?: number;
}

export interface Row<T> {
  readonly value: T;
}

const CATALOGUE = { entity: 'document', key: 'plans' };
const EMPTY: Catalogue = { shelf: [], loose: [] };
const PREFIX = 'plan-file:';
const BATCH_LIMIT = 25;

export async function getCatalogue(): Promise<Catalogue> {
  return (await findRecord<Row<Catalogue>>(CATALOGUE))?.value ?? EMPTY;
}

export async function changeCatalogue(change: (held: Catalogue) => Catalogue): Promise<void> {
  await swapRecord<Row<Catalogue>>(CATALOGUE, (held) => ({ value: change(held?.value ?? EMPTY) }));
}

export function addLoose(added: readonly Loose[]): Promise<void> {
  return changeCatalogue((held) => ({ ...held, loose: [...held.loose, ...added] }));
}

/**
 * Takes `going` away and both off the list. Content first, then the list: whoever is cut off in between leaves the
 * rest to the next one.
 */
export async function removeLoose(
  going: readonly Loose[],
  settled: readonly Loose[] = [],
): Promise<void> {
  const keys = going.flatMap(({ chunks = [] }) => chunks.map((hash) => ({ key: PREFIX + hash })));
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT));
  for (const { id, chunks } of going) if (!chunks) await removeRecord(toCardAddress(id));
  const done = new Set([...going, ...settled].map(({ id }) => id));
  if (done.size === 0) return;
  await changeCatalogue((held) => ({
    ...held,
    loose: held.loose.filter(({ id }) => !done.has(id)),
  }));
}

export function toLoose({ id, chunks }: ShelfFile): Loose {
  return { id, chunks: chunks.map(({ hash }) => hash) };
}

export async function findCard<Card>(id: string): Promise<Versioned<Row<Card>> | undefined> {
  return findRecord(toCardAddress(id));
}

export function toCardAddress(id: string) {
  return { entity: 'document', key: `plan:${id}` };
}

export function toChunkKey(hash: string): string {
  return PREFIX + hash;
}
