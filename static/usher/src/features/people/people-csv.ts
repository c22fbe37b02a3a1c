import { levelWord } from '../../lib/level-words';
import { type CsvTable } from '../../lib/csv';
import { type PersonRow } from './person-row';
import { kindWord, roleWord } from './role-words';

/** What the people table says, as a file; `not known` stays in words. */
export function toPeopleCsv(rows: readonly PersonRow[]): CsvTable {
  return {
    header: [
      'name',
      'detail',
      'uuid',
      'kind',
      'role',
      'highest level',
      'at most',
      'admin on',
      'write on',
      'read on',
      'not known on',
      'groups',
      'direct grants',
    ],
    rows: rows.map((row) => [
      row.name,
      row.detail,
      row.uuid,
      kindWord(row.kind),
      roleWord(row.role),
      levelWord(row.level),
      levelWord(row.atMost),
      row.counts.admin,
      row.counts.write,
      row.counts.read,
      row.uncertain,
      groupsCell(row),
      row.sources.directGrants,
    ]),
  };
}

function groupsCell({ sources }: PersonRow): string {
  const known = sources.groups.join(', ');
  if (sources.areGroupsKnown) return known;
  return known === '' ? 'not known' : `${known}; others not known`;
}
