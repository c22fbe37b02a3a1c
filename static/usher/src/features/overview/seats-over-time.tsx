import { useMemo } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/functions';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { SeatsLine } from '../../components/seats-line';
import { formatCount } from '../../lib/plural';
import { countText } from '../seats/count-words';
import { findLimit } from './seat-limit';
import { spreadDays } from './spread-days';
import { type CountedDay, useSeatDays } from './use-seat-days';
import { type SeatOverview } from './use-seat-overview';

interface SeatsOverTimeProps {
  /** Of the day that is shown. */
  readonly facts: Facts;
  readonly seats: Pick<SeatOverview, 'count' | 'bill'>;
  readonly days: readonly KeptDayHead[];
}

/** How the number of seats came to what it is; nothing before there is a second day to compare with. */
export function SeatsOverTime({ facts, seats: { count, bill }, days }: SeatsOverTimeProps) {
  const today = { at: facts.endedAt ?? facts.startedAt, seats: count };
  const earlier = useMemo(
    () => spreadDays(days.filter(({ scannedAt }) => scannedAt < today.at)),
    [days, today.at],
  );
  const { counted, isLoading, hasFailed } = useSeatDays(earlier);
  if (earlier.length === 0) return null;
  return (
    <section aria-label="Seats over time">
      <SeatsLine
        points={[...counted, today].map(toPoint)}
        limit={findLimit(today.seats, bill)}
        note={noteOf({ shown: counted.length, wanted: earlier.length, isLoading, hasFailed })}
      />
    </section>
  );
}

function toPoint({ at, seats }: CountedDay) {
  return { at, seats, text: countText(seats) };
}

interface Loaded {
  readonly shown: number;
  readonly wanted: number;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

function noteOf({ shown, wanted, isLoading, hasFailed }: Loaded): string {
  if (hasFailed) return '(older scans could not be loaded)';
  return isLoading ? `(${formatCount(shown)} of ${formatCount(wanted)} earlier scans loaded)` : '';
}
