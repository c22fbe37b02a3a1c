import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const SeatTab = lazy(async () => ({ default: (await import('./seat-tab')).SeatTab }));

/** The first page says nothing of one seat, so its code comes when somebody asks. */
export function LazySeatTab(props: ComponentProps<typeof SeatTab>) {
  return (
    <Suspense fallback={<Loading what={t`Loading what the seat is billed for`} />}>
      <SeatTab {...props} />
    </Suspense>
  );
}
