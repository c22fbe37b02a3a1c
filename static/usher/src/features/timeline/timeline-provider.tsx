import { useMemo, type ReactNode } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { useNavigation } from '../../lib/navigation';
import { daysBefore } from '../changes/choose-day';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { TimelineContext } from './timeline-context';

interface TimelineProviderProps {
  readonly answers: WorkspaceAnswers;
  readonly view: Pick<WorkspaceView, 'days'>;
  readonly children: ReactNode;
}

/** Lets pages of people and repositories below it look at the kept days before the shown one. */
export function TimelineProvider({ answers, view: { days }, children }: TimelineProviderProps) {
  const { place } = useNavigation();
  const { facts, index } = answers;
  const source = useMemo(
    () => ({ index, earlier: daysBefore(days, facts, place.asOf) }),
    [index, days, facts, place.asOf],
  );
  return <TimelineContext.Provider value={source}>{children}</TimelineContext.Provider>;
}
