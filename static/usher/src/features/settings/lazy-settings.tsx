import { t } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { Loading } from '../../components/state-view';
import { type ScanControl } from '../scan/use-scan';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

const SettingsView = lazy(async () => {
  const { SettingsView: View } = await import('./settings-view');
  return { default: View };
});

interface SettingsProps {
  readonly answers: WorkspaceAnswers;
  readonly view: WorkspaceView;
  readonly scan: ScanControl;
  readonly refresh: () => Promise<void>;
}

/** Few come here, so nobody else has to load it. */
export function Settings({ answers, view, scan, refresh }: SettingsProps) {
  return (
    <Suspense fallback={<Loading what={t`Loading the settings`} />}>
      <SettingsView {...{ answers, view, refresh }} nextScanAt={scan.status.nextScanAt} />
    </Suspense>
  );
}
