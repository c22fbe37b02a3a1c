import * as v from 'valibot';
import { type ScanRecord } from '../domain/facts/scan-record';
import { toExpiryNotice } from '../domain/privacy/delete-after';
import { parseRecord } from './record-schema';

/** Whose pages a journal holds. */
export interface JournalHeader {
  /** Slug of the workspace. */
  readonly workspace: string;
  /** Where the pages come from: `https://api.bitbucket.org`. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export interface Journal {
  readonly header: JournalHeader;
  readonly records: readonly ScanRecord[];
  /** Characters up to the end of the last whole line; what follows was cut off by a kill. */
  readonly wholeLength: number;
}

export const JOURNAL_FORMAT = 'usher-journal';
const JOURNAL_VERSION = 1;

/** A journal that cannot be read, with the line to look at (from 1). */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  constructor(
    readonly code: 'not-a-journal' | 'newer-version' | 'damaged',
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const markSchema = v.object({ format: v.literal(JOURNAL_FORMAT), version: v.number() });
const headerSchema = v.object({
  workspace: v.string(),
  origin: v.string(),
  startedAt: v.pipe(v.number(), v.safeInteger()),
});

/** The first line of a journal. */
export function encodeHeader({ workspace, origin, startedAt }: JournalHeader): string {
  const mark = { format: JOURNAL_FORMAT, version: JOURNAL_VERSION };
  const header = { ...mark, ...toExpiryNotice(startedAt), workspace, origin, startedAt };
  return `${JSON.stringify(header)}\n`;
}

/** One line of JSON for each record; joined texts are the text of the joined records. */
export function encodeRecords(records: readonly ScanRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/**
 * Records from lines without a header. A last line without its end was cut off while it was written and
 * is left out.
 * @throws JournalError naming the line that is no record.
 */
export function decodeRecords(text: string): ScanRecord[] {
  return wholeLines(text).map((line, at) => toRecord(line, at + 1));
}

/**
 * A whole journal: header, then records.
 * @throws JournalError
 */
export function decodeJournal(text: string): Journal {
  const [first, ...lines] = wholeLines(text);
  if (first === undefined) throw notAJournal();
  const header = toHeader(first);
  return {
    header,
    records: lines.map((line, at) => toRecord(line, at + 2)),
    wholeLength: text.lastIndexOf('\n') + 1,
  };
}

function wholeLines(text: string): string[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}

function toHeader(line: string): JournalHeader {
  const json = parseJson(line);
  const mark = v.safeParse(markSchema, json);
  if (!mark.success) throw notAJournal();
  const { version } = mark.output;
  if (version > JOURNAL_VERSION) {
    const known = `this version of Usher reads up to ${JOURNAL_VERSION}`;
    throw new JournalError('newer-version', 1, `The journal is of version ${version}; ${known}.`);
  }
  const header = v.safeParse(headerSchema, json);
  if (!header.success) throw damaged(1, header.issues[0].message);
  return header.output;
}

function toRecord(line: string, number: number): ScanRecord {
  const parsed = parseRecord(parseJson(line));
  if (!parsed.success) throw damaged(number, parsed.issue);
  return parsed.record;
}

function notAJournal(): JournalError {
  return new JournalError('not-a-journal', 1, 'This is no journal of a scan.');
}

function damaged(line: number, issue: string): JournalError {
  return new JournalError('damaged', line, `Line ${line} of the journal is damaged: ${issue}.`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
