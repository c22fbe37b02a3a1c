import * as v from 'valibot';
import { packUuids, textsSchema } from './packed-uuids';

/** The tables of the dictionary, each with its columns; the first is the id that others point to. */
const TABLES = {
  accounts: ['uuid', 'displayName', 'accountId', 'nickname'],
  groups: ['slug', 'name'],
  projects: ['uuid', 'key', 'name'],
  repositories: ['uuid', 'slug', 'name', 'mainBranch'],
  /** What many branch rules say alike; days point here. */
  ruleShapes: ['shape'],
} as const;

export type NameTable = keyof typeof TABLES;
export const NAME_TABLES = Object.keys(TABLES) as readonly NameTable[];

/** In the order of its table's columns. Only the id is certain: a grant may name what nothing describes. */
export type NameCells = readonly [id: string, ...cells: (string | null)[]];

export interface NameEntry {
  readonly cells: NameCells;
  /** The first day, since 1970, on which no facts spoke of it; missing while the newest ones do. */
  readonly goneOn?: number;
}

/**
 * Who and what there is: ids and names, which change rarely and do not compress. Facts point to an entry
 * by its place, so no entry ever moves.
 */
export type Names = Readonly<Record<NameTable, readonly NameEntry[]>>;

export const NO_NAMES: Names = {
  accounts: [],
  groups: [],
  projects: [],
  repositories: [],
  ruleShapes: [],
};

const tableSchema = v.objectWithRest(
  { gone: v.exactOptional(v.array(v.nullable(v.pipe(v.number(), v.safeInteger())))) },
  textsSchema,
);

/** A piece of the dictionary may hold some tables only. */
export const namesSchema = v.object({
  accounts: v.exactOptional(tableSchema),
  groups: v.exactOptional(tableSchema),
  projects: v.exactOptional(tableSchema),
  repositories: v.exactOptional(tableSchema),
  ruleShapes: v.exactOptional(tableSchema),
});
export type NamesJson = v.InferOutput<typeof namesSchema>;
type WrittenNames = v.InferInput<typeof namesSchema>;

/** As it is written: column by column. */
export function toNamesJson(names: Partial<Names>): WrittenNames {
  const tables = NAME_TABLES.flatMap((table) => {
    const entries = names[table];
    return entries === undefined || entries.length === 0
      ? []
      : [[table, toTableJson(table, entries)] as const];
  });
  return Object.fromEntries(tables);
}

function toTableJson(table: NameTable, entries: readonly NameEntry[]) {
  const columns = TABLES[table].map(
    (column, at) => [column, packUuids(entries.map(({ cells }) => cells[at] ?? null))] as const,
  );
  const gone = entries.map(({ goneOn = null }) => goneOn);
  return {
    ...Object.fromEntries(columns),
    ...(gone.some((day) => day !== null) && { gone }),
  };
}

/** Pieces in the order they were cut, as one; columns that an older writer left out are empty. */
export function fromNamesJson(pieces: readonly NamesJson[]): Names {
  const join = (table: NameTable) =>
    pieces.flatMap((piece) => fromTableJson(table, piece[table] ?? {}));
  return {
    accounts: join('accounts'),
    groups: join('groups'),
    projects: join('projects'),
    repositories: join('repositories'),
    ruleShapes: join('ruleShapes'),
  };
}

function fromTableJson(
  table: NameTable,
  { gone = [], ...columns }: NonNullable<NamesJson[NameTable]>,
): NameEntry[] {
  const [ids = [], ...others] = TABLES[table].map((column) => columns[column]);
  return ids.map((id, at) => {
    const cells: [string, ...(string | null)[]] = [id ?? ''];
    for (const column of others) cells.push(column?.[at] ?? null);
    const goneOn = gone[at] ?? null;
    return goneOn === null ? { cells } : { cells, goneOn };
  });
}
