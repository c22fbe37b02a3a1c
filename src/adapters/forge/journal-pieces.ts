import { type ScanRecord } from '../../domain/facts/scan-record';
import { gunzipText, gzipText } from '../../snapshot/gzip';
import { decodeRecords, encodeRecords } from '../../snapshot/journal';
import { CHUNK_BYTES } from './chunk-store';

/** Records as pieces that fit a chunk; each is gzip of whole records and can be read by itself. */
export async function packRecords(
  records: readonly ScanRecord[],
  limitBytes = CHUNK_BYTES,
): Promise<readonly Uint8Array[]> {
  if (records.length === 0) return [];
  const piece = await gzipText(encodeRecords(records));
  if (piece.length <= limitBytes || records.length === 1) return [piece];
  const middle = Math.ceil(records.length / 2);
  const halves = [records.slice(0, middle), records.slice(middle)];
  return (await Promise.all(halves.map((half) => packRecords(half, limitBytes)))).flat();
}

/** A piece is damaged, or was written by another version of Usher. */
export class UnreadableJournalError extends Error {
  override readonly name = 'UnreadableJournalError';
}

/** @throws UnreadableJournalError */
export async function unpackRecords(pieces: readonly Uint8Array[]): Promise<ScanRecord[]> {
  try {
    const texts = await Promise.all(pieces.map(gunzipText));
    return texts.flatMap((text) => decodeRecords(text));
  } catch (cause) {
    throw new UnreadableJournalError('What the scan has stored cannot be read.', { cause });
  }
}
