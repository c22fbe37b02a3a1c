import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const ChangesPage = lazy(async () => ({ default: (await import('./changes-page')).ChangesPage }));
const ThisWeekSection = lazy(async () => ({
  default: (await import('./this-week')).ThisWeekSection,
}));

type Props = ComponentProps<typeof ChangesPage>;

/** The first page needs none of this, so its code comes when somebody looks at changes. */
export function LazyChanges(props: Props) {
  return (
    <Suspense fallback={<Loading what={t`Loading changes`} />}>
      <ChangesPage {...props} />
    </Suspense>
  );
}

/** Comes after the rest of the page: an earlier day has to be loaded for it. */
export function LazyThisWeek(props: Props) {
  return (
    <Suspense fallback={null}>
      <ThisWeekSection {...props} />
    </Suspense>
  );
}
