import { type AccessIndex } from '../access/access-index';
import { type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type Facts } from '../facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type LevelChange } from './change';
import { rangeOn, toLevelChange } from './compare-levels';
import { type TimelineEntry, type TimelineSubject } from './timeline-entry';

interface Known {
  readonly index: AccessIndex;
  readonly range: LevelRange<RepositoryLevel>;
}

export interface LevelHistory {
  /** What provably differs from what was last known; snapshots in the order in which they were read. */
  readonly add: (index: AccessIndex) => readonly TimelineEntry[];
}

/**
 * Remembers of each pair the last snapshot that told most about it.
 * @param people whom any of the snapshots names: whoever came later had nothing before, and whoever left has nothing now
 */
export function createLevelHistory(
  subject: TimelineSubject,
  people: ReadonlySet<AccountUuid>,
): LevelHistory {
  const known = new Map<string, Known>();
  return {
    add: (index) => {
      const found = new Map<string, TimelineEntry>();
      for (const pair of listPairs(index, subject, people)) {
        const range = rangeOn(index, pair.person, pair.repository);
        const key = `${pair.person} ${pair.repository}`;
        const last = known.get(key);
        const change = last && toLevelChange({ before: last.index, after: index }, pair);
        if (last !== undefined && change !== undefined)
          gather(found, { ...timesOf(last.index.facts, index.facts), change });
        if (last === undefined || change !== undefined || range.level === range.atMost)
          known.set(key, { index, range });
      }
      return [...found.values()];
    },
  };
}

function timesOf(before: Facts, after: Facts): Pick<TimelineEntry, 'readBefore' | 'readAfter'> {
  return {
    readBefore: before.endedAt ?? before.startedAt,
    readAfter: after.endedAt ?? after.startedAt,
  };
}

/** Repositories on which the same happened for the same reason are one entry. */
function gather(
  found: Map<string, TimelineEntry>,
  entry: TimelineEntry & { readonly change: LevelChange },
): void {
  const key = JSON.stringify({ ...entry, change: { ...entry.change, repositories: [] } });
  const known = found.get(key)?.change;
  const repositories =
    known !== undefined && 'repositories' in known
      ? [...known.repositories, ...entry.change.repositories]
      : entry.change.repositories;
  found.set(key, { ...entry, change: { ...entry.change, repositories } });
}

interface Pair {
  readonly person: AccountUuid;
  readonly repository: RepositoryUuid;
}

function listPairs(
  { facts }: AccessIndex,
  subject: TimelineSubject,
  people: ReadonlySet<AccountUuid>,
): readonly Pair[] {
  if ('person' in subject)
    return facts.repositories.map(({ uuid }) => ({ ...subject, repository: uuid }));
  if (!facts.repositories.some(({ uuid }) => uuid === subject.repository)) return [];
  return [...people].map((person) => ({ ...subject, person }));
}
