import { toFileError } from './file-error';
import { type JournalFile, openJournal } from './journal-file';
import { takeScanLock } from './scan-lock';

interface PartialScan {
  /** Where the snapshot will stand. */
  readonly out: string;
  readonly workspace: string;
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What has been read so far, and the file it stands in. */
interface OpenedPartial {
  readonly journal: JournalFile;
  readonly partial: string;
}

/**
 * Works with the journal beside a snapshot, that of an earlier run where there is one, while nobody else can.
 * Throws `CommandError` when another scan holds it, or the file cannot be written.
 */
export async function withPartialScan<Result>(
  { out, ...header }: PartialScan,
  work: (opened: OpenedPartial) => Promise<Result>,
): Promise<Result> {
  const partial = `${out}.partial`;
  const lock = await takeScanLock(`${out}.lock`).catch(asFileError(out));
  try {
    const journal = await openJournal(partial, header).catch(asFileError(partial));
    try {
      return await work({ journal, partial });
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

function asFileError(file: string): (error: unknown) => never {
  return (error) => {
    throw toFileError('write', file, error);
  };
}
