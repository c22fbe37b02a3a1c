import { reportPersonalData } from '../../adapters/forge/personal-data';
import { createEventQueue } from '../../adapters/forge/queue';
import { type Tuned } from '../compose';
import { compose } from '../compose';
import { toMailDeps } from '../digest/mail-deps';
import { onDigestEvent, queueDigestIfDue } from '../digest/on-digest-event';
import { keepPrivacy } from '../privacy/keep-privacy';
import { onHour } from './on-hour';
import { onLifecycleEvent } from './on-lifecycle-event';
import { onRepositoryEvent } from './on-repository-event';
import { onScanEvent } from './on-scan-event';

/** What Forge runs when nobody calls: the functions of manifest.yml beside the resolver. */
export function createHandlers(tuned: Tuned = {}) {
  const deps = compose(tuned);
  const digestDeps = {
    ...toMailDeps(deps),
    digestEvents: createEventQueue('digest'),
    log: deps.log,
  };
  const privacyDeps = {
    ...{ ...deps, ...digestDeps, report: reportPersonalData },
    readNames: () => onHour(deps, { needsNames: true }),
  };
  return {
    onHour: async () => {
      try {
        await onHour(deps);
      } finally {
        await queueDigestIfDue(digestDeps).finally(() => keepPrivacy(privacyDeps));
      }
    },
    onDigestEvent: () => onDigestEvent(digestDeps),
    onScanEvent: (event: unknown, context: unknown) => onScanEvent(deps, event, context),
    onRepositoryEvent: (event: unknown) => onRepositoryEvent(event, deps),
    onLifecycleEvent: () => onLifecycleEvent(deps),
  };
}
