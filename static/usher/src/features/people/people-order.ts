import { rankOf } from '../../../../../src/domain/access/level';
import { sortRows, type SortKey } from '../../lib/sort-key';
import { type PersonRow } from './person-row';
import { findLastSeen } from './person-activity';
import { type SeatFacet, seatFacet } from './person-seat';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

type Compare = (a: PersonRow, b: PersonRow) => number;

const byName: Compare = (a, b) =>
  collator.compare(a.name, b.name) || collator.compare(a.detail, b.detail);

const COMPARE: Readonly<Record<string, Compare>> = {
  person: byName,
  level: (a, b) =>
    rankOf(a.level) - rankOf(b.level) || rankOf(a.atMost) - rankOf(b.atMost) || reach(a) - reach(b),
  admin: (a, b) => a.counts.admin - b.counts.admin,
  write: (a, b) => a.counts.write - b.counts.write,
  read: (a, b) => a.counts.read - b.counts.read,
  unknown: (a, b) => a.uncertain - b.uncertain,
  seat: (a, b) => seatRank(a) - seatRank(b),
  seen: (a, b) => seenRank(a) - seenRank(b),
};

/** In the order asked for; people who are equal in it stand by name. */
export function orderPeople(rows: readonly PersonRow[], sort: SortKey): readonly PersonRow[] {
  const byThisName = [...rows].sort(byName);
  return sortRows(byThisName, COMPARE[sort.column] ?? byName, sort);
}

function reach({ counts }: PersonRow): number {
  return counts.admin * 1e6 + counts.write * 1e3 + counts.read;
}

const SEAT_ORDER: readonly SeatFacet[] = [
  'not-billed',
  'not-known',
  'workspace-admin',
  'groups',
  'groups-and-grants',
  'grants',
  'no-access',
];

/** Descending, seats that open nothing come first; who has no seat comes last. */
function seatRank({ seat }: PersonRow): number {
  return seat === undefined ? -1 : SEAT_ORDER.indexOf(seatFacet(seat));
}

/** By the time; before it who never came, then of whom it is not known, then who is no member. */
function seenRank({ seen }: PersonRow): number {
  if (seen === undefined) return -3;
  if (seen.activity.kind === 'never-active') return -1;
  return findLastSeen(seen.activity)?.at ?? -2;
}
