import { type AccessIndex } from '../access/access-index';
import { type Facts } from '../facts/facts';
import { carryForward } from './carry-forward';
import { type Change } from './change';
import { concernsPerson, concernsRepository } from './concerns';
import { createFirstSeenLog, type FirstSeen } from './first-seen';
import { createLevelHistory } from './level-history';
import { listFactChanges } from './list-changes';
import { type NotComparable } from './not-comparable';
import { type TimelineEntry, type TimelineSubject } from './timeline-entry';

/** What became of a person or a repository. Who did it is in no API of Bitbucket. */
export interface Timeline {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Of what is there now. */
  readonly firstSeen: readonly FirstSeen[];
  /** Of the newest snapshot and what was known before it. */
  readonly notComparable: readonly NotComparable[];
}

/**
 * Follows one person or repository through snapshots of one workspace. A snapshot that could not tell
 * something is passed over for it: what changed meanwhile stands between the reads around it.
 * @param snapshots oldest first
 */
export function listTimeline(
  snapshots: readonly AccessIndex[],
  subject: TimelineSubject,
): Timeline {
  const isWanted = createFilter(snapshots, subject);
  const seen = createFirstSeenLog(isWanted);
  const levels = createLevelHistory(
    subject,
    new Set(snapshots.flatMap(({ roster }) => roster.accounts)),
  );
  const entries: TimelineEntry[] = [];
  let known: Facts | undefined;
  let notComparable: readonly NotComparable[] = [];
  for (const index of snapshots) {
    const { facts } = index;
    const step = listFactChanges(known ?? facts, facts);
    const wanted = step.changes.filter(isWanted);
    seen.add(facts, wanted);
    entries.push(...wanted.map(toEntry), ...levels.add(index));
    notComparable = step.notComparable;
    known = known === undefined ? facts : carryForward(known, facts);
  }
  entries.sort((a, b) => a.readAfter - b.readAfter);
  return { entries, firstSeen: seen.list(), notComparable };
}

function toEntry(change: Change): TimelineEntry {
  return { readBefore: change.readBefore, readAfter: change.readAfter, change };
}

function createFilter(
  snapshots: readonly AccessIndex[],
  subject: TimelineSubject,
): (change: Change) => boolean {
  if ('person' in subject) return (change) => concernsPerson(change, subject.person);
  const { repository } = subject;
  const projects = snapshots.flatMap(({ facts }) =>
    facts.repositories.flatMap(({ uuid, project }) =>
      uuid === repository && project !== undefined ? [project] : [],
    ),
  );
  return (change) => concernsRepository(change, { repository, projects });
}
