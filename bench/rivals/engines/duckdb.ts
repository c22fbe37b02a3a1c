import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
} from '@duckdb/node-api';
import { type Answer, type Engine, type Query, type View } from '../engine';
import {
  FINGERPRINT_SQL,
  MATRIX_SQL,
  PERSON_SQL,
  REPOSITORY_SQL,
  TWO_DAYS_SQL,
  WHAT_IF_SQL,
  WHY_SQL,
} from '../sql';
import { TABLE_COLUMNS, TABLE_NAMES, type Tables } from '../tables';

/** In memory, with as many threads as DuckDB wants: all cores. */
export async function createDuckDb(tables: Tables, readLater: () => Tables): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await fillTables(connection, tables, '');
  return {
    matrix: async () => {
      const [read, write, admin, paths] = await firstRow(connection, MATRIX_SQL);
      return { read: read ?? 0, write: write ?? 0, admin: admin ?? 0, paths: paths ?? 0 };
    },
    fingerprint: async () => (await firstRow(connection, FINGERPRINT_SQL)).join(' '),
    views: {
      person: toView(await connection.prepare(PERSON_SQL), ({ person }) => [person]),
      repository: toView(await connection.prepare(REPOSITORY_SQL), (query) => [query.repository]),
      why: toView(await connection.prepare(WHY_SQL), (query) => [query.repository, query.person]),
      'what-if': toView(await connection.prepare(WHAT_IF_SQL), ({ grant }) => [
        ...[grant.project, grant.group, grant.rank],
      ]),
      'two days': toTwoDays(connection, readLater),
    },
    close: () => {
      connection.closeSync();
    },
  };
}

async function fillTables(
  connection: DuckDBConnection,
  { rows }: Tables,
  day: string,
): Promise<void> {
  for (const name of TABLE_NAMES) {
    const columns = TABLE_COLUMNS[name].map((column) => `${column} INTEGER`);
    await connection.run(`CREATE TABLE ${name}${day} (${columns.join(', ')})`);
    const appender = await connection.createAppender(`${name}${day}`);
    for (const row of rows[name]) {
      for (const value of row) appender.appendInteger(value);
      appender.endRow();
    }
    appender.closeSync();
  }
}

function toTwoDays(connection: DuckDBConnection, readLater: () => Tables): View {
  const ask = async () => (await connection.runAndReadAll(TWO_DAYS_SQL)).getRows();
  return {
    isOne: true,
    prepare: () => fillTables(connection, readLater(), '_later'),
    ask,
    answer: async () => (await ask()).map(([at, rank]) => [Number(at), Number(rank)] as const),
  };
}

async function firstRow(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRows();
  return row.map(Number);
}

function toView(
  statement: DuckDBPreparedStatement,
  parametersOf: (query: Query) => readonly number[],
): View {
  const ask = async (query: Query) => {
    parametersOf(query).forEach((value, at) => {
      statement.bindInteger(at + 1, value);
    });
    return (await statement.runAndReadAll()).getRows();
  };
  const answer = async (query: Query): Promise<Answer> =>
    (await ask(query)).map(([at, rank]) => [Number(at), Number(rank)] as const);
  return { ask, answer };
}
