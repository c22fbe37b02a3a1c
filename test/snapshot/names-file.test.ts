import { packNames, unpackNames } from '../../src/snapshot/names-file';
import { type NameEntry, type Names, NO_NAMES } from '../../src/snapshot/names-section';

const PLENTY = 1_000_000;

const someAccounts = (count: number): NameEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    cells: [`u-${at}`, `Person ${at * 7919}`, `a-${at * 104_729}`, null],
  }));

const NAMES: Names = {
  accounts: [...someAccounts(3), { cells: ['', null, null, null] }],
  groups: [{ cells: ['admins', null] }, { cells: ['gone', 'Long gone'], goneOn: 20_000 }],
  projects: [{ cells: ['p-1', 'WEB', 'Web shop'] }],
  repositories: [{ cells: ['r-1', 'api', null, 'main'] }],
  ruleShapes: [{ cells: ['{"kind":"push"}'] }],
};

test('names come back from their pieces as they were, in their places', async () => {
  expect(await unpackNames(await packNames(NAMES, PLENTY))).toStrictEqual(NAMES);
});

test('no names are no pieces, and no pieces are no names', async () => {
  expect(await packNames(NO_NAMES, PLENTY)).toEqual([]);
  expect(await unpackNames([])).toStrictEqual(NO_NAMES);
});

test.each([
  [2048, 1],
  [2049, 2],
  [4096, 2],
  [4097, 3],
])('%d accounts are %d pieces', async (count, pieces) => {
  const names = { ...NO_NAMES, accounts: someAccounts(count) };
  const packed = await packNames(names, PLENTY);
  expect(packed).toHaveLength(pieces);
  expect(await unpackNames(packed)).toStrictEqual(names);
});

test('a newcomer leaves full pieces as they were', async () => {
  const pack = (count: number) => packNames({ ...NO_NAMES, accounts: someAccounts(count) }, PLENTY);
  const [before, after] = [await pack(2049), await pack(2050)];
  expect(after[0]).toEqual(before[0]);
  expect(after[1]).not.toEqual(before[1]);
});

test('a piece that would be too long is halved until it fits', async () => {
  const names = { ...NO_NAMES, accounts: someAccounts(500) };
  const [whole] = await packNames(names, PLENTY);
  const limit = Math.ceil((whole?.length ?? 0) / 3);
  const packed = await packNames(names, limit);
  expect(packed.length).toBeGreaterThan(3);
  expect(packed.every(({ length }) => length <= limit)).toBe(true);
  expect(await unpackNames(packed)).toStrictEqual(names);
});

test('one entry is one piece, however little fits', async () => {
  expect(await packNames({ ...NO_NAMES, accounts: someAccounts(2) }, 1)).toHaveLength(2);
});

test('a piece that was cut off is refused: no name is guessed', async () => {
  const [piece = new Uint8Array()] = await packNames(NAMES, PLENTY);
  await expect(unpackNames([piece.subarray(0, -1)])).rejects.toMatchObject({ code: 'truncated' });
});
