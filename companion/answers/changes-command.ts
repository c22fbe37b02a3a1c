import { type AccessIndex } from '../../src/domain/access/access-index';
import { concernsPerson, concernsRepository } from '../../src/domain/changes/concerns';
import { type Changes, listChanges } from '../../src/domain/changes/list-changes';
import { type Change, type LevelChange } from '../../src/domain/changes/change';
import { type Facts } from '../../src/domain/facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../../src/domain/facts/ids';
import { type ExitCode } from '../exit-code';
import { type Format, printRows } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { changeCsvColumns, changeTableColumns } from './change-columns';
import { type ChangeRow, createChangeNames, toChangeRow, toLevelRows, toTime } from './change-row';
import { findInAny } from './find-in-snapshots';
import { getPerson } from './find-person';
import { getRepository } from './find-repository';
import { openSnapshots } from './open-snapshots';
import { reportNotComparable } from './report-not-comparable';

export interface ChangesOptions {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly repository?: string;
  readonly format: Format;
}

/** `usher changes`: what is different, on stdout; what could not be compared, on stderr. Throws `CommandError`. */
export async function runChanges(options: ChangesOptions, terminal: Terminal): Promise<ExitCode> {
  const [before, after] = await openSnapshots([options.from, options.to]);
  if (before === undefined || after === undefined) throw new RangeError('Two files were opened.');
  const isWanted = createFilter(options, [before.facts, after.facts]);
  const found = listChanges(before, after);
  const rows = () => listRows(found, isWanted, { before, after });
  const columns = { tableColumns: changeTableColumns, csvColumns: changeCsvColumns };
  await printRows(terminal.stdout, { format: options.format, rows, ...columns });
  return reportNotComparable(found.notComparable, terminal);
}

interface Wanted {
  readonly row: (change: Change | LevelChange) => boolean;
  readonly repository: RepositoryUuid | undefined;
}

function* listRows(
  { changes, levels }: Changes,
  wanted: Wanted,
  { before, after }: { readonly before: AccessIndex; readonly after: AccessIndex },
): Generator<ChangeRow> {
  const names = createChangeNames([before.facts, after.facts]);
  const times = { readBefore: toTime(endOf(before.facts)), readAfter: toTime(endOf(after.facts)) };
  for (const change of changes) if (wanted.row(change)) yield toChangeRow(change, names);
  for (const change of levels) {
    if (!wanted.row(change)) continue;
    for (const row of toLevelRows(change, names, times))
      if (wanted.repository === undefined || row.repository?.uuid === wanted.repository) yield row;
  }
}

function endOf({ startedAt, endedAt }: Facts): number {
  return endedAt ?? startedAt;
}

function createFilter(options: ChangesOptions, snapshots: readonly Facts[]): Wanted {
  const person = toPerson(options.person, snapshots);
  const repository = toRepository(options.repository, snapshots);
  return {
    repository,
    row: (change) =>
      (person === undefined || concernsPerson(change, person)) &&
      (repository === undefined ||
        concernsRepository(change, { repository, projects: projectsOf(repository, snapshots) })),
  };
}

function toPerson(
  wanted: string | undefined,
  snapshots: readonly Facts[],
): AccountUuid | undefined {
  if (wanted === undefined) return undefined;
  return findInAny(snapshots, (facts) => getPerson(facts, wanted)).uuid;
}

function toRepository(
  wanted: string | undefined,
  snapshots: readonly Facts[],
): RepositoryUuid | undefined {
  if (wanted === undefined) return undefined;
  return findInAny(snapshots, (facts) => getRepository(facts, wanted)).uuid;
}

/** Every project that the repository was in. */
function projectsOf(repository: RepositoryUuid, snapshots: readonly Facts[]) {
  return snapshots.flatMap(({ repositories }) =>
    repositories.flatMap(({ uuid, project }) =>
      uuid === repository && project !== undefined ? [project] : [],
    ),
  );
}
