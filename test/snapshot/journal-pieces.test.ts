import fc from 'fast-check';
import { type ListedLevel } from '../../src/domain/facts/facts';
import { accountUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { type PageRecordOf, type ScanRecord } from '../../src/domain/facts/scan-record';
import { encodeRecords, JournalError } from '../../src/snapshot/journal';
import { createJournalBook } from '../../src/snapshot/journal-book';
import { decodePieces as decodeEach, encodePiece } from '../../src/snapshot/journal-pieces';

const decodePieces = (...asked: Parameters<typeof decodeEach>) => decodeEach(...asked).flat();
const AT = 1_700_000_000_000;
const toUuid = (of: string, at: number) => `{${of}-${at}}`;
const personOf = (at: number) => accountUuid(toUuid('person', at));
const ofRepository = (at: number) => ({
  repository: repositoryUuid(toUuid('repository', at)),
  slug: `slug-${at}`,
});

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
const time = fc.integer({ min: AT, max: AT + 1e9 });
const members = fc.record({ at: time, of: numbers }).map(({ at, of }): PageRecordOf<'members'> => ({
  job: { kind: 'members' },
  at,
  rows: of.map((one) => ({ uuid: personOf(one), kind: 'user', displayName: `Person ${one}` })),
}));
const repositories = fc
  .record({ at: time, of: numbers })
  .map(({ at, of }): PageRecordOf<'repositories'> => ({
    job: { kind: 'repositories' },
    at,
    rows: of.map((one) => {
      const { repository: uuid, slug } = ofRepository(one);
      return { uuid, slug, name: slug, isPrivate: true };
    }),
  }));
const levels = fc.constantFrom<ListedLevel['level'][]>('read', 'write', 'admin');
const listing = fc
  .record({ at: time, of: fc.nat(60), people: fc.array(fc.tuple(fc.nat(60), levels)) })
  .map(({ at, of, people }): PageRecordOf<'listing'> => ({
    job: { kind: 'listing', ...ofRepository(of) },
    at,
    rows: people.map(([person, level]) => ({ person: personOf(person), level })),
    next: '/2.0/next?page=2',
    size: 1000,
  }));
const renamed = fc.nat(60).map((of): ScanRecord => ({
  job: { kind: 'branch-rules', repository: ofRepository(of).repository, slug: 'another-name' },
  at: AT,
  rows: [],
}));
const others = fc
  .nat(60)
  .chain((of) =>
    fc.constantFrom<ScanRecord[]>(
      { job: { kind: 'repository-group-grants', ...ofRepository(of) }, at: AT, rows: [] },
      { job: { kind: 'listing', ...ofRepository(of) }, at: AT, gap: { reason: 'not-found' } },
      { job: { kind: 'commits', ...ofRepository(of), since: '2026-08-01' }, at: AT, rows: [] },
      { job: { kind: 'groups' }, at: AT, gap: { reason: 'wrong-credential' }, requests: 0 },
    ),
  );
const records = fc.array(fc.oneof(members, repositories, listing, renamed, others), {
  maxLength: 30,
});

/** As a journal grows: the last piece is written again with what was added, the others stay. */
function grow(steps: readonly (readonly ScanRecord[])[]): readonly string[] {
  const texts: string[] = [];
  const all: ScanRecord[] = [];
  for (const [at, added] of steps.entries()) {
    const replaced = at % 2 === 0 ? [] : decodePieces(texts.splice(-1), createJournalBook(all));
    all.push(...added);
    texts.push(encodePiece([...replaced, ...added], createJournalBook(all)));
  }
  return texts;
}

test('records come back as they were, however the journal grew', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 6 }), (steps) => {
      const read = decodePieces(grow(steps), createJournalBook());
      expect(read).toStrictEqual(steps.flat());
    }),
  );
});

test('pieces of a growing journal are read one after the other with one book', () => {
  fc.assert(
    fc.property(records, records, (first, second) => {
      const book = createJournalBook();
      const texts = grow([first, [], second]);
      const read = texts.flatMap((text) => decodePieces([text], book));
      expect(read).toStrictEqual([...first, ...second]);
    }),
  );
});

test('pieces that an older Usher has written stand beside newer ones', () => {
  fc.assert(
    fc.property(records, records, (older, newer) => {
      const text = encodePiece(newer, createJournalBook([...older, ...newer]));
      const read = decodePieces([encodeRecords(older), text], createJournalBook());
      expect(read).toStrictEqual([...older, ...newer]);
    }),
  );
});

/** Of one person and one repository. */
const listsOf = (one: number): readonly ScanRecord[] => [
  {
    job: { kind: 'members' },
    at: AT,
    rows: [{ uuid: personOf(one), kind: 'user', displayName: 'Somebody' }],
  },
  {
    job: { kind: 'repositories' },
    at: AT,
    rows: [
      { uuid: ofRepository(one).repository, slug: `slug-${one}`, name: 'One', isPrivate: true },
    ],
  },
];
const LISTS = listsOf(1);
const LISTED: ScanRecord = {
  job: { kind: 'listing', ...ofRepository(1) },
  at: AT,
  rows: [{ person: personOf(1), level: 'admin' }],
};

test('what was named before takes a place instead of its name', () => {
  const text = encodePiece([LISTED], createJournalBook([...LISTS, LISTED]));
  expect(text.split('\n')[1]).toBe(`{"job":["listing",0],"at":${AT},"rows":"1A"}`);
});

test('rows of listings that say the same are one object', () => {
  const texts = [encodePiece([...LISTS, LISTED, LISTED], createJournalBook(LISTS))];
  const [, , one, other] = decodePieces(texts, createJournalBook());
  const rowOf = (record: ScanRecord | undefined) => (record as PageRecordOf<'listing'>).rows[0];
  expect(rowOf(one)).toEqual({ person: personOf(1), level: 'admin' });
  expect(rowOf(one)).toBe(rowOf(other));
});

test.each([
  ['none', []],
  ['others', listsOf(2)],
])('a piece is refused with %s of the lists it counts on', (_what, known) => {
  const text = encodePiece([LISTED], createJournalBook([...LISTS, LISTED]));
  expect(() => decodePieces([text], createJournalBook(known))).toThrow(JournalError);
});

test.each([
  ['a place that no list gives', '{"job":["listing",7],"at":1,"rows":"1A"}'],
  ['a person whom no list gives', '{"job":["listing",0],"at":1,"rows":"5A"}'],
  ['an unknown level', '{"job":["listing",0],"at":1,"rows":"1X"}'],
  ['a step that is no number', '{"job":["listing",0],"at":1,"rows":"!A"}'],
  ['rows of text in another job', '{"job":["forks",0],"at":1,"rows":"1A"}'],
  ['an unknown job', '{"job":["later",0],"at":1,"rows":[]}'],
  ['no JSON', '{"job":'],
])('%s is refused', (_what, line) => {
  const text = encodePiece(LISTS, createJournalBook(LISTS));
  expect(() => decodePieces([`${text}${line}\n`], createJournalBook())).toThrow(JournalError);
});

test('a person whose id has a space keeps the rows as they are', () => {
  const odd: ScanRecord = { ...LISTED, rows: [{ person: accountUuid('{a b}'), level: 'read' }] };
  const text = encodePiece([odd], createJournalBook());
  expect(decodePieces([text], createJournalBook())).toStrictEqual([odd]);
});
