import { lazy, Suspense, type ComponentProps } from 'react';

const Section = lazy(async () => ({ default: (await import('./seats-over-time')).SeatsOverTime }));

/** Comes after the rest of the page: earlier days have to be loaded for it. */
export function LazySeatsOverTime(props: ComponentProps<typeof Section>) {
  return (
    <Suspense fallback={<div className="seats-strip" />}>
      <Section {...props} />
    </Suspense>
  );
}
