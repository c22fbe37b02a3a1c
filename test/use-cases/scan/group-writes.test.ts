import fc from 'fast-check';
import { createGroupedWrites } from '../../../src/use-cases/scan/group-writes';

/** Writes that end when the test says so. */
function aStore() {
  const groups: (readonly number[])[] = [];
  const ends: { readonly succeed: () => void; readonly fail: () => void }[] = [];
  const write = createGroupedWrites<number>((items) => {
    groups.push(items);
    return new Promise((resolve, reject) => {
      ends.push({
        succeed: resolve,
        fail: () => {
          reject(new Error('full'));
        },
      });
    });
  });
  return { groups, ends, write };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('what comes during one write goes together in the next, and each call waits for its own', async () => {
  const { groups, ends, write } = aStore();
  const done: string[] = [];
  const calls = [
    write([1]).then(() => done.push('first')),
    settle().then(() => write([2]).then(() => done.push('second'))),
    settle().then(() => write([3, 4]).then(() => done.push('third'))),
  ];
  await settle();
  await settle();
  expect(groups).toEqual([[1]]);
  ends[0]?.succeed();
  await settle();
  expect(done).toEqual(['first']);
  expect(groups).toEqual([[1], [2, 3, 4]]);
  ends[1]?.succeed();
  await Promise.all(calls);
  expect(done).toEqual(['first', 'second', 'third']);
});

test('after a write that failed nothing else is written, and nobody is told it was', async () => {
  const { groups, ends, write } = aStore();
  const first = write([1]);
  await settle();
  const second = write([2]);
  ends[0]?.fail();
  await expect(first).rejects.toThrow('full');
  await expect(second).rejects.toThrow('full');
  await expect(write([3])).rejects.toThrow('full');
  expect(groups).toEqual([[1]]);
});

test('however calls overlap, everything is written once and in order, one write at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(fc.integer(), { maxLength: 4 }), fc.boolean()), { maxLength: 20 }),
      async (calls) => {
        const written: number[] = [];
        let atWork = 0;
        const write = createGroupedWrites<number>(async (items) => {
          expect((atWork += 1)).toBe(1);
          await settle();
          written.push(...items);
          atWork -= 1;
        });
        const all: Promise<void>[] = [];
        for (const [items, pause] of calls) {
          all.push(write(items));
          if (pause) await settle();
        }
        await Promise.all(all);
        expect(written).toEqual(calls.flatMap(([items]) => items));
      },
    ),
    { numRuns: 50 },
  );
});
