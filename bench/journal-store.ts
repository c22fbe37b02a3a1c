import { createHash } from 'node:crypto';
import { CHUNK_BYTES, type ChunkReference } from '../src/adapters/forge/chunk-store';
import { packRecords, unpackRecords } from '../src/adapters/forge/journal-pieces';
import { type ScanRecord } from '../src/domain/facts/scan-record';
import { createWarmScan, type KnownScan, type StandOfScan } from '../src/entry/scan/warm-scan';
import { createJournalBook, type JournalBook } from '../src/snapshot/journal-book';

const STATUS = {
  ...({ state: 'running', mode: 'full', readsAs: 'app', progress: [], requestsUsed: 0 } as const),
  startedAt: 0,
};

export type JournalStore = ReturnType<typeof openJournalStore>;

/** Stands in for Forge's storage and a process that stays warm. The last chunk is written again until it is half full, as src/entry/scan/store-piece.ts does. */
export function openJournalStore(now: () => number, coldEvery = 0) {
  const pieces = new Map<string, Uint8Array>();
  const warm = createWarmScan(now);
  let journal: readonly ChunkReference[] = [];
  const used = { readBytes: 0, writtenBytes: 0, writes: 0, reads: 0, steps: 0 };
  const readJournal = (chunks: readonly ChunkReference[], book: JournalBook) =>
    unpackRecords(
      chunks.map(({ hash, bytes }) => {
        used.reads += 1;
        used.readBytes += bytes;
        return pieces.get(hash) ?? new Uint8Array();
      }),
      book,
    );
  const toStand = (): StandOfScan => ({
    workspaceUuid: '{large}',
    state: { status: STATUS, journal },
    beside: undefined,
  });
  const readCold = async () => {
    const book = createJournalBook();
    return { records: await readJournal(journal, book), book, previous: undefined };
  };
  return {
    used,
    readCold,
    /** The journal as it is stored, first chunk first. */
    chunks: () => journal.map(({ hash }) => pieces.get(hash) ?? new Uint8Array()),
    bytes: () => journal.reduce((sum, { bytes }) => sum + bytes, 0),
    open: async () => {
      const kept = warm.take(toStand());
      used.steps += 1;
      const isCold = coldEvery > 0 && used.steps % coldEvery === 0;
      return kept && !isCold ? { ...kept, records: [] } : readCold();
    },
    grow: async (added: readonly ScanRecord[], known: KnownScan) => {
      const replaced = journal.slice(-1).filter(({ bytes }) => bytes < CHUNK_BYTES / 2);
      const records = [...(await readJournal(replaced, known.book)), ...added];
      const written = (await packRecords(records, known)).map((piece) => {
        const hash = createHash('sha256').update(piece).digest('hex');
        pieces.set(hash, piece);
        used.writes += 1;
        used.writtenBytes += piece.length;
        return { hash, bytes: piece.length };
      });
      for (const { hash } of replaced) pieces.delete(hash);
      journal = [...journal.slice(0, journal.length - replaced.length), ...written];
      warm.keep(toStand(), known);
    },
  };
}
