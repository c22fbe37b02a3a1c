import { lazy, Suspense, type ComponentProps } from 'react';

const OfAnswer = lazy(async () => ({ default: (await import('./billing-impact')).BillingImpact }));
const OfWorkspace = lazy(async () => ({
  default: (await import('./impact-of-workspace')).ImpactOfWorkspace,
}));

/** Below the people, and its code comes after them. */
export function LazyBillingImpact(props: ComponentProps<typeof OfAnswer>) {
  return (
    <Suspense fallback={null}>
      <OfAnswer {...props} />
    </Suspense>
  );
}

export function LazyImpactOfWorkspace(props: ComponentProps<typeof OfWorkspace>) {
  return (
    <Suspense fallback={null}>
      <OfWorkspace {...props} />
    </Suspense>
  );
}
