import Database from 'better-sqlite3';
import { type Answer, type Engine, type Query, type View } from '../engine';
import {
  FINGERPRINT_SQL,
  INDEX_SQL,
  MATRIX_SQL,
  PERSON_SQL,
  REPOSITORY_SQL,
  WHY_SQL,
} from '../sql';
import { TABLE_COLUMNS, TABLE_NAMES, type Tables } from '../tables';

type Open = InstanceType<typeof Database>;
type Statement = ReturnType<Open['prepare']>;

/** In memory, with an index for every join and the planner's statistics. */
export function createSqlite(tables: Tables): Engine {
  const database = new Database(':memory:');
  database.pragma('temp_store = memory');
  database.pragma('cache_size = -400000');
  for (const name of TABLE_NAMES) fillTable(database, name, tables);
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
    },
    close: () => {
      database.close();
    },
  };
}

function fillTable(database: Open, name: keyof typeof TABLE_COLUMNS, { rows }: Tables): void {
  const columns = TABLE_COLUMNS[name];
  database.exec(
    `CREATE TABLE ${name} (${columns.map((column) => `${column} INTEGER`).join(', ')})`,
  );
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join()})`);
  database.transaction(() => {
    for (const row of rows[name]) insert.run(...row);
  })();
}

function toView(
  statement: Statement,
  parametersOf: (query: Query) => Readonly<Record<number, number>>,
): View {
  const rows = statement.raw();
  const ask = (query: Query) => rows.all(parametersOf(query)) as Answer;
  return { ask, answer: ask };
}
