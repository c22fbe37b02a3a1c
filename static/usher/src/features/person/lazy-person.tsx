import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const PersonView = lazy(async () => ({ default: (await import('./person-view')).PersonView }));

/** Nobody begins with one person: the page comes once somebody is asked for. */
export function LazyPerson(props: ComponentProps<typeof PersonView>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the person`} />}>
      <PersonView {...props} />
    </Suspense>
  );
}
