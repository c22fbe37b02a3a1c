import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

/** The first page needs neither gates nor questions: they are loaded when a tab or a panel opens. */
const LazyBranches = lazy(() =>
  import('./branches').then(({ Branches }) => ({ default: Branches })),
);
const LazyQuestions = lazy(() =>
  import('./questions').then(({ Questions }) => ({ default: Questions })),
);

export function Branches(props: ComponentProps<typeof LazyBranches>) {
  return (
    <Suspense fallback={<Loading what={t`Loading branches`} />}>
      <LazyBranches {...props} />
    </Suspense>
  );
}

export function Questions(props: ComponentProps<typeof LazyQuestions>) {
  return (
    <Suspense fallback={<Loading what={t`Loading questions`} />}>
      <LazyQuestions {...props} />
    </Suspense>
  );
}
