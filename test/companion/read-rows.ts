import { effectiveLevels } from '../../local/bitbucket/effective-levels';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { type AccessRow } from '../../src/domain/access/access-row';
import { listAccessRows } from '../../src/domain/access/list-access-rows';
import { createAccessIndex } from '../../src/domain/access/access-index';
import { readSnapshot } from '../../companion/files/snapshot-file';
import { runUsher } from './run-usher';

/** What `usher access` answers about everybody and everything, with the exit code. */
export async function readRows(
  file: string,
  more: readonly string[] = [],
): Promise<{
  readonly rows: readonly AccessRow[];
  readonly code: number | null;
  readonly stderr: string;
}> {
  const { stdout, ...ended } = await runUsher([
    'access',
    '--from',
    file,
    '--format',
    'ndjson',
    ...more,
  ]);
  const rows = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AccessRow);
  return { ...ended, rows };
}

/** The same rows without a process of their own. */
export async function rowsIn(file: string): Promise<readonly AccessRow[]> {
  return [...listAccessRows({ index: createAccessIndex(await readSnapshot(file)) })];
}

/** `person repository` → level, apart from those who only read what everybody reads. */
export function toPairs(rows: readonly AccessRow[]): ReadonlyMap<string, string> {
  const granted = rows.filter(({ paths }) => paths.some(({ kind }) => kind !== 'public'));
  return new Map(
    granted.map(({ person, repository, level }) => [`${person.uuid} ${repository.uuid}`, level]),
  );
}

/** The same from the simulator's own listing, which shares no code with the answers. */
export function truePairs(data: WorkspaceData): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const { account, repository, level } of effectiveLevels(data)) {
    pairs.set(`${account.uuid} ${repository.uuid}`, level);
  }
  return pairs;
}
