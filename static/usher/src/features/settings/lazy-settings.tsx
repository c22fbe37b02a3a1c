import { lazy, Suspense } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/functions';
import { Loading } from '../../components/state-view';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

const SettingsView = lazy(async () => {
  const { SettingsView: View } = await import('./settings-view');
  return { default: View };
});

interface SettingsProps {
  readonly answers: WorkspaceAnswers;
  readonly view: { readonly days: readonly KeptDayHead[] };
}

/** Few come here, so nobody else has to load it. */
export function Settings({ answers, view }: SettingsProps) {
  return (
    <Suspense fallback={<Loading what="Loading the settings" />}>
      <SettingsView answers={answers} days={view.days} />
    </Suspense>
  );
}
