import { type FileHandle, open } from 'node:fs/promises';
import { type ScanRecord } from '../../src/domain/facts/scan-record';
import {
  decodeJournal,
  encodeHeader,
  encodeRecords,
  type Journal,
  JOURNAL_FORMAT,
  JournalError,
  type JournalHeader,
} from '../../src/snapshot/journal';
import { type CommandError, failed, wrongUsage } from '../command-error';
import { PRIVATE_MODE } from './atomic-write';

const NEW_LINE = 0x0a;
const HEADER_BEGIN = `{"format":"${JOURNAL_FORMAT}"`;

/** What was read so far, page by page, so that a scan that was killed goes on where it was. */
export interface JournalFile {
  readonly header: JournalHeader;
  /** What earlier runs read. */
  readonly records: readonly ScanRecord[];
  /** Resolves when the records are on the disk. */
  append(records: readonly ScanRecord[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the journal of a scan, or begins one. A line that a kill cut off is dropped. Throws
 * `CommandError` when the file is no journal, is damaged, or belongs to another scan; the file is then
 * as it was.
 */
export async function openJournal(file: string, wanted: JournalHeader): Promise<JournalFile> {
  const handle = await open(file, 'a+', PRIVATE_MODE);
  try {
    const bytes = await handle.readFile();
    const { header, records, wholeBytes } = getEarlier({ file, bytes, wanted });
    await handle.chmod(PRIVATE_MODE);
    await handle.truncate(wholeBytes);
    if (wholeBytes === 0) await appendText(handle, encodeHeader(wanted));
    return {
      header,
      records,
      append: (more) => appendText(handle, encodeRecords(more)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function appendText(handle: FileHandle, text: string): Promise<void> {
  await handle.appendFile(text);
  await handle.datasync();
}

interface Found {
  readonly file: string;
  readonly bytes: Buffer;
  readonly wanted: JournalHeader;
}

function getEarlier({ file, bytes, wanted }: Found) {
  const wholeBytes = bytes.lastIndexOf(NEW_LINE) + 1;
  if (wholeBytes === 0 && isBegunHeader(bytes)) return { header: wanted, records: [], wholeBytes };
  const { header, records } = getJournal(file, bytes);
  const { workspace, origin } = header;
  if (workspace !== wanted.workspace || origin !== wanted.origin) {
    throw wrongUsage(
      `${file} holds an unfinished scan of ${workspace} at ${origin}, not of ${wanted.workspace} at ${wanted.origin}.`,
      `Give another --out, or remove ${file} to begin anew.`,
    );
  }
  return { header, records, wholeBytes };
}

/** A kill in the first moment leaves no more than the beginning of a header. */
function isBegunHeader(bytes: Buffer): boolean {
  const text = bytes.toString('utf8', 0, HEADER_BEGIN.length);
  return HEADER_BEGIN.startsWith(text);
}

function getJournal(file: string, bytes: Buffer): Journal {
  try {
    return decodeJournal(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof JournalError) throw toProblem(file, error);
    throw error;
  }
}

function toProblem(file: string, { code, message }: JournalError): CommandError {
  switch (code) {
    case 'not-a-journal':
      return wrongUsage(
        `${file} exists and is not an unfinished scan of usher.`,
        'Move it away, or give another --out.',
      );
    case 'newer-version':
      return failed(`${file}: ${message}`, 'Go on with that Usher, or give another --out.');
    case 'damaged':
      return failed(`${file}: ${message}`, 'Remove it to begin the scan anew.');
  }
}
