import { t } from '@lingui/core/macro';
import { type CsvTable } from '../../lib/csv';
import { levelWord } from '../../lib/level-words';
import { membersSourceWord } from '../../lib/members-words';
import { type GroupAnswer, type MemberRow } from './group-answer';

/** Who is in a group, and who says so. */
export function toMembersExport(
  { row, known }: GroupAnswer,
  members: readonly MemberRow[],
): CsvTable {
  return {
    header: ['group', 'name', 'detail', 'uuid', 'membership', 'source'],
    rows: members.map(({ uuid, name, detail, membership }) => [
      ...[row.slug, name, detail, uuid],
      membership === 'possible' ? 'possible' : 'certain',
      membership === 'possible'
        ? t`not known`
        : membersSourceWord(membership === 'inferred' ? 'inferred' : known.source),
    ]),
  };
}

/** What was granted to a group. */
export function toGrantsExport({ row, grants }: GroupAnswer): CsvTable {
  return {
    header: ['group', 'level', 'kind', 'on', 'key or slug'],
    rows: grants.map(({ level, name, on }) => [
      ...[row.slug, levelWord(level), on.is, name],
      on.is === 'project' ? on.key : on.slug,
    ]),
  };
}
