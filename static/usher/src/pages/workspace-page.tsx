import { useState } from 'react';
import { FailureView } from '../components/failure-view';
import { Loading, StateView } from '../components/state-view';
import { type WorkspaceView } from '../../../../src/contract/functions';
import { FirstRun } from '../features/scan/first-run';
import { ScanDialog } from '../features/scan/scan-dialog';
import { ScanStrip } from '../features/scan/scan-strip';
import { useScan, type ScanControl } from '../features/scan/use-scan';
import { useWorkspace } from '../features/workspace/use-workspace';
import { type WorkspaceAnswers } from '../features/workspace/workspace-answers';
import { WorkspaceTabs } from '../features/workspace/workspace-tabs';
import { WorkspaceViews } from '../features/workspace/workspace-views';

/** Workspace settings: everything, answered from facts that stay in this page's memory. */
export function WorkspacePage() {
  const { workspace, refresh, startOver } = useWorkspace();
  switch (workspace.state) {
    case 'loading':
      return <Loading what="Loading what was read from Bitbucket" />;
    case 'failed':
      return (
        <FailureView
          failure={workspace.failure}
          context={{ role: 'workspace admin', subject: 'who has access in this workspace' }}
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
  const [isAsking, setIsAsking] = useState(false);
  const ask = () => {
    setIsAsking(true);
  };
  return (
    <>
      {answers === undefined ? null : <WorkspaceTabs answers={answers} />}
      <ScanStrip scan={scan} />
      {answers === undefined ? (
        <Beginning workspace={view.workspace.name} scan={scan} onScan={ask} />
      ) : (
        <WorkspaceViews answers={answers} scan={scan} onScan={ask} />
      )}
      {isAsking ? (
        <ScanDialog
          onStart={scan.start}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
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
    return <Loading what={`Reading ${workspace}: the first answer comes in a moment`} />;
  return <FirstRun workspace={workspace} onScan={onScan} />;
}

function StoppedEarly() {
  return (
    <StateView answer="Who has access here is not known yet.">
      <p>
        The scan stopped before it could read anything to answer from. Continue it; what was read is
        kept.
      </p>
    </StateView>
  );
}
