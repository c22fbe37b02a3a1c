import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const CrossCheckSection = lazy(async () => ({
  default: (await import('./cross-check-section')).CrossCheckSection,
}));

/** Stands below what the reader came for, so it does not hold that up. */
export function LazyCrossCheck(props: ComponentProps<typeof CrossCheckSection>) {
  return (
    <Suspense fallback={<Loading what={t`Comparing with Bitbucket’s own listing`} />}>
      <CrossCheckSection {...props} />
    </Suspense>
  );
}
