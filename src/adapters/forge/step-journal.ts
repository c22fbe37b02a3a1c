import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import { isGapRecord, type PageRecord, type ScanRecord } from '../../domain/facts/scan-record';
import { packRecords, unpackRecords } from './journal-pieces';

/**
 * What the running step has read, written through before anything that follows from it is asked. The
 * step's end packs it into chunks; after a kill the next step of the same token finds it here.
 */
export interface StepJournal {
  /** What a step of the same token left that did not come to its end. */
  readonly recovered: readonly ScanRecord[];
  /** Calls must not overlap. @throws StepTakenOverError */
  readonly append: (records: readonly ScanRecord[]) => Promise<void>;
  /** Keeps an answer that becomes a record only together with a later one. @throws StepTakenOverError */
  readonly hold: (name: string, page: PageRecord) => Promise<void>;
  readonly findHeld: (name: string) => PageRecord | undefined;
  /** For whoever has committed what is in it. */
  readonly remove: () => Promise<void>;
}

/** Another run of this step writes, too: it was taken for dead, and the scan goes on without it. */
export class StepTakenOverError extends Error {
  override readonly name = 'StepTakenOverError';
}

interface StoredPiece {
  /** Base64 of gzip of records. */
  readonly packed: string;
  /** Missing where the records are records of the scan. */
  readonly held?: string;
}

const PREFIX = 'step:';
const BATCH_LIMIT = 25;
const QUERY_LIMIT = 100;

/** @throws UnreadableJournalError */
export async function openStepJournal(token: string): Promise<StepJournal> {
  const toKey = (at: number) => `${PREFIX}${token}:${at}`;
  const pieces = await readPieces(toKey);
  const held = new Map<string, PageRecord>();
  const recovered: ScanRecord[] = [];
  for (const { packed, held: name } of pieces) {
    const records = await unpackRecords([Buffer.from(packed, 'base64')]);
    if (name === undefined) recovered.push(...records);
    else for (const page of records) if (!isGapRecord(page)) held.set(name, page);
  }
  let count = pieces.length;
  const write = async (records: readonly ScanRecord[], name?: string) => {
    for (const piece of await packRecords(records)) {
      const packed = Buffer.from(piece).toString('base64');
      await writeOnce(toKey(count), { packed, ...(name !== undefined && { held: name }) });
      count += 1;
    }
  };
  return {
    recovered,
    append: (records) => write(records),
    hold: async (name, page) => {
      await write([page], name);
      held.set(name, page);
    },
    findHeld: (name) => held.get(name),
    remove: () => removeKeys(Array.from({ length: count }, (_, at) => toKey(at))),
  };
}

/**
 * Writes what a killed step has left as `change` wants each record. Only for whoever holds the scan's lease.
 * @throws UnreadableJournalError
 */
export async function changeStepJournal(
  token: string,
  change: (record: ScanRecord) => ScanRecord,
): Promise<void> {
  const toKey = (at: number) => `${PREFIX}${token}:${at}`;
  for (const [at, piece] of (await readPieces(toKey)).entries()) {
    const records = await unpackRecords([Buffer.from(piece.packed, 'base64')]);
    const changed = records.map(change);
    if (changed.every((record, index) => record === records[index])) continue;
    const [packed = new Uint8Array()] = await packRecords(changed, { limitBytes: Infinity });
    await kvs.set(toKey(at), { ...piece, packed: Buffer.from(packed).toString('base64') });
  }
}

/**
 * Removes what steps have left that died after their commit, but what the step of this token has left.
 * Only for whoever holds the scan's lease.
 */
export async function sweepStepJournals(keptToken?: string): Promise<void> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(QUERY_LIMIT);
  const isKept = (key: string) =>
    keptToken !== undefined && key.startsWith(`${PREFIX}${keptToken}:`);
  for (let page = await query.getMany(); page.results.length > 0;) {
    await removeKeys(page.results.map(({ key }) => key).filter((key) => !isKept(key)));
    if (page.nextCursor === undefined) return;
    page = await query.cursor(page.nextCursor).getMany();
  }
}

/**
 * One after the other until one is missing: reading by key sees every write, a query may not yet.
 * https://developer.atlassian.com/platform/forge/runtime-reference/storage-api/
 */
async function readPieces(toKey: (at: number) => string): Promise<readonly StoredPiece[]> {
  const pieces: StoredPiece[] = [];
  for (;;) {
    const piece = await kvs.get<StoredPiece>(toKey(pieces.length));
    if (piece === undefined) return pieces;
    pieces.push(piece);
  }
}

async function writeOnce(key: string, piece: StoredPiece): Promise<void> {
  try {
    await kvs.set(key, piece, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    // Which code a key that exists has is not documented: ask whether it does.
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    const stored = await kvs.get<StoredPiece>(key);
    if (stored === undefined) throw error;
    // An answer that got lost on its way: it is our own piece that stands there.
    if (stored.packed !== piece.packed)
      throw new StepTakenOverError('Another run of this step goes on with the scan.');
  }
}

async function removeKeys(keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT).map((key) => ({ key })));
}
