import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import { FailureView } from '../components/failure-view';
import { NameOfAccountContext } from '../components/print-line';
import { Loading, StateView } from '../components/state-view';
import { type WorkspaceView } from '../../../../src/contract/workspace-view';
import { GroupSourceContext, useGroupSourceOfWorkspace } from '../features/sync/use-group-source';
import { SettingsContext, useSettingsOfWorkspace } from '../features/settings/use-settings';
import { DirectoryLoading } from '../features/directory/directory-loading';
import { DirectoryContext, useDirectoryOfWorkspace } from '../features/directory/use-directory';
import {
  OrganizationContext,
  useOrganizationOfWorkspace,
} from '../features/organization/use-organization';
import { FindingsProvider } from '../features/findings/use-findings';
import { PlansProvider } from '../features/plans/use-plans';
import { FirstRun } from '../features/scan/first-run';
import { ScanDialog } from '../features/scan/scan-dialog';
import { ScanStrip } from '../features/scan/scan-strip';
import { useScan, type ScanControl } from '../features/scan/use-scan';
import { AsOfStrip, DayNotHere } from '../features/workspace/as-of';
import { useDay } from '../features/workspace/use-day';
import { useWorkspace } from '../features/workspace/use-workspace';
import { type WorkspaceAnswers } from '../features/workspace/workspace-answers';
import { WorkspaceTabs } from '../features/workspace/workspace-tabs';
import { WorkspaceViews } from '../features/workspace/workspace-views';
import { useNavigation } from '../lib/navigation';

/** Workspace settings: everything, answered from facts that stay in this page's memory. */
export function WorkspacePage() {
  const { workspace, refresh, startOver } = useWorkspace();
  switch (workspace.state) {
    case 'loading':
      return <Loading what={t`Loading what was read from Bitbucket`} />;
    case 'failed':
      return (
        <FailureView
          failure={workspace.failure}
          context={{ role: 'workspace admin', subject: t`who has access in this workspace` }}
          onRetry={startOver}
        />
      );
    case 'ready':
      return <Ready view={workspace.view} answers={workspace.answers} refresh={refresh} />;
  }
}

interface ReadyProps {
  readonly view: WorkspaceView;
  readonly answers: WorkspaceAnswers | undefined;
  readonly refresh: () => Promise<void>;
}

function Ready({ view, answers, refresh }: ReadyProps) {
  const scan = useScan(view.scan, refresh);
  const settings = useSettingsOfWorkspace();
  const organization = useOrganizationOfWorkspace(view.loaded.organization);
  const directory = useDirectoryOfWorkspace({
    file: view.loaded['user-directory'],
    organization: organization.state === 'ready' ? organization.data : undefined,
    workspace: view.workspace,
    facts: answers?.facts,
    refresh,
  });
  const groupSource = useGroupSourceOfWorkspace(view.loaded['group-source']);
  const { place } = useNavigation();
  const nameOf = useNames(answers);
  return (
    <NameOfAccountContext.Provider value={nameOf}>
      <SettingsContext.Provider value={settings}>
        <OrganizationContext.Provider value={organization}>
          <GroupSourceContext.Provider value={groupSource}>
            <DirectoryContext.Provider value={directory}>
              <DirectoryLoading>
                <PlansProvider>
                  {place.asOf === undefined ? (
                    <Now view={view} answers={answers} scan={scan} refresh={refresh} />
                  ) : (
                    <Then day={place.asOf} view={view} scan={scan} refresh={refresh} />
                  )}
                </PlansProvider>
              </DirectoryLoading>
            </DirectoryContext.Provider>
          </GroupSourceContext.Provider>
        </OrganizationContext.Provider>
      </SettingsContext.Provider>
    </NameOfAccountContext.Provider>
  );
}

/** Who somebody is, as far as this workspace knows them. */
function useNames(answers: WorkspaceAnswers | undefined) {
  return useCallback(
    (accountId: string) =>
      answers?.facts.accounts.find((one) => one.accountId === accountId)?.displayName,
    [answers],
  );
}

interface NowProps extends ReadyProps {
  readonly scan: ScanControl;
}

function Now({ view, answers, scan, refresh }: NowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const ask = () => {
    setIsAsking(true);
  };
  return (
    <FindingsProvider answers={answers} days={view.days}>
      {answers === undefined ? null : <WorkspaceTabs answers={answers} days={view.days} />}
      <ScanStrip scan={scan} />
      {answers === undefined ? (
        <Beginning workspace={view.workspace.name} scan={scan} onScan={ask} />
      ) : (
        <WorkspaceViews view={view} answers={answers} scan={scan} refresh={refresh} onScan={ask} />
      )}
      {isAsking ? (
        <ScanDialog
          onStart={scan.start}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </FindingsProvider>
  );
}

interface ThenProps extends Omit<NowProps, 'answers'> {
  readonly day: string;
}

/** Every view as of a kept day; nothing is scanned into the past. */
function Then({ day, view, scan, refresh }: ThenProps) {
  const state = useDay(day);
  if (state.state !== 'ready') return <DayNotHere state={state} />;
  const shown = view.days.find((kept) => kept.day === day);
  return (
    <FindingsProvider answers={state.answers} days={view.days}>
      <WorkspaceTabs answers={state.answers} days={view.days} />
      <AsOfStrip day={day} scannedAt={shown?.scannedAt} />
      <WorkspaceViews view={view} answers={state.answers} scan={scan} refresh={refresh} />
    </FindingsProvider>
  );
}

interface BeginningProps {
  readonly workspace: string;
  readonly scan: ScanControl;
  readonly onScan: () => void;
}

function Beginning({ workspace, scan, onScan }: BeginningProps) {
  const { isUnderWay, isStopped, problem } = scan;
  if (isStopped || problem !== undefined) return <StoppedEarly />;
  if (isUnderWay)
    return <Loading what={t`Reading ${workspace}: the first answer comes in a moment`} />;
  return <FirstRun workspace={workspace} onScan={onScan} />;
}

function StoppedEarly() {
  return (
    <StateView answer={t`Who has access here is not known yet.`}>
      <p>
        <Trans>
          The scan stopped before it could read anything to answer from. Continue it; what was read
          is kept.
        </Trans>
      </p>
    </StateView>
  );
}
