import { listMissing, toEdits, withEdits } from '../../../src/domain/setup/price-book-edits';
import { aPriceList } from '../../builders/a-price-list';

const old = aPriceList({ id: 'old', status: 'history' });
const now = aPriceList({ id: 'now' });
const shipped = { lists: [old, now] };
const own = aPriceList({ id: 'own', title: 'Our contract' });

test('a book as shipped holds no edit, whatever the order of its keys', () => {
  const { id, ...rest } = now;
  expect(toEdits(shipped, shipped)).toStrictEqual([]);
  expect(toEdits(shipped, { lists: [{ ...rest, id }, old] })).toStrictEqual([]);
});

test('only lists that were changed or added are edits, and make the book again', () => {
  const changed = { ...now, status: 'history' as const };
  const book = { lists: [old, changed, own] };
  const edits = toEdits(shipped, book);
  expect(edits).toStrictEqual([changed, own]);
  expect(withEdits(shipped, edits)).toStrictEqual(book);
});

test('newer prices that are shipped come in, beside what an admin has decided', () => {
  const newer = { lists: [old, { ...now, title: 'Corrected' }, aPriceList({ id: 'newest' })] };
  expect(withEdits(newer, [])).toStrictEqual(newer);
  const changed = { ...old, title: 'Ours' };
  expect(withEdits(newer, [changed, own]).lists.map(({ id, title }) => [id, title])).toStrictEqual([
    ['old', 'Ours'],
    ['now', 'Corrected'],
    ['newest', 'September 2026'],
    ['own', 'Our contract'],
  ]);
});

test('a shipped list that a book leaves out is missing; one of an admin is not', () => {
  expect(listMissing(shipped, { lists: [own, now] })).toStrictEqual([old]);
  expect(listMissing(shipped, { lists: [now, { ...old, title: 'Ours' }] })).toStrictEqual([]);
});
