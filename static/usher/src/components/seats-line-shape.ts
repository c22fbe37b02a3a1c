import { type CountRange } from '../../../../src/domain/seats/money';

/** Seats as they were at one scan. */
export interface SeatsPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seats: CountRange;
  /** `61`, `at most 61`. */
  readonly text: string;
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
}

/** A limit further away than this share of the highest count would press the line flat. */
const FARTHEST_LIMIT = 2.5;

/** Points in the order of time, on a field of `SHAPE_WIDTH` by `SHAPE_HEIGHT`, from zero seats upwards. */
export function toSeatsShape(
  points: readonly SeatsPoint[],
  limit: SeatsLimit | undefined,
): SeatsShape {
  const highest = Math.max(1, ...points.map(({ seats }) => topOf(seats)));
  const isNear = limit !== undefined && limit.seats <= highest * FARTHEST_LIMIT;
  const top = isNear ? Math.max(highest, limit.seats) : highest;
  const y = (seats: number) => round(SHAPE_HEIGHT * (1 - seats / top));
  const x = createX(points);
  const upper = points.map((point) => `${x(point.at)},${y(topOf(point.seats))}`);
  const lower = points.map((point) => `${x(point.at)},${y(point.seats.atLeast)}`);
  const isExact = points.every(({ seats }) => seats.atLeast === topOf(seats));
  const isOpen = points.every(({ seats }) => seats.atLeast === 0);
  return {
    line: upper.join(' '),
    band: isExact || isOpen ? '' : [...upper, ...lower.reverse()].join(' '),
    limitY: isNear ? y(limit.seats) : undefined,
  };
}

/** What is drawn of a count: its most, and its least where nobody knows the most. */
export function topOf({ atLeast, atMost }: CountRange): number {
  return atMost ?? atLeast;
}

function createX(points: readonly SeatsPoint[]): (at: number) => number {
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first;
  return (at) => (span === 0 ? 0 : round(((at - first) / span) * SHAPE_WIDTH));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
