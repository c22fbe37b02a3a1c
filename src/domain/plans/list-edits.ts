import { type AccountUuid } from '../facts/ids';
import { type Reading } from '../facts/reading';

/** The very same reading where no row goes; of a list that nobody read, none can. */
export function withoutRows<Row>(
  reading: Reading<readonly Row[]>,
  isGone: (row: Row) => boolean,
): Reading<readonly Row[]> {
  if (reading.state === 'unread' || !reading.value.some(isGone)) return reading;
  return { ...reading, value: reading.value.filter((row) => !isGone(row)) };
}

/** Of a list that nobody read, one row is now known. */
function withRow<Row>(reading: Reading<readonly Row[]>, row: Row): Reading<readonly Row[]> {
  return reading.state === 'unread'
    ? { state: 'partial', readAt: 0, value: [row], gap: reading.gap }
    : { ...reading, value: [...reading.value, row] };
}

/** Bitbucket has one entry for each holder and scope: a new one takes the place of the old. */
export function withEntry<Row>(
  reading: Reading<readonly Row[]>,
  isSame: (row: Row) => boolean,
  row: Row | undefined,
): Reading<readonly Row[]> {
  const others = withoutRows(reading, isSame);
  return row === undefined ? others : withRow(others, row);
}

export function withMembership(
  members: Reading<readonly AccountUuid[]>,
  { person, after }: { readonly person: AccountUuid; readonly after: boolean },
): Reading<readonly AccountUuid[]> {
  return withEntry(members, (member) => member === person, after ? person : undefined);
}
