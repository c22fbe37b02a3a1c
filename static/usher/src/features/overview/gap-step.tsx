import { type ReactNode } from 'react';
import { PlaceLink } from '../../components/place-link';
import { isToldByFile, type GapSummary } from './gap-summary';

interface GapStepProps {
  readonly gap: GapSummary;
  /** Stands where a file of the companion is the remedy. */
  readonly loadFile: ReactNode;
}

/** The one step that would make it known; a link where it is taken on a page of ours. */
export function GapStep({ gap, loadFile }: GapStepProps) {
  return (
    <>
      {gap.stepAt === undefined ? gap.step : <PlaceLink to={gap.stepAt}>{gap.step}</PlaceLink>}
      {isToldByFile(gap) && loadFile !== undefined ? <> {loadFile}</> : null}
    </>
  );
}
