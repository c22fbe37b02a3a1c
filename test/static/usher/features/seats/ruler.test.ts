import fc from 'fast-check';
import {
  layLabels,
  type RulerLabel,
} from '../../../../../static/usher/src/features/seats/ruler-labels';
import {
  createRulerScale,
  isEven,
  rulerEnd,
} from '../../../../../static/usher/src/features/seats/ruler-scale';

test.each([
  [[], 12],
  [[5], 12],
  [[100, 61], 115],
  [[5_000], 5_750],
])('a ruler that shows %j ends at %d', (shown, end) => {
  expect(rulerEnd(shown)).toBe(end);
});

test('a short ruler is even, a long one bends so that five people still show', () => {
  const short = createRulerScale(100);
  expect([0, 25, 50, 100].map(short)).toEqual([0, 0.25, 0.5, 1]);
  expect(isEven(300)).toBe(true);
  expect(isEven(301)).toBe(false);
  const long = createRulerScale(10_000);
  expect([0, 100, 2_500, 10_000].map(long)).toEqual([0, 0.1, 0.5, 1]);
});

test('more people never stand further left, and nothing leaves the ruler', () => {
  const counts = fc.integer({ min: -10, max: 40_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), counts, counts, (end, one, other) => {
      const scale = createRulerScale(end);
      const [fewer, more] = one < other ? [one, other] : [other, one];
      expect(scale(fewer)).toBeLessThanOrEqual(scale(more));
      expect(scale(fewer)).toBeGreaterThanOrEqual(0);
      expect(scale(more)).toBeLessThanOrEqual(1);
    }),
  );
});

const label = (id: string, at: number, text = 'ten letter'): RulerLabel => ({
  ...{ id, at },
  lines: [text],
});

test('labels lean inwards at both ends', () => {
  const laid = layLabels([label('left', 0), label('middle', 0.5), label('right', 1)]);
  expect(laid.map(({ anchor, lane }) => [anchor, lane])).toEqual([
    ['start', 0],
    ['middle', 0],
    ['end', 0],
  ]);
});

test('a label that would cover another goes one row further out; the third finds its own', () => {
  const laid = layLabels([label('a', 0.5), label('b', 0.55), label('c', 0.52), label('d', 0.9)]);
  expect(laid.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
});

test('no two labels of one row cover each other', () => {
  const labels = fc.array(
    fc.record({
      id: fc.string(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      lines: fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(labels, (given) => {
      const spans = layLabels(given).map(({ at, lines, anchor, lane }) => {
        const width = (Math.max(...lines.map(({ length }) => length)) * 6.6) / 700;
        const from = { start: at, middle: at - width / 2, end: at - width }[anchor];
        return { lane, from, to: from + width };
      });
      for (const [position, one] of spans.entries())
        for (const other of spans.slice(position + 1))
          if (one.lane === other.lane)
            expect(one.to <= other.from || other.to <= one.from).toBe(true);
    }),
  );
});
