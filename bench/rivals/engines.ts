import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSnapshot } from '../../src/snapshot/snapshot';
import { type Engine } from './engine';
import { readTables } from './tables';

export const ENGINE_NAMES = [
  'usher',
  'naive maps',
  'duckdb',
  'sqlite',
  'spicedb',
  'casbin',
  'cedar',
] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/**
 * Reads what the engine starts from (Usher the file its pages get, the others tables of numbers) and
 * returns how to build it, so that reading is not part of the time. Loads no engine but this one.
 */
export async function prepareEngine(
  name: EngineName,
  folder: string,
): Promise<() => Engine | Promise<Engine>> {
  if (name === 'usher') {
    const { createUsher } = await import('./engines/usher');
    const read = (day: string) =>
      decodeSnapshot(readFileSync(path.join(folder, `facts-${day}.usher`)));
    const facts = await read('now');
    return () => createUsher(facts, () => read('later'));
  }
  const create = await loadRival(name);
  const tables = readTables(folder);
  return () => create(tables, () => readTables(folder, 'later'));
}

async function loadRival(name: Exclude<EngineName, 'usher'>) {
  switch (name) {
    case 'naive maps':
      return (await import('./engines/naive-maps')).createNaiveMaps;
    case 'duckdb':
      return (await import('./engines/duckdb')).createDuckDb;
    case 'sqlite':
      return (await import('./engines/sqlite')).createSqlite;
    case 'spicedb':
      return (await import('./engines/spicedb')).createSpiceDb;
    case 'casbin':
      return (await import('./engines/casbin')).createCasbin;
    case 'cedar':
      return (await import('./engines/cedar')).createCedar;
  }
}
