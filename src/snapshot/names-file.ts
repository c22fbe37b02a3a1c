import { packSections, splitSections } from './container';
import {
  fromNamesJson,
  NAME_TABLES,
  type NameEntry,
  type Names,
  namesSchema,
  type NameTable,
  toNamesJson,
} from './names-section';
import { getSection, parseSection } from './snapshot';

/** A newcomer changes the last piece of a table only: so few entries that a piece fits a stored value. */
const ENTRIES_PER_PIECE = 2048;

/** The dictionary in pieces that can be kept while others are written again; each a file by itself. */
export async function packNames(names: Names, limitBytes: number): Promise<readonly Uint8Array[]> {
  const blocks = NAME_TABLES.flatMap((table) =>
    Array.from({ length: Math.ceil(names[table].length / ENTRIES_PER_PIECE) }, (_, at) => ({
      table,
      entries: names[table].slice(at * ENTRIES_PER_PIECE, (at + 1) * ENTRIES_PER_PIECE),
    })),
  );
  return (await Promise.all(blocks.map((block) => packBlock(block, limitBytes)))).flat();
}

interface Block {
  readonly table: NameTable;
  readonly entries: readonly NameEntry[];
}

async function packBlock(
  { table, entries }: Block,
  limitBytes: number,
): Promise<readonly Uint8Array[]> {
  const text = JSON.stringify(toNamesJson({ [table]: entries }));
  const piece = await packSections([{ name: 'names', text }]);
  if (piece.length <= limitBytes || entries.length === 1) return [piece];
  const middle = Math.ceil(entries.length / 2);
  const halves = [entries.slice(0, middle), entries.slice(middle)];
  const packed = halves.map((half) => packBlock({ table, entries: half }, limitBytes));
  return (await Promise.all(packed)).flat();
}

/** @throws SnapshotError */
export async function unpackNames(pieces: readonly Uint8Array[]): Promise<Names> {
  const read = pieces.map((piece) =>
    parseSection(getSection(splitSections(piece).sections, 'names'), namesSchema),
  );
  return fromNamesJson(await Promise.all(read));
}
