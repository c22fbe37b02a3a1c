import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type SettingsView } from '../../../../../src/contract/settings';
import { useNavigation } from '../../lib/navigation';
import { useDirectory } from '../directory/use-directory';
import { useSettings } from '../settings/use-settings';
import { useLoadedGroups } from '../sync/use-loaded-groups';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { type FindingsResult } from './findings-result';
import { useEarlierScan, type EarlierScan } from './use-earlier-scan';
import { useJudged, type PageAtHand, type Progress } from './use-judged';

/** One computation for the tab, the lists, the people and the repositories. */
export interface WorkspaceFindings {
  /** Missing until the rules have been asked once. */
  readonly result: FindingsResult | undefined;
  /** Missing while nothing is being looked at. */
  readonly progress: Progress | undefined;
  readonly hasFailed: boolean;
  /** Without them nobody knows what was exempted, typed in or looked at. */
  readonly areSettingsKnown: boolean;
  readonly earlier: EarlierScan;
  readonly compare: () => void;
}

const FindingsContext = createContext<WorkspaceFindings | undefined>(undefined);

export function useFindings(): WorkspaceFindings {
  const findings = useContext(FindingsContext);
  if (findings === undefined) throw new Error('useFindings needs a FindingsProvider above it');
  return findings;
}

interface FindingsProviderProps {
  /** Missing before anything was read. */
  readonly answers: WorkspaceAnswers | undefined;
  readonly days: readonly KeptDayHead[];
  readonly children: ReactNode;
}

export function FindingsProvider({ answers, days, children }: FindingsProviderProps) {
  const value = useFindingsOfWorkspace(answers, days);
  return <FindingsContext.Provider value={value}>{children}</FindingsContext.Provider>;
}

function useFindingsOfWorkspace(
  answers: WorkspaceAnswers | undefined,
  days: readonly KeptDayHead[],
): WorkspaceFindings {
  const settings = useSettings().answer;
  const { earlier, ask } = useEarlierScan(answers?.facts, days);
  const view = settings.state === 'ready' ? settings.value : undefined;
  const atHand = useAtHand({
    answers,
    settings: view,
    isWaiting: settings.state === 'loading' || earlier.state === 'loading',
    previous: earlier.state === 'ready' ? earlier.facts : undefined,
  });
  const { judged, progress, hasFailed } = useJudged(atHand);
  const exemptions = view?.exemptions.value;
  const result = useMemo(
    () => judged?.toResult({ ...judged, exemptions: exemptions ?? [] }),
    [judged, exemptions],
  );
  return useMemo(
    () => ({
      result,
      progress,
      hasFailed,
      areSettingsKnown: settings.state !== 'failed',
      earlier,
      compare: ask,
    }),
    [result, progress, hasFailed, settings.state, earlier, ask],
  );
}

interface Sources {
  readonly answers: WorkspaceAnswers | undefined;
  readonly settings: SettingsView | undefined;
  /** Whether something is on its way that the rules should see. */
  readonly isWaiting: boolean;
  readonly previous: PageAtHand['previous'];
}

/** A new object only when a rule could judge otherwise; exemptions change no verdict. */
function useAtHand(sources: Sources): PageAtHand | undefined {
  const { answers, isWaiting, previous } = sources;
  const { brought, state } = useDirectory();
  const loaded = useLoadedGroups();
  const { place } = useNavigation();
  const settings = useSameVersion(sources.settings);
  const isPast = place.asOf !== undefined;
  const { groups } = loaded;
  const isLoading = state === 'loading' || loaded.state === 'loading';
  return useMemo(() => {
    if (isWaiting || isLoading || answers === undefined) return undefined;
    const { facts, index } = answers;
    const now = isPast ? (facts.endedAt ?? facts.startedAt) : undefined;
    return { facts, index, now, settings, brought, groups, previous };
  }, [answers, isPast, settings, isWaiting, isLoading, brought, groups, previous]);
}

/** Every change of any part answers with all of them anew; rules look only at five. */
function useSameVersion(settings: SettingsView | undefined): SettingsView | undefined {
  const [held, setHeld] = useState(settings);
  const isSame = versionOf(held) === versionOf(settings);
  if (!isSame) setHeld(settings);
  return isSame ? held : settings;
}

function versionOf(settings: SettingsView | undefined): string {
  if (settings === undefined) return '';
  const { setup, thresholds, manualChecks, register, groupSync } = settings;
  return [setup, thresholds, manualChecks, register, groupSync]
    .map(({ version }) => version)
    .join(' ');
}
