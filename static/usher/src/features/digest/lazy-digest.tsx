import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const DigestPage = lazy(async () => ({ default: (await import('./digest-page')).DigestPage }));
const DueSoonSection = lazy(async () => ({ default: (await import('./due-soon')).DueSoon }));

/** The digest asks every rule and compares two days: its code comes when somebody looks. */
export function LazyDigest(props: ComponentProps<typeof DigestPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the digest`} />}>
      <DigestPage {...props} />
    </Suspense>
  );
}

/** Comes after the rest of the page. */
export function LazyDueSoon(props: ComponentProps<typeof DueSoonSection>) {
  return (
    <Suspense fallback={null}>
      <DueSoonSection {...props} />
    </Suspense>
  );
}
