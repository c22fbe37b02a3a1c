import Database from 'better-sqlite3';
import { type Answer, type Engine, type Query, type View } from '../engine';
import {
  FINGERPRINT_SQL,
  INDEX_SQL,
  MATRIX_SQL,
  PERSON_SQL,
  REPOSITORY_SQL,
  TWO_DAYS_SQL,
  WHAT_IF_SQL,
  WHY_SQL,
} from '../sql';
import { TABLE_COLUMNS, TABLE_NAMES, type Tables } from '../tables';

type Open = InstanceType<typeof Database>;
type Statement = ReturnType<Open['prepare']>;

/** In memory, with an index for every join and the planner's statistics. */
export function createSqlite(tables: Tables, readLater: () => Tables): Engine {
  const database = new Database(':memory:');
  database.pragma('temp_store = memory');
  database.pragma('cache_size = -400000');
  for (const name of TABLE_NAMES) fillTable(database, { name, tables, day: '' });
  for (const sql of INDEX_SQL) database.exec(sql);
  const matrix = database.prepare(MATRIX_SQL).raw();
  return {
    matrix: () => {
      const [read = 0, write = 0, admin = 0, paths = 0] = matrix.get() as number[];
      return { read, write, admin, paths };
    },
    fingerprint: () => (database.prepare(FINGERPRINT_SQL).raw().get() as number[]).join(' '),
    views: {
      person: toView(database.prepare(PERSON_SQL), ({ person }) => ({ 1: person })),
      repository: toView(database.prepare(REPOSITORY_SQL), (query) => ({ 1: query.repository })),
      why: toView(database.prepare(WHY_SQL), (query) => ({ 1: query.repository, 2: query.person })),
      'what-if': toView(database.prepare(WHAT_IF_SQL), ({ grant }) => ({
        ...{ 1: grant.project, 2: grant.group, 3: grant.rank },
      })),
      'two days': toTwoDays(database, readLater),
    },
    close: () => {
      database.close();
    },
  };
}

interface Filled {
  readonly name: keyof typeof TABLE_COLUMNS;
  readonly tables: Tables;
  /** What the name of the table ends with. */
  readonly day: string;
}

function fillTable(database: Open, { name, tables, day }: Filled): void {
  const columns = TABLE_COLUMNS[name];
  const definitions = columns.map((column) => `${column} INTEGER`).join(', ');
  database.exec(`CREATE TABLE ${name}${day} (${definitions})`);
  const places = columns.map(() => '?').join();
  const insert = database.prepare(`INSERT INTO ${name}${day} VALUES (${places})`);
  database.transaction(() => {
    for (const row of tables.rows[name]) insert.run(...row);
  })();
}

function toTwoDays(database: Open, readLater: () => Tables): View {
  const ask = () => database.prepare(TWO_DAYS_SQL).raw().all() as Answer;
  return {
    isOne: true,
    prepare: () => {
      const tables = readLater();
      for (const name of TABLE_NAMES) fillTable(database, { name, tables, day: '_later' });
      for (const sql of INDEX_SQL.map(ofNextDay)) database.exec(sql);
    },
    ask,
    answer: ask,
  };
}

/** The same index on the table of the day after. */
function ofNextDay(sql: string): string {
  return sql.replace(/INDEX (\w+) ON (\w+)/, 'INDEX $1_later ON $2_later');
}

function toView(
  statement: Statement,
  parametersOf: (query: Query) => Readonly<Record<number, number>>,
): View {
  const rows = statement.raw();
  const ask = (query: Query) => rows.all(parametersOf(query)) as Answer;
  return { ask, answer: ask };
}
