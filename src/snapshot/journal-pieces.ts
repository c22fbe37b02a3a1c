import * as v from 'valibot';
import { type ListedLevel } from '../domain/facts/facts';
import { isGapRecord, type PageRecordOf, type ScanRecord } from '../domain/facts/scan-record';
import { decodeRecords, JournalError } from './journal';
import { type JournalBook, type Named } from './journal-book';
import { createListedReader, writeListed } from './listed-rows';
import { parseRecord } from './record-schema';

/**
 * A piece of a journal as text: a line of JSON for each record, as `encodeRecords` has them, but what the lists
 * in the journal have named is spoken of by its place in `book`: a repository's job as `[kind, place]`, the rows
 * of Bitbucket's listings as `writeListed` has them. The first line says which places there are.
 *
 * @param book of all records of the journal up to these, and of these
 */
export function encodePiece(records: readonly ScanRecord[], book: JournalBook): string {
  const lines = [toMark(book), ...records.map((record) => toLine(record, book))];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

interface Mark {
  readonly people: number;
  readonly repositories: number;
  /** The last of each, so that whoever reads with another book is refused, not misled. */
  readonly lastPerson?: string | undefined;
  readonly lastRepository?: string | undefined;
}

function toMark({ people, repositories }: JournalBook): { readonly book: Mark } {
  const counts = { people: people.count(), repositories: repositories.count() };
  return { book: { ...counts, ...lastOf(counts, { people, repositories }) } };
}

function lastOf(
  counts: Pick<Mark, 'people' | 'repositories'>,
  { people, repositories }: Pick<JournalBook, 'people' | 'repositories'>,
) {
  return {
    lastPerson: people.at(counts.people - 1),
    lastRepository: repositories.at(counts.repositories - 1)?.repository,
  };
}

function toLine(record: ScanRecord, book: JournalBook): object {
  const { job } = record;
  const place = 'repository' in job && !('since' in job) ? findPlace(job, book) : undefined;
  const named = place === undefined ? record : { ...record, job: [job.kind, place] };
  if (job.kind !== 'listing' || isGapRecord(record)) return named;
  // Rows are of the kind of their job, which TypeScript cannot follow.
  const rows = writeListed(record.rows as readonly ListedLevel[], book);
  return rows === undefined ? named : { ...named, rows };
}

function findPlace({ repository, slug }: Named, { repositories }: JournalBook): number | undefined {
  const place = repositories.find(repository);
  return place !== undefined && repositories.at(place)?.slug === slug ? place : undefined;
}

/**
 * The records of each piece, in order, whichever of `encodePiece` and `encodeRecords` has written them.
 * @param book of the records before these; learns these, too
 * @throws JournalError
 */
export function decodePieces(
  texts: readonly string[],
  book: JournalBook,
): readonly (readonly ScanRecord[])[] {
  const pieces = texts.map(toPiece);
  // What speaks of a place may stand before the list that gives it.
  for (const { known } of pieces) for (const record of known.values()) book.learn(record);
  const readLine = createLineReader(book);
  return pieces.map(({ mark, lines, known }) => {
    if (mark !== undefined) refuseOtherBook(mark, book);
    return lines.map((line, at) => known.get(at) ?? readLine(line, at + 2));
  });
}

interface Piece {
  readonly mark?: Mark;
  readonly lines: readonly unknown[];
  /** By their line: all of a piece without a mark, else the lists. */
  readonly known: ReadonlyMap<number, ScanRecord>;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const markSchema = v.object({
  book: v.object({
    people: count,
    repositories: count,
    lastPerson: v.exactOptional(v.string()),
    lastRepository: v.exactOptional(v.string()),
  }),
});

function toPiece(text: string): Piece {
  const end = text.indexOf('\n') + 1;
  const marked = v.safeParse(markSchema, toJson(text.slice(0, end)));
  if (!marked.success) {
    const records = decodeRecords(text);
    return { lines: records, known: new Map(records.entries()) };
  }
  const lines = text.slice(end).split('\n').slice(0, -1).map(toJson);
  const lists = [...lines.entries()].filter(([, line]) => isOfList(line));
  const known = new Map(lists.map(([at, line]) => [at, toRecord(line, at + 2)]));
  return { mark: marked.output.book, lines, known };
}

const LIST = v.object({ job: v.object({ kind: v.picklist(['members', 'repositories']) }) });

function isOfList(line: unknown): boolean {
  return v.is(LIST, line);
}

function refuseOtherBook(mark: Mark, book: JournalBook): void {
  const { lastPerson, lastRepository } = lastOf(mark, book);
  if (lastPerson !== mark.lastPerson || lastRepository !== mark.lastRepository)
    throw damaged(1, 'it speaks of lists that are not there');
}

const lineSchema = v.looseObject({ job: v.unknown(), rows: v.optional(v.unknown()) });
const listingSchema = v.object({ kind: v.literal('listing') });
const placedSchema = v.tuple([v.string(), count]);

/** Names in the place of places; what is none is refused as a record. */
function createLineReader(book: JournalBook): (line: unknown, number: number) => ScanRecord {
  const readListed = createListedReader(book);
  return (line, number) => {
    if (!v.is(lineSchema, line)) return toRecord(line, number);
    const job = v.is(placedSchema, line.job) ? toJob(line.job, book) : line.job;
    if (typeof line.rows !== 'string') return toRecord({ ...line, job }, number);
    const rows = readListed(line.rows);
    const isListing = v.is(listingSchema, job);
    if (rows === undefined || !isListing) throw damaged(number, 'its rows cannot be read');
    const record = toRecord({ ...line, job, rows: [] }, number) as PageRecordOf<'listing'>;
    return { ...record, rows };
  };
}

function toJob([kind, place]: readonly [string, number], { repositories }: JournalBook) {
  return { kind, ...repositories.at(place) };
}

function toRecord(line: unknown, number: number): ScanRecord {
  const parsed = parseRecord(line);
  if (!parsed.success) throw damaged(number, parsed.issue);
  return parsed.record;
}

function damaged(line: number, issue: string): JournalError {
  return new JournalError('damaged', line, `Line ${line} of the journal is damaged: ${issue}.`);
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
