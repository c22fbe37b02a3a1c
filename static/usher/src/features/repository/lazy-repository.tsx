import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const RepositoryView = lazy(async () => ({
  default: (await import('./repository-view')).RepositoryView,
}));

/** The page of a workspace begins with all of them: one comes once it is asked for. */
export function LazyRepository(props: ComponentProps<typeof RepositoryView>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the repository`} />}>
      <RepositoryView {...props} />
    </Suspense>
  );
}
