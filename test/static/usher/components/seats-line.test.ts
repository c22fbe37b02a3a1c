import {
  type SeatsPoint,
  topOf,
  toSeatsShape,
} from '../../../../static/usher/src/components/seats-line-shape';
import { seatsLineSummary } from '../../../../static/usher/src/components/seats-line-words';

const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
const point = (day: string, atLeast: number, atMost = atLeast): SeatsPoint => ({
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
  expect(toSeatsShape(open, undefined)).toEqual({
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
  expect(toSeatsShape([], undefined).line).toBe('');
  expect(toSeatsShape([point('2026-01-01', 0)], undefined).line).toBe('0,100');
});

test('without an upper bound the least is drawn', () => {
  expect(topOf({ atLeast: 3 })).toBe(3);
  expect(topOf({ atLeast: 3, atMost: 5 })).toBe(5);
});

test.each([
  [POINTS, 'Seats from 1 Jan 2026 to 5 Jan 2026: 50, then 100.'],
  [POINTS.slice(0, 1), 'Seats on 1 Jan 2026: 50.'],
  [[], 'No scan was kept.'],
])('the summary of %j', (points, text) => {
  expect(seatsLineSummary(points, undefined)).toBe(text);
});

test('the summary names the limit', () => {
  const limit = { seats: 1200, words: 'the quantity that was bought' };
  expect(seatsLineSummary(POINTS.slice(0, 1), limit)).toBe(
    'Seats on 1 Jan 2026: 50. Limit: 1,200, the quantity that was bought.',
  );
});
