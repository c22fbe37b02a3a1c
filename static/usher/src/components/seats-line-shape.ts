import { type CountRange } from '../../../../src/domain/seats/money';
import { type Place } from '../lib/place';

/** Seats as they were at one scan. */
export interface SeatsPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seats: CountRange;
  /** `61`, `at most 61`. */
  readonly text: string;
  /** The list of those who were counted. */
  readonly to: Place;
}

/** Above this something changes: pushes stop, or nobody knows the price. */
export interface SeatsLimit {
  readonly seats: number;
  readonly words: string;
}

export const SHAPE_WIDTH = 1000;
export const SHAPE_HEIGHT = 100;

export interface SeatsShape {
  /** The most that there may have been, as points of a line. */
  readonly line: string;
  /** Between the least and the most; empty where they are the same, or no seat is certain, at every scan. */
  readonly band: string;
  /** Where the limit lies, from the top; missing without one, and where it is too far up to be drawn. */
  readonly limitY: number | undefined;
  /** Where each scan stands, as shares of the field from its top left corner. */
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

type Counted = Pick<SeatsPoint, 'at' | 'seats'>;

/** A limit further away than this share of the highest count would press the line flat. */
const FARTHEST_LIMIT = 2.5;

/** Points in the order of time, on a field of `SHAPE_WIDTH` by `SHAPE_HEIGHT`, from zero seats upwards. */
export function toSeatsShape(
  points: readonly Counted[],
  limit: SeatsLimit | undefined,
): SeatsShape {
  const highest = Math.max(1, ...points.map(({ seats }) => topOf(seats)));
  const isNear = limit !== undefined && limit.seats <= highest * FARTHEST_LIMIT;
  const top = isNear ? Math.max(highest, limit.seats) : highest;
  const y = (seats: number) => round(SHAPE_HEIGHT * (1 - seats / top));
  const x = createX(points);
  const upper = points.map(({ at, seats }) => ({ x: x(at), y: y(topOf(seats)) }));
  const lower = points.map(({ at, seats }) => ({ x: x(at), y: y(seats.atLeast) }));
  const isExact = points.every(({ seats }) => seats.atLeast === topOf(seats));
  const isOpen = points.every(({ seats }) => seats.atLeast === 0);
  return {
    line: toLine(upper),
    band: isExact || isOpen ? '' : toLine([...upper, ...lower.reverse()]),
    limitY: isNear ? y(limit.seats) : undefined,
    spots: upper.map((spot) => ({ x: spot.x / SHAPE_WIDTH, y: spot.y / SHAPE_HEIGHT })),
  };
}

function toLine(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** What is drawn of a count: its most, and its least where nobody knows the most. */
export function topOf({ atLeast, atMost }: CountRange): number {
  return atMost ?? atLeast;
}

/** Which scan is meant by a place on the field, as a share of its width; the newer of two as near. */
export function nearestSpot(spots: readonly Spot[], x: number): number {
  return spots.reduce(
    (best, spot, at) => (Math.abs(spot.x - x) <= Math.abs((spots[best]?.x ?? 2) - x) ? at : best),
    0,
  );
}

/** Where an arrow key leads; `undefined` for other keys. The ends are ends. */
export function spotAfter(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(count - 1, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function createX(points: readonly Counted[]): (at: number) => number {
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first;
  return (at) => (span === 0 ? 0 : round(((at - first) / span) * SHAPE_WIDTH));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
