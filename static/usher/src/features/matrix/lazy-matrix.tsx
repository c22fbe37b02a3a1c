import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const MatrixPage = lazy(async () => ({ default: (await import('./matrix-page')).MatrixPage }));

/** The first page draws no picture, so its code comes when somebody looks at one. */
export function LazyMatrix(props: ComponentProps<typeof MatrixPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading who can write where`} />}>
      <MatrixPage {...props} />
    </Suspense>
  );
}
