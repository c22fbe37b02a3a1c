import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useRef, type ReactNode } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { AfterAnswer } from '../../components/after-answer';
import { CoverageNote } from '../../components/coverage-note';
import { ExportMenu } from '../../components/export-menu';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { LazyCrossCheck } from '../cross-check/lazy-cross-check';
import { LazyDueSoon } from '../digest/lazy-digest';
import { ThingsToLookAt } from '../findings/things-to-look-at';
import { ScanTable } from '../scan/scan-table';
import { scanSentence } from '../scan/scan-sentences';
import { type ScanControl } from '../scan/use-scan';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { toGapsExport } from './gaps-export';
import { GapsTable } from './gaps-table';
import { summariseActivity, summariseGaps } from './gap-summary';
import { Figures } from './figures';
import { FirstGaps } from './first-gaps';
import { countOverview, figureNotes, overviewSentence } from './overview-figures';
import { LazySeatsOverTime } from './lazy-seats-over-time';
import { ReadWhen } from './read-when';
import { toSeatFigure } from './seat-figure';
import { useSeatOverview } from './use-seat-overview';
import './overview.css';

interface OverviewProps {
  readonly answers: WorkspaceAnswers;
  readonly scan: ScanControl;
  /** Kept days, newest first. */
  readonly days: readonly KeptDayHead[];
  readonly actions: ReactNode;
  /** Loads a file that tells what the scan could not read; missing on a day in the past. */
  readonly loadFile: ReactNode;
  /** What changed lately; comes after the rest. */
  readonly changes: ReactNode;
}

/** The workspace in one screen: answer, four figures that open lists, the scan, what is not known. */
export function OverviewView(props: OverviewProps) {
  const { answers, scan, days, actions, loadFile, changes } = props;
  const { facts, people, repositories, coverage, gaps, index } = answers;
  const isListWhole = isComplete(facts.lists.repositories);
  const numbers = useMemo(
    () => countOverview(people, repositories, isListWhole),
    [people, repositories, isListWhole],
  );
  const seats = useSeatOverview(index);
  const summaries = useMemo(
    () => [...summariseActivity(seats.untold, seats.count), ...summariseGaps(gaps)],
    [gaps, seats],
  );
  const notes = figureNotes(numbers, seats, summaries);
  // The scan is of today, whichever day is shown.
  const isPast = useNavigation().place.asOf !== undefined;
  const gapsHeading = useRef<HTMLHeadingElement>(null);
  const showGaps = () => {
    gapsHeading.current?.scrollIntoView({ block: 'start' });
    gapsHeading.current?.focus();
  };
  return (
    <>
      <PageHead
        crumbs={[{ text: t`Workspace ${facts.workspace.name}` }]}
        answer={overviewSentence(numbers, seats)}
        note={
          <>
            <CoverageNote coverage={coverage} />
            {isListWhole && repositories.length === 0 ? (
              <span>
                {t`Create a repository in Bitbucket; the next scan shows who reaches it.`}
              </span>
            ) : null}
            {seats.idle === 0 ? null : (
              <PlaceLink to={{ view: 'people', filter: 'seat:no-access' }}>
                {seats.idle === 1
                  ? t`Show the seat that opens nothing`
                  : t`Show the ${plural(seats.idle, { one: '# seat', other: '# seats' })} that open nothing`}
              </PlaceLink>
            )}
          </>
        }
        actions={actions}
      />
      <Figures
        numbers={numbers}
        notes={notes}
        seats={toSeatFigure(seats.count, seats.bill)}
        gaps={summaries.length}
        onGaps={showGaps}
      />
      <AfterAnswer instead={<div className="seats-strip" />}>
        <LazySeatsOverTime facts={facts} seats={seats} days={days} />
      </AfterAnswer>
      {scan.isUnderWay && !isPast ? <ScanSection scan={scan} /> : null}
      <div className="overview-lists">
        <AfterAnswer>{changes}</AfterAnswer>
        <ThingsToLookAt />
        <FirstGaps gaps={summaries} loadFile={loadFile} onAll={showGaps} />
      </div>
      <AfterAnswer>
        <LazyDueSoon facts={facts} />
      </AfterAnswer>
      <section className="section">
        <div className="section-head">
          <h2 ref={gapsHeading} tabIndex={-1}>
            <Trans>What could not be read, and why</Trans>
          </h2>
          <ExportMenu
            count={summaries.length}
            table={() => toGapsExport(summaries)}
            nameParts={[facts.workspace.slug, 'gaps']}
          />
        </div>
        <GapsTable gaps={summaries} loadFile={loadFile} />
      </section>
      <AfterAnswer>
        <LazyCrossCheck facts={facts} />
      </AfterAnswer>
      <ReadWhen facts={facts} />
      {scan.isUnderWay || isPast ? null : <LastScan scan={scan} />}
    </>
  );
}

function ScanSection({ scan: { status } }: { scan: ScanControl }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Scan</Trans>
        </h2>
      </div>
      <ScanTable status={status} />
    </section>
  );
}

/** A scan that is over is a line; what it read opens. */
function LastScan({ scan: { status } }: { scan: ScanControl }) {
  if (status.progress.length === 0) return null;
  return (
    <details className="section last-scan">
      <summary>
        {status.state === 'finished' ? scanSentence(status) : t`What the scan has read so far`}
      </summary>
      <ScanTable status={status} />
    </details>
  );
}
