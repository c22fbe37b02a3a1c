import { type AccessIndex } from '../access/access-index';
import { kindOfSeat } from '../seats/seat-kind';
import { type Seat } from '../seats/seat';
import { type AuditTable, yesOrNo } from './audit-table';
import { listMissing } from './missing-rows';
import { type PersonSummary, summarizePeople } from './person-summaries';

/** Everybody, with the highest level, the counts and the seat. */
export function toPeopleTable(index: AccessIndex, seats: readonly Seat[]): AuditTable {
  return {
    name: 'people',
    title: 'People',
    header: [
      ...['person', 'kind', 'uuid', 'account id', 'role in the workspace'],
      ...['highest level', 'at most', 'admin on', 'write on', 'read on', 'possible on'],
      ...['billed', 'because', 'seat kind', 'groups', 'that is all of it'],
    ],
    rows: summarizePeople(index, seats).map(toCells),
    notKnown: listMissing(index.facts, ['members']),
  };
}

function toCells({ person, role, seat, ...held }: PersonSummary): readonly string[] {
  const { level, atMost, admin, write, read, possible } = held;
  return [
    ...[person.displayName, person.type ?? 'user', person.uuid, person.accountId ?? 'none'],
    ...[role ?? 'not a member', level, atMost],
    ...[admin, write, read, possible].map(String),
    ...toSeatCells(seat),
  ];
}

function toSeatCells(seat: Seat | undefined): readonly string[] {
  if (seat === undefined) return ['no seat', '', '', '', ''];
  const { billable, comesWith } = seat;
  return [
    ...[billable.state, billable.because, kindOfSeat(seat)],
    ...[comesWith.groups.join(' '), yesOrNo(comesWith.isComplete)],
  ];
}
