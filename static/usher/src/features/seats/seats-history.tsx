import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { planRenewal } from '../../../../../src/domain/seats/renewal';
import { SeatsLine } from '../../components/seats-line';
import { useNow } from '../../lib/use-now';
import { findLimit } from '../overview/seat-limit';
import { toSeatPoints } from '../overview/seat-points';
import { spreadDays } from '../overview/spread-days';
import { useSeatDays } from '../overview/use-seat-days';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { RenewalSection } from './renewal-section';
import { type SeatsModel } from './use-seats';

interface SeatsHistoryProps {
  readonly answers: WorkspaceAnswers;
  readonly model: SeatsModel;
  readonly days: readonly KeptDayHead[];
}

/** Seats over the scans, and what they mean for the next renewal. */
export function SeatsHistory({ answers: { facts }, model, days }: SeatsHistoryProps) {
  const { count, seats, setup, settings, directory, billState, names } = model;
  const shownAt = facts.endedAt ?? facts.startedAt;
  const earlier = useMemo(
    () => spreadDays(days.filter(({ scannedAt }) => scannedAt < shownAt)),
    [days, shownAt],
  );
  const { counted, isLoading, hasFailed } = useSeatDays(earlier);
  const points = toSeatPoints(counted, { at: shownAt, seats: count });
  const today = isoDay(useNow());
  const renewal = useMemo(
    () =>
      settings === undefined
        ? undefined
        : planRenewal({
            ...{ setup, facts, today, inactiveDays: settings.thresholds.value.inactiveDays },
            seats: [...seats.byPerson.values()].map(({ seat }) => seat),
            ...(directory.known !== undefined && { directory: directory.known }),
            ...(directory.readAt !== undefined && { directoryAsOf: directory.readAt }),
            ...(directory.brought.organization && {
              organization: directory.brought.organization,
            }),
            protectedPeople: settings.protectedPeople.value.map(({ person }) => person),
            counts: [...counted.map((day) => day.seats), count],
          }),
    [setup, facts, today, seats, directory, settings, counted, count],
  );
  return (
    <>
      <section className="section">
        <div className="section-head">
          <h2>
            <Trans>Seats over the scans</Trans>
          </h2>
          {isLoading ? (
            <span className="subtle">
              <Trans>loading earlier scans</Trans>
            </span>
          ) : null}
        </div>
        {hasFailed ? (
          <p role="alert">
            <Trans>Older scans could not be loaded.</Trans>
          </p>
        ) : null}
        {earlier.length === 0 ? (
          <p className="subtle">
            <Trans>Usher has kept only one day: a line needs a second scan.</Trans>
          </p>
        ) : (
          <SeatsLine points={points} limit={findLimit(count, billState)} />
        )}
      </section>
      <RenewalSection renewal={renewal} names={names} isPeakWhole={!isLoading && !hasFailed} />
    </>
  );
}

function isoDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
