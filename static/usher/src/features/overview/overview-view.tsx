import { useMemo, useRef, type ReactNode } from 'react';
import { CoverageNote } from '../../components/coverage-note';
import { NotKnown } from '../../components/not-known';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { countOf, formatCount } from '../../lib/plural';
import { LazyCrossCheck } from '../cross-check/lazy-cross-check';
import { ThingsToLookAt } from '../findings/things-to-look-at';
import { ScanTable } from '../scan/scan-table';
import { scanSentence } from '../scan/scan-sentences';
import { type ScanControl } from '../scan/use-scan';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { GapsTable } from './gaps-table';
import { summariseGaps } from './gap-summary';
import { countOverview, figureNotes, overviewSentence } from './overview-figures';
import './overview.css';

interface OverviewProps {
  readonly answers: WorkspaceAnswers;
  readonly scan: ScanControl;
  readonly actions: ReactNode;
  /** Loads a file that tells what the scan could not read; missing on a day in the past. */
  readonly loadFile: ReactNode;
  /** What changed lately; comes after the rest. */
  readonly changes: ReactNode;
}

/** The workspace in one screen: answer, four figures that open lists, the scan, what is not known. */
export function OverviewView({ answers, scan, actions, loadFile, changes }: OverviewProps) {
  const { facts, people, repositories, coverage, gaps } = answers;
  const numbers = useMemo(() => countOverview(people, repositories), [people, repositories]);
  const summaries = useMemo(() => summariseGaps(gaps), [gaps]);
  const missed = gaps.filter(({ missed: isMissed }) => isMissed).length;
  const notes = figureNotes(numbers, missed);
  // The scan is of today, whichever day is shown.
  const isPast = useNavigation().place.asOf !== undefined;
  const gapsHeading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <PageHead
        crumbs={[{ text: `Workspace ${facts.workspace.name}` }]}
        answer={overviewSentence(numbers)}
        note={
          <>
            <CoverageNote coverage={coverage} />
            {numbers.withoutAccess === 0 ? null : (
              <PlaceLink to={{ view: 'people', filter: 'level:none known:yes -role:none' }}>
                Show the {countOf(numbers.withoutAccess, 'member')} without access
              </PlaceLink>
            )}
          </>
        }
        actions={actions}
      />
      <div className="figures">
        <Figure
          number={formatCount(numbers.members)}
          name={numbers.members === 1 ? 'member' : 'members'}
          note={notes.members}
          to={{ view: 'people', filter: '-role:none' }}
        />
        <Figure
          number={formatCount(numbers.admins)}
          name={numbers.admins === 1 ? 'workspace admin' : 'workspace admins'}
          note={notes.admins}
          to={{ view: 'people', filter: 'role:owner' }}
        />
        <Figure
          number={formatCount(numbers.repositories)}
          name={numbers.repositories === 1 ? 'repository' : 'repositories'}
          note={notes.repositories}
          to={{ view: 'repositories' }}
        />
        <button
          type="button"
          className="figure"
          onClick={() => {
            gapsHeading.current?.scrollIntoView({ block: 'start' });
            gapsHeading.current?.focus();
          }}
        >
          <span className="figure-number">{formatCount(summaries.length)}</span>
          <span className="figure-name">
            <NotKnown />
          </span>
          <span className="figure-note">{notes.unknown}</span>
        </button>
      </div>
      {scan.isUnderWay && !isPast ? <ScanSection scan={scan} /> : null}
      <div className="overview-pair">
        {changes}
        <ThingsToLookAt />
      </div>
      <section className="section">
        <div className="section-head">
          <h2 ref={gapsHeading} tabIndex={-1}>
            What could not be read
          </h2>
        </div>
        <GapsTable gaps={summaries} loadFile={loadFile} />
      </section>
      <LazyCrossCheck facts={facts} />
      {scan.isUnderWay || isPast ? null : <LastScan scan={scan} />}
    </>
  );
}

function ScanSection({ scan: { status } }: { scan: ScanControl }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>Scan</h2>
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
        {status.state === 'finished' ? scanSentence(status) : 'What the scan has read so far'}
      </summary>
      <ScanTable status={status} />
    </details>
  );
}

interface FigureProps {
  readonly number: string;
  readonly name: string;
  readonly note: string;
  readonly to: Place;
}

function Figure({ number, name, note, to }: FigureProps) {
  return (
    <PlaceLink to={to} className="figure">
      <span className="figure-number">{number}</span>
      <span className="figure-name">{name}</span>
      <span className="figure-note">{note}</span>
    </PlaceLink>
  );
}
