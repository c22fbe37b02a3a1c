import { type Facts } from '../../src/domain/facts/facts';
import { type FirstSeen } from '../../src/domain/changes/first-seen';
import { listTimeline } from '../../src/domain/changes/timeline';
import { type TimelineEntry, type TimelineSubject } from '../../src/domain/changes/timeline-entry';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Column } from '../formats/table';
import { type Format, printRows } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { changeCsvColumns, changeTableColumns } from './change-columns';
import {
  type ChangeNames,
  type ChangeRow,
  createChangeNames,
  toChangeRow,
  toLevelRows,
  toTime,
} from './change-row';
import { findInAny } from './find-in-snapshots';
import { getPerson } from './find-person';
import { getRepository } from './find-repository';
import { openSnapshots } from './open-snapshots';
import { reportNotComparable } from './report-not-comparable';

export interface TimelineOptions {
  readonly from: readonly string[];
  readonly person?: string;
  readonly repository?: string;
  readonly format: Format;
}

/** A change, or (with `seen`) something that is there now and since when Usher knows of it. */
interface TimelineRow extends Omit<ChangeRow, 'readBefore'> {
  /** `null` where it was already there when Usher first looked. */
  readonly readBefore: string | null;
  readonly seen?: 'first-seen' | 'already-there';
}

/** `usher timeline`: changes oldest first, then what is there now. Throws `CommandError`. */
export async function runTimeline(options: TimelineOptions, terminal: Terminal): Promise<ExitCode> {
  const snapshots = await openSnapshots(options.from);
  const facts = snapshots.map((index) => index.facts);
  const subject = getSubject(options, facts);
  const { entries, firstSeen, notComparable } = listTimeline(snapshots, subject);
  const names = createChangeNames(facts);
  const rows = (): Iterable<TimelineRow> => [
    ...entries.flatMap((entry) => toRows(entry, names)),
    ...firstSeen.map((seen) => toSeenRow(seen, names)),
  ];
  await printRows(terminal.stdout, { format: options.format, rows, tableColumns, csvColumns });
  return reportNotComparable(notComparable, terminal);
}

function getSubject(
  { person, repository }: TimelineOptions,
  facts: readonly Facts[],
): TimelineSubject {
  if (person !== undefined && repository === undefined)
    return { person: findInAny(facts, (of) => getPerson(of, person)).uuid };
  if (repository !== undefined && person === undefined)
    return { repository: findInAny(facts, (of) => getRepository(of, repository)).uuid };
  throw wrongUsage(
    'a timeline is of one person or of one repository.',
    'Give --person or --repository, and not both.',
  );
}

function toRows({ change, readBefore, readAfter }: TimelineEntry, names: ChangeNames) {
  if (!('repositories' in change)) return [toChangeRow(change, names)];
  const times = { readBefore: toTime(readBefore), readAfter: toTime(readAfter) };
  return toLevelRows(change, names, times);
}

function toSeenRow({ what, seenAt, absentAt }: FirstSeen, names: ChangeNames): TimelineRow {
  return {
    ...toChangeRow(what, names),
    readBefore: absentAt === undefined ? null : toTime(absentAt),
    readAfter: toTime(seenAt),
    seen: absentAt === undefined ? 'already-there' : 'first-seen',
  };
}

function toPlainRow(row: TimelineRow): ChangeRow {
  return { ...row, readBefore: row.readBefore ?? '' };
}

function toSinceText({ seen, readAfter }: TimelineRow): string {
  const day = readAfter.slice(0, 10);
  if (seen === undefined) return 'changed';
  return seen === 'first-seen'
    ? `first seen by Usher on ${day}`
    : `already there when Usher first looked, on ${day}`;
}

function ofTimeline(columns: readonly Column<ChangeRow>[]): readonly Column<TimelineRow>[] {
  return columns.map(({ title, text }) => ({ title, text: (row) => text(toPlainRow(row)) }));
}

const tableColumns: readonly Column<TimelineRow>[] = [
  ...ofTimeline(changeTableColumns),
  { title: 'SINCE', text: toSinceText },
];

const csvColumns: readonly Column<TimelineRow>[] = [
  ...ofTimeline(changeCsvColumns),
  { title: 'since', text: toSinceText },
];
