import { t } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { Loading } from '../../components/state-view';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

const FindingsView = lazy(async () => {
  const { FindingsView: View } = await import('./findings-view');
  return { default: View };
});

/** The rules and their page are no part of what the first page has to load. */
export function Findings({ answers }: { readonly answers: WorkspaceAnswers }) {
  return (
    <Suspense fallback={<Loading what={t`Loading the rules`} />}>
      <FindingsView answers={answers} />
    </Suspense>
  );
}
