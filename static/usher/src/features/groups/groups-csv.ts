import { t } from '@lingui/core/macro';
import { type CsvTable } from '../../lib/csv';
import { levelWord } from '../../lib/level-words';
import { membersSourceWord } from '../../lib/members-words';
import { type GroupRow } from './group-row';

/** What the groups table says, as a file; what is not known stays in words. */
export function toGroupsCsv(rows: readonly GroupRow[]): CsvTable {
  return {
    header: [
      'group',
      'slug',
      'certain members',
      'of them inferred',
      'possible members',
      'members from',
      'members as of',
      'highest level',
      'grants on projects',
      'grants on repositories',
      'repositories reached',
    ],
    rows: rows.map((row) => [
      row.name,
      row.slug,
      row.members,
      row.inferred,
      row.possible,
      membersSourceWord(row.known.source),
      row.known.readAt === undefined ? t`not known` : new Date(row.known.readAt).toISOString(),
      levelWord(row.level),
      row.projectGrants,
      row.repositoryGrants,
      row.reaches,
    ]),
  };
}
