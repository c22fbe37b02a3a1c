import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { SeatsLine } from '../../components/seats-line';
import { formatCount } from '../../lib/plural';
import { toLimitDistance, type LimitDistance } from './limit-sentence';
import { findLimit } from './seat-limit';
import { toSeatPoints } from './seat-points';
import { spreadDays } from './spread-days';
import { useSeatDays } from './use-seat-days';
import { type SeatOverview } from './use-seat-overview';

interface SeatsOverTimeProps {
  /** Of the day that is shown. */
  readonly facts: Facts;
  readonly seats: Pick<SeatOverview, 'count' | 'bill'>;
  readonly days: readonly KeptDayHead[];
}

/** How far the next limit is, and how the number of seats came to what it is. */
export function SeatsOverTime({ facts, seats: { count, bill }, days }: SeatsOverTimeProps) {
  const shown = { at: facts.endedAt ?? facts.startedAt, seats: count };
  const earlier = useMemo(
    () => spreadDays(days.filter(({ scannedAt }) => scannedAt < shown.at)),
    [days, shown.at],
  );
  const { counted, isLoading, hasFailed } = useSeatDays(earlier);
  const head = (
    <p className="seats-strip-words sentence">
      <Distance distance={toLimitDistance(bill)} />{' '}
      <span className="subtle">
        {noteOf({ shown: counted.length, wanted: earlier.length, isLoading, hasFailed })}
      </span>
    </p>
  );
  return (
    <section className="seats-strip" aria-label={t`Seats over time`}>
      {earlier.length === 0 ? (
        head
      ) : (
        <SeatsLine points={toSeatPoints(counted, shown)} limit={findLimit(count, bill)}>
          {head}
        </SeatsLine>
      )}
    </section>
  );
}

function Distance({ distance }: { readonly distance: LimitDistance | undefined }) {
  if (distance === undefined) return null;
  if (distance.isKnown) return distance.words;
  return (
    <>
      <Trans>
        Next limit <NotKnown />: <PlaceLink to={{ view: 'seats' }}>{distance.words}</PlaceLink>.
      </Trans>
    </>
  );
}

interface Loaded {
  readonly shown: number;
  readonly wanted: number;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

function noteOf({ shown, wanted, isLoading, hasFailed }: Loaded): string {
  if (wanted === 0) return t`A line of seats over time needs a second scan.`;
  if (hasFailed) return t`Older scans could not be loaded.`;
  return isLoading ? t`${formatCount(shown)} of ${formatCount(wanted)} earlier scans loaded.` : '';
}
