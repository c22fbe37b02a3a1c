import fc from 'fast-check';
import {
  nearestSpot,
  spotAfter,
  topOf,
  toSeatsShape,
} from '../../../../static/usher/src/components/seats-line-shape';
import {
  pointText,
  seatsLineDescription,
  seatsLineSummary,
} from '../../../../static/usher/src/components/seats-line-words';

const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
const point = (day: string, atLeast: number, atMost = atLeast) => ({
  at: at(day),
  seats: { atLeast, atMost },
  text: String(atMost),
});
const POINTS = [point('2026-01-01', 50), point('2026-01-03', 75), point('2026-01-05', 100)];

test('the line starts at zero seats and spreads the scans by their time', () => {
  expect(toSeatsShape(POINTS, undefined)).toEqual({
    line: '0,50 500,25 1000,0',
    band: '',
    limitY: undefined,
    spots: [
      { x: 0, y: 0.5 },
      { x: 0.5, y: 0.25 },
      { x: 1, y: 0 },
    ],
  });
  const [first = point('2026-01-01', 1), , last = first] = POINTS;
  const uneven = [first, point('2026-01-02', 100), last];
  expect(toSeatsShape(uneven, undefined).line).toBe('0,50 250,0 1000,0');
});

test('a limit above the line makes room for itself, one below is crossed', () => {
  expect(toSeatsShape(POINTS, { seats: 200, words: '' })).toMatchObject({
    line: '0,75 500,62.5 1000,50',
    limitY: 0,
  });
  expect(toSeatsShape(POINTS, { seats: 50, words: '' })).toMatchObject({
    line: '0,50 500,25 1000,0',
    limitY: 50,
  });
});

test('a limit far above the line is only said: it would press the line flat', () => {
  expect(toSeatsShape(POINTS, { seats: 250, words: '' }).limitY).toBe(0);
  expect(toSeatsShape(POINTS, { seats: 251, words: '' })).toMatchObject({
    line: '0,50 500,25 1000,0',
    limitY: undefined,
  });
});

test('where only bounds are known, the band lies between them and the line on the upper one', () => {
  const open = [point('2026-01-01', 50, 100), point('2026-01-05', 80)];
  expect(toSeatsShape(open, undefined)).toMatchObject({
    line: '0,0 1000,20',
    band: '0,0 1000,20 1000,20 0,50',
    limitY: undefined,
  });
});

test('where no seat is certain at any scan there is only the upper bound to draw', () => {
  const open = [point('2026-01-01', 0, 100), point('2026-01-05', 0, 80)];
  expect(toSeatsShape(open, undefined)).toMatchObject({ line: '0,0 1000,20', band: '' });
});

test('one scan, no scan and no seats are drawn without a division by nothing', () => {
  expect(toSeatsShape([point('2026-01-01', 4)], undefined).line).toBe('0,0');
  expect(toSeatsShape([], undefined)).toMatchObject({ line: '', spots: [] });
  expect(toSeatsShape([point('2026-01-01', 0)], undefined).line).toBe('0,100');
});

test('without an upper bound the least is drawn', () => {
  expect(topOf({ atLeast: 3 })).toBe(3);
  expect(topOf({ atLeast: 3, atMost: 5 })).toBe(5);
});

test('every scan lies on the field, whatever the counts and the limit', () => {
  const aPoint = fc.record({
    at: fc.nat(),
    seats: fc
      .tuple(fc.nat(), fc.nat())
      .map(([one, more]) => ({ atLeast: one, atMost: one + more })),
  });
  fc.assert(
    fc.property(fc.array(aPoint), fc.option(fc.nat(), { nil: undefined }), (unordered, seats) => {
      const points = [...unordered].sort((a, b) => a.at - b.at);
      const limit = seats === undefined ? undefined : { seats, words: '' };
      const { spots, limitY = 0 } = toSeatsShape(points, limit);
      expect(spots).toHaveLength(points.length);
      for (const value of [...spots.flatMap(({ x, y }) => [x, y]), limitY / 100]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe('reading a scan', () => {
  const spots = [0, 0.2, 1].map((x) => ({ x, y: 0 }));

  test.each([
    [-0.5, 0],
    [0.09, 0],
    [0.1, 1],
    [0.59, 1],
    [0.61, 2],
    [3, 2],
  ])('a pointer at %d of the width means scan %d', (x, expected) => {
    expect(nearestSpot(spots, x)).toBe(expected);
  });

  test.each([
    ['ArrowLeft', 1, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 2, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, undefined],
  ])('%s on scan %d leads to %s', (key, from, expected) => {
    expect(spotAfter(key, from, 3)).toBe(expected);
  });
});

test.each([
  [POINTS, 'Seats from 1 Jan 2026 to 5 Jan 2026: 50, then 100.'],
  [POINTS.slice(0, 1), 'Seats on 1 Jan 2026: 50.'],
  [[], 'No scan was kept.'],
])('the summary of %j', (points, text) => {
  expect(seatsLineSummary(points, undefined)).toBe(text);
});

test('the description tells every scan', () => {
  expect(seatsLineDescription(POINTS)).toBe('1 Jan 2026: 50; 3 Jan 2026: 75; 5 Jan 2026: 100.');
  expect(pointText(point('2026-01-03', 0, 75))).toBe('3 Jan 2026: 75');
});

test('the summary names the limit', () => {
  const limit = { seats: 1200, words: 'the quantity that was bought' };
  expect(seatsLineSummary(POINTS.slice(0, 1), limit)).toBe(
    'Seats on 1 Jan 2026: 50. Limit: 1,200, the quantity that was bought.',
  );
});
