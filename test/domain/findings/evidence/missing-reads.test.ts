import {
  missingOf,
  type Read,
  repositorySubject,
} from '../../../../src/domain/findings/evidence/missing-reads';
import { aRepository, complete, unread } from '../../../builders/facts-builders';

const need = 'repository-grants' as const;
const failed = unread('not-an-admin');
const gap = { reason: 'not-an-admin' };
const subjects = Array.from({ length: 12 }, (_, at) =>
  repositorySubject(aRepository({ slug: `r${at}` })),
);
const reads = (howMany: number, reading: Read['reading']) =>
  subjects.slice(0, howMany).map((subject): Read => ({ need, subject, reading }));

test('two reads of one subject that both failed are told once, of it', () => {
  expect(missingOf([...reads(1, failed), ...reads(1, failed)])).toEqual([
    { need, subject: subjects[0], gap },
  ]);
});

test('where all reads failed alike, nobody is told apart', () => {
  expect(missingOf(reads(2, failed))).toEqual([{ need, gap }]);
  expect(missingOf([{ need, reading: failed }])).toEqual([{ need, gap }]);
});

test('some that failed are told apart up to ten, and as a number beyond', () => {
  const known: Read = { need, reading: complete(null) };
  expect(missingOf([...reads(10, failed), known])).toEqual(
    subjects.slice(0, 10).map((subject) => ({ need, subject, gap })),
  );
  expect(missingOf([...reads(11, failed), known])).toEqual([
    { need, isPart: true, detail: '11 of 12 reads', gap },
  ]);
});

test('what was read in full lacks nothing', () => {
  expect(missingOf(reads(12, complete(null)))).toEqual([]);
});
