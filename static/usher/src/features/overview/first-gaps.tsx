import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { NotKnown } from '../../components/not-known';
import { formatCount } from '../../lib/plural';
import { type GapSummary } from './gap-summary';
import { GapStep } from './gap-step';

/** As many as fit beside what changed. */
const FIRST = 4;

interface FirstGapsProps {
  readonly gaps: readonly GapSummary[];
  /** Stands where a file of the companion is the remedy. */
  readonly loadFile: ReactNode;
  /** Shows all of them, with reasons. */
  readonly onAll: () => void;
}

/** What could not be read, each with the one step that would make it known. */
export function FirstGaps({ gaps, loadFile, onAll }: FirstGapsProps) {
  return (
    <section className="section" aria-label={t`What could not be read`}>
      <div className="section-head">
        <h2>
          <Trans>Could not be read</Trans>
        </h2>
        {gaps.length === 0 ? null : (
          <button type="button" className="text-button" onClick={onAll}>
            {t`All ${formatCount(gaps.length)}, with reasons`}
          </button>
        )}
      </div>
      {gaps.length === 0 ? (
        <p>
          <Trans>Everything that was asked for was read.</Trans>
        </p>
      ) : null}
      <ul className="first-gaps">
        {gaps.slice(0, FIRST).map((gap) => (
          <li key={gap.key}>
            <span>
              <NotKnown /> <bdi>{gap.fact}</bdi>
            </span>
            <span className="first-gap-step sentence">
              <GapStep gap={gap} loadFile={loadFile} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
