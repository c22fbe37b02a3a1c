import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type Change, type LevelChange } from '../../../../../src/domain/changes/change';
import { listTimeline, type Timeline } from '../../../../../src/domain/changes/timeline';
import {
  type TimelineEntry,
  type TimelineSubject,
} from '../../../../../src/domain/changes/timeline-entry';
import { formatDay } from '../../lib/dates';
import { groupBy } from '../../lib/group-by';
import { type ChangeNames, createChangeNames } from '../changes/change-names';
import { type ChangeRow, toChangeRow } from '../changes/change-row';
import { type CauseGroup, groupByCause } from '../changes/moves';

/** What happened between two days. */
export interface Period {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly groups: readonly CauseGroup[];
  /** What is not told as a cause already. */
  readonly rows: readonly ChangeRow[];
}

export interface ToldTimeline extends Pick<Timeline, 'firstSeen' | 'notComparable'> {
  /** Newest first. */
  readonly periods: readonly Period[];
  readonly names: ChangeNames;
}

/** @param snapshots newest first, the shown day before all others */
export function tellTimeline(
  snapshots: readonly AccessIndex[],
  subject: TimelineSubject,
): ToldTimeline {
  const oldestFirst = [...snapshots].reverse();
  const facts = oldestFirst.map((index) => index.facts);
  const names = createChangeNames(facts);
  const { entries, firstSeen, notComparable } = listTimeline(oldestFirst, subject);
  const projects = new Map(
    facts.flatMap(({ repositories }) => repositories.map(({ uuid, project }) => [uuid, project])),
  );
  const periods = [...groupBy([...entries].reverse(), daysOf)].map(([key, of]): Period => {
    const [{ readBefore, readAfter }] = of;
    const changes = of.flatMap(({ change }) => (isLevel(change) ? [] : [change]));
    const levels = of.flatMap(({ change }) => (isLevel(change) ? [change] : []));
    const found = { changes, levels, notComparable: [] };
    const groups = groupByCause(found, (uuid) => projects.get(uuid));
    const causes = new Set(groups.flatMap((group) => group.changes));
    return {
      key,
      from: formatDay(readBefore),
      to: formatDay(readAfter),
      groups,
      rows: changes
        .filter((change) => !causes.has(change))
        .map((change) => toChangeRow(change, names)),
    };
  });
  return { periods, firstSeen, notComparable, names };
}

function isLevel(change: Change | LevelChange): change is LevelChange {
  return 'repositories' in change;
}

/** Entries of one scan were read at slightly different moments of the same two days. */
function daysOf({ readBefore, readAfter }: TimelineEntry): string {
  return `${formatDay(readBefore)} ${formatDay(readAfter)}`;
}
