import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type Change } from '../../../../../src/domain/changes/change';
import { listChanges } from '../../../../../src/domain/changes/list-changes';
import { type NotComparable } from '../../../../../src/domain/changes/not-comparable';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ChangeNames, createChangeNames } from './change-names';
import { type ChangeRow, toChangeRow } from './change-row';
import { type CauseGroup, groupByCause } from './moves';

/** What is different between two days, ready to be told. */
export interface ComparedDays {
  readonly groups: readonly CauseGroup[];
  readonly changes: readonly Change[];
  /** Changes that are not the cause of any level that moved. */
  readonly others: readonly ChangeRow[];
  /** Where somebody expects an answer and there is none. */
  readonly missed: readonly NotComparable[];
  readonly names: ChangeNames;
  readonly times: { readonly before: number; readonly after: number };
}

export function compareDays(before: AccessIndex, after: AccessIndex): ComparedDays {
  const found = listChanges(before, after);
  const names = createChangeNames([before.facts, after.facts]);
  const projects = new Map(
    [before.facts, after.facts].flatMap((facts) =>
      facts.repositories.map(({ uuid, project }) => [uuid, project]),
    ),
  );
  const groups = groupByCause(found, (uuid) => projects.get(uuid));
  const causes = new Set(groups.flatMap(({ changes }) => changes));
  return {
    groups,
    changes: found.changes,
    others: found.changes
      .filter((change) => !causes.has(change))
      .map((change) => toChangeRow(change, names)),
    missed: found.notComparable.filter(({ missed }) => missed),
    names,
    times: { before: endOf(before.facts), after: endOf(after.facts) },
  };
}

function endOf({ startedAt, endedAt }: Facts): number {
  return endedAt ?? startedAt;
}
