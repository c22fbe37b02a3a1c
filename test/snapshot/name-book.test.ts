import * as fc from 'fast-check';
import { createNameBook } from '../../src/snapshot/name-book';
import { type NameCells, NO_NAMES } from '../../src/snapshot/names-section';

const ann: NameCells = ['u-ann', 'Ann', 'a-ann', null];
const renamed: NameCells = ['u-ann', 'Ann Hart', 'a-ann', null];
const api: NameCells = ['r-api', 'api', null, 'main'];
const moved: NameCells = ['r-api', 'api-2', null, 'main'];

test('whoever is only pointed to gets a place, and keeps it when described', () => {
  const book = createNameBook();
  expect([book.refTo('accounts', 'u-ann'), book.refTo('accounts', 'u-bob')]).toEqual([0, 1]);
  expect(book.rowOf('accounts', ann)).toBe(0);
  expect(book.refTo('accounts', 'u-ann')).toBe(0);
  expect(book.names().accounts).toEqual([{ cells: ann }, { cells: ['u-bob'] }]);
});

test('an account has its newest name on all days; a repository keeps the older one for the older days', () => {
  const known = { ...NO_NAMES, accounts: [{ cells: ann }], repositories: [{ cells: api }] };
  const book = createNameBook(known);
  expect(book.rowOf('accounts', renamed)).toBe(0);
  expect(book.rowOf('repositories', moved)).toBe(1);
  expect(book.rowOf('repositories', api)).toBe(0);
  expect(book.names().accounts).toEqual([{ cells: renamed }]);
  expect(book.names().repositories).toEqual([{ cells: api }, { cells: moved }]);
});

test('two rows that facts give one id do not take each other’s place', () => {
  const book = createNameBook();
  expect([book.rowOf('accounts', ann), book.rowOf('accounts', renamed)]).toEqual([0, 1]);
});

test('a place whose name was erased is given to nobody else', () => {
  const book = createNameBook({ ...NO_NAMES, accounts: [{ cells: [''] }] });
  expect(book.refTo('accounts', 'u-ann')).toBe(1);
  expect(book.names().accounts).toEqual([{ cells: [''] }, { cells: ['u-ann'] }]);
});

test.each([
  ['who is gone for the first time is noted', {}, { cells: ann, goneOn: 100 }],
  ['a day that still knew them is kept', { goneOn: 71 }, { cells: ann, goneOn: 71 }],
  ['no kept day knew them: the name is erased', { goneOn: 70 }, { cells: [''] }],
])('%s', (_, known, expected) => {
  const book = createNameBook({ ...NO_NAMES, accounts: [{ cells: ann, ...known }] });
  expect(book.names({ today: 100, firstKept: 70 }).accounts).toEqual([expected]);
  expect(book.names().accounts).toEqual([{ cells: ann, ...known }]);
});

test('who is spoken of again is no longer gone', () => {
  const book = createNameBook({ ...NO_NAMES, accounts: [{ cells: ann, goneOn: 99 }] });
  book.refTo('accounts', 'u-ann');
  expect(book.names({ today: 100, firstKept: 70 }).accounts).toStrictEqual([{ cells: ann }]);
});

test('over any sequence of days each account keeps its place and has its newest name', () => {
  const day = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.string()), {
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), (days) => {
      const [places, newest] = [new Map<string, number>(), new Map<string, string>()];
      let names = NO_NAMES;
      for (const people of days) {
        const book = createNameBook(names);
        for (const [at, name] of people) {
          const id = `u-${at}`;
          const place = book.rowOf('accounts', [id, name, null, null]);
          expect(place).toBe(places.get(id) ?? place);
          places.set(id, place);
          newest.set(id, name);
        }
        names = book.names();
      }
      const found = names.accounts.map(({ cells: [id, name] }) => [id, name] as const);
      expect(new Map(found)).toEqual(newest);
    }),
  );
});
