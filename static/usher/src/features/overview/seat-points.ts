import { type CountRange } from '../../../../../src/domain/seats/money';
import { type SeatsPoint } from '../../components/seats-line-shape';
import { BILLED_PEOPLE } from '../seats/billed-people';
import { countText } from '../seats/count-words';
import { type CountedDay } from './use-seat-days';

interface ShownDay {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seats: CountRange;
}

/** Earlier days, then the one that is shown; each opens the people of its day. */
export function toSeatPoints(
  counted: readonly CountedDay[],
  shown: ShownDay,
): readonly SeatsPoint[] {
  const to = { view: 'people', filter: BILLED_PEOPLE } as const;
  return [
    ...counted.map(({ day, at, seats }) => ({
      ...{ at, seats, text: countText(seats) },
      to: { ...to, asOf: day },
    })),
    { ...shown, text: countText(shown.seats), to },
  ];
}
