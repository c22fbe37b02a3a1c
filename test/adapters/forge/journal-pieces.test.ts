import {
  packRecords,
  UnreadableJournalError,
  unpackRecords,
} from '../../../src/adapters/forge/journal-pieces';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { accountUuid } from '../../../src/domain/facts/ids';
import { uuidOf } from '../../builders/facts-builders';

function aPage(at: number): ScanRecord {
  const rows = Array.from({ length: 40 }, (_, row) => {
    const name = `Person ${at}-${row}`;
    return {
      uuid: accountUuid(uuidOf(name)),
      kind: 'user',
      displayName: name,
      role: 'member',
    } as const;
  });
  return { job: { kind: 'members' }, at, rows, next: `/2.0/next?page=${at}` };
}

test('records come back in order, and every piece can be read by itself', async () => {
  const records = Array.from({ length: 50 }, (_, at) => aPage(at));
  const pieces = await packRecords(records, { limitBytes: 8_000 });
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every(({ length }) => length <= 8_000)).toBe(true);
  const read = await Promise.all(pieces.map((piece) => unpackRecords([piece])));
  expect(read.flat()).toEqual(records);
});

test('no records are no pieces', async () => {
  expect(await packRecords([])).toEqual([]);
});

test('a damaged piece is refused, not read as empty', async () => {
  const [piece] = await packRecords([aPage(1)]);
  await expect(unpackRecords([piece?.subarray(0, 40) ?? new Uint8Array()])).rejects.toThrow(
    UnreadableJournalError,
  );
});
