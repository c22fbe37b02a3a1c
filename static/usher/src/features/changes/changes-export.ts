import { type LevelRange } from '../../../../../src/domain/access/path';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type CsvTable } from '../../lib/csv';
import { levelWord } from '../../lib/level-words';
import { causeParts } from './cause-words';
import { type ChangeNames } from './change-names';
import { type ChangeRow } from './change-row';
import { type CauseGroup } from './moves';
import { textOf } from './parts';

/** One change of facts, or one level of one person on one repository. */
export interface ExportedChange {
  readonly change: string;
  readonly what: string;
  readonly person: string;
  readonly repository: string;
  readonly before: string;
  readonly after: string;
  readonly cause: string;
  /** ISO 8601: it happened between the two. */
  readonly readBefore: string;
  readonly readAfter: string;
}

export interface ToExport {
  readonly groups: readonly CauseGroup[];
  readonly rows: readonly ChangeRow[];
  readonly names: ChangeNames;
  /** When the two days were read, milliseconds since 1970. */
  readonly times: { readonly before: number; readonly after: number };
}

export function listExported({ groups, rows, names, times }: ToExport): readonly ExportedChange[] {
  const between = { readBefore: iso(times.before), readAfter: iso(times.after) };
  return [
    ...rows.map(toFactRow),
    ...groups.flatMap((group) => toLevelRows(group, names).map((row) => ({ ...row, ...between }))),
  ];
}

const COLUMNS = [
  ['change', 'change'],
  ['what', 'what'],
  ['person', 'person'],
  ['repository', 'repository'],
  ['before', 'before'],
  ['after', 'after'],
  ['cause', 'cause'],
  ['read before', 'readBefore'],
  ['read after', 'readAfter'],
] as const;

export function toChangesCsv(exported: readonly ExportedChange[]): CsvTable {
  return {
    header: COLUMNS.map(([title]) => title),
    rows: exported.map((row) => COLUMNS.map(([, name]) => row[name])),
  };
}

function toFactRow({ change, text, person, repository }: ChangeRow): ExportedChange {
  return {
    change: change.code,
    what: text,
    person,
    repository,
    before: 'before' in change ? plain(change.before) : '',
    after: 'after' in change ? plain(change.after) : '',
    cause: '',
    readBefore: iso(change.readBefore),
    readAfter: iso(change.readAfter),
  };
}

function toLevelRows(group: CauseGroup, names: ChangeNames) {
  const cause = textOf(causeParts(group, names));
  return group.moves.flatMap(({ person, repositories, before, after }) =>
    repositories.map((uuid) => ({
      change: group.code,
      what: '',
      person: names.person(person).text,
      repository: names.repository(uuid).text,
      before: rangeText(before),
      after: rangeText(after),
      cause,
    })),
  );
}

/** `write`, or `read, at most admin`. */
function rangeText({ level, atMost }: LevelRange<RepositoryLevel>): string {
  const certain = levelWord(level);
  return level === atMost ? certain : `${certain}, at most ${levelWord(atMost)}`;
}

/** Names, levels and numbers are words; rules and keys tell their whole self in `what`. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
