import { type ScanRecord } from '../../domain/facts/scan-record';
import { gunzipText, gzipText } from '../../snapshot/gzip';
import { encodeRecords } from '../../snapshot/journal';
import { createJournalBook, type JournalBook } from '../../snapshot/journal-book';
import { decodePieces, encodePiece } from '../../snapshot/journal-pieces';
import { CHUNK_BYTES } from './chunk-store';

interface Packing {
  readonly limitBytes?: number;
  /** Of the journal that the records are added to, which is always read as a whole; learns the records. */
  readonly book?: JournalBook;
}

/**
 * Records as pieces that fit a chunk. Without a book each can be read by itself; with one it is a few times
 * smaller, and says less than all without the pieces before it.
 */
export async function packRecords(
  records: readonly ScanRecord[],
  { limitBytes = CHUNK_BYTES, book }: Packing = {},
): Promise<readonly Uint8Array[]> {
  if (book) records.forEach(book.learn);
  const toText = book ? (some: readonly ScanRecord[]) => encodePiece(some, book) : encodeRecords;
  return packHalves(records, { limitBytes, toText });
}

async function packHalves(
  records: readonly ScanRecord[],
  terms: {
    readonly limitBytes: number;
    readonly toText: (records: readonly ScanRecord[]) => string;
  },
): Promise<readonly Uint8Array[]> {
  if (records.length === 0) return [];
  const piece = await gzipText(terms.toText(records));
  if (piece.length <= terms.limitBytes || records.length === 1) return [piece];
  const middle = Math.ceil(records.length / 2);
  const halves = [records.slice(0, middle), records.slice(middle)];
  return (await Promise.all(halves.map((half) => packHalves(half, terms)))).flat();
}

/** A piece is damaged, or was written by another version of Usher. */
export class UnreadableJournalError extends Error {
  override readonly name = 'UnreadableJournalError';
}

/**
 * @param book of the records before these; learns these, too
 * @throws UnreadableJournalError
 */
export async function unpackRecords(
  pieces: readonly Uint8Array[],
  book: JournalBook = createJournalBook(),
): Promise<ScanRecord[]> {
  try {
    return decodePieces(await Promise.all(pieces.map(gunzipText)), book).flat();
  } catch (cause) {
    throw new UnreadableJournalError('What the scan has stored cannot be read.', { cause });
  }
}
