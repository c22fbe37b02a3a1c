import { t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { type CsvTable } from '../../lib/csv';
import { listInFigures } from '../../lib/plural';
import { type PersonRow } from './person-row';
import { activityCells } from './person-activity';
import { billedBecause, billedWord, SEAT_WORDS } from './person-seat';
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
      'activity',
      'last seen',
      'last seen by',
      'seat',
      'billed',
      'billed because',
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
      ...activityCells(row.seen),
      ...seatCells(row),
    ]),
  };
}

/** Empty for whom is no member, and where this reader is not told. */
function seatCells({ seat }: PersonRow): readonly string[] {
  return seat === undefined
    ? ['', '', '']
    : [SEAT_WORDS[seat.kind], billedWord(seat), billedBecause(seat)];
}

function groupsCell({ sources }: PersonRow): string {
  const known = listInFigures(sources.groups);
  if (sources.areGroupsKnown) return known;
  return known === '' ? t`not known` : t`${known}; others not known`;
}
