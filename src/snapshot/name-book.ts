import {
  type NameCells,
  type NameEntry,
  type Names,
  type NameTable,
  NO_NAMES,
} from './names-section';

/** The dictionary while facts are written: finds places, and adds what has none. */
export interface NameBook {
  /** The place of whom or what has this id. */
  readonly refTo: (table: NameTable, id: string) => number;
  /** The place of a row that is described just so. */
  readonly rowOf: (table: NameTable, cells: NameCells) => number;
  /** As it is now. With `days` it also tells what no facts speak of any more. */
  readonly names: (days?: NamedDays) => Names;
}

/** In days since 1970. */
export interface NamedDays {
  readonly today: number;
  /** The oldest day whose facts are kept. */
  readonly firstKept: number;
}

/**
 * Goes on with a dictionary: what is known keeps its place, and what is new follows. An account has one
 * name, the newest; of everything else an older name stays, for the days that knew it by that name.
 */
export function createNameBook(known: Names = NO_NAMES): NameBook {
  const open = (table: NameTable) => createTable(known[table], table === 'accounts');
  const tables = {
    accounts: open('accounts'),
    groups: open('groups'),
    projects: open('projects'),
    repositories: open('repositories'),
    ruleShapes: open('ruleShapes'),
  };
  return {
    refTo: (table, id) => tables[table].refTo(id),
    rowOf: (table, cells) => tables[table].rowOf(cells),
    names: (days) => ({
      accounts: tables.accounts.entries(days),
      groups: tables.groups.entries(days),
      projects: tables.projects.entries(days),
      repositories: tables.repositories.entries(days),
      ruleShapes: tables.ruleShapes.entries(days),
    }),
  };
}

function createTable(known: readonly NameEntry[], mayRename: boolean) {
  const entries = [...known];
  const byId = new Map<string, number>();
  const byCells = new Map<string, number>();
  const used = new Set<number>();
  const described = new Set<number>();
  const index = ({ cells }: NameEntry, place: number) => {
    if (isBlank(cells)) return;
    if (!byId.has(cells[0])) byId.set(cells[0], place);
    byCells.set(JSON.stringify(cells), place);
  };
  entries.forEach(index);
  const put = (place: number, cells: NameCells) => {
    entries[place] = { cells };
    index({ cells }, place);
    return place;
  };
  const findRenamed = (id: string) => {
    const place = mayRename ? byId.get(id) : undefined;
    return place === undefined || described.has(place) ? undefined : place;
  };
  return {
    refTo: (id: string) => {
      const place = byId.get(id) ?? put(entries.length, [id]);
      used.add(place);
      return place;
    },
    rowOf: (cells: NameCells) => {
      const place =
        byCells.get(JSON.stringify(cells)) ?? put(findRenamed(cells[0]) ?? entries.length, cells);
      used.add(place);
      described.add(place);
      return place;
    },
    entries: (days?: NamedDays) =>
      days ? entries.map((entry, at) => aged(entry, used.has(at), days)) : entries,
  };
}

/** Nobody needs the name of what no kept day knows; the place stays, for others must not move. */
function aged({ cells, goneOn }: NameEntry, isUsed: boolean, days: NamedDays): NameEntry {
  if (isUsed) return { cells };
  const since = goneOn ?? days.today;
  return since <= days.firstKept ? { cells: BLANK } : { cells, goneOn: since };
}

const BLANK: NameCells = [''];

function isBlank(cells: NameCells): boolean {
  return cells[0] === '' && cells.every((cell) => (cell ?? '') === '');
}
