import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const ProjectGrants = lazy(async () => ({
  default: (await import('./project-grants')).ProjectGrants,
}));

/** People come first; grants are loaded when somebody asks for them. */
export function LazyProjectGrants(props: ComponentProps<typeof ProjectGrants>) {
  return (
    <Suspense fallback={<Loading what={t`Loading grants`} />}>
      <ProjectGrants {...props} />
    </Suspense>
  );
}
