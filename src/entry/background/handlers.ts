import { type Tuned } from '../compose';
import { compose } from '../compose';
import { onHour } from './on-hour';
import { onLifecycleEvent } from './on-lifecycle-event';
import { onRepositoryEvent } from './on-repository-event';
import { onScanEvent } from './on-scan-event';

/** What Forge runs when nobody calls: the functions of manifest.yml beside the resolver. */
export function createHandlers(tuned: Tuned = {}) {
  const deps = compose(tuned);
  return {
    onHour: () => onHour(deps),
    onScanEvent: (event: unknown, context: unknown) => onScanEvent(deps, event, context),
    onRepositoryEvent: (event: unknown) => onRepositoryEvent(event, deps),
    onLifecycleEvent: () => onLifecycleEvent(deps),
  };
}
