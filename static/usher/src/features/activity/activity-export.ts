import { type MemberActivity } from '../../../../../src/domain/activity/classify-members';
import { type CsvTable } from '../../lib/csv';
import { activityCells } from '../people/person-activity';
import { marksOf } from './activity-columns';

/** Who was seen when, by which source, as the list shows it. */
export function toActivityExport(members: readonly MemberActivity[]): CsvTable {
  return {
    header: ['name', 'uuid', 'activity', 'last seen', 'last seen by', 'is'],
    rows: members.map((member) => [
      member.account.displayName,
      member.account.uuid,
      ...activityCells(member),
      marksOf(member).join('; '),
    ]),
  };
}
