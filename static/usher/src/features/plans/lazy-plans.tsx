import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const PlansPage = lazy(async () => ({ default: (await import('./plans-page')).PlansPage }));
const PlanPage = lazy(async () => ({ default: (await import('./plan-page')).PlanPage }));

/** The planners come when somebody plans. */
export function LazyPlans(props: ComponentProps<typeof PlansPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading plans`} />}>
      <PlansPage {...props} />
    </Suspense>
  );
}

export function LazyPlan(props: ComponentProps<typeof PlanPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the plan`} />}>
      <PlanPage {...props} />
    </Suspense>
  );
}
