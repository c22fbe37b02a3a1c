import { createHandlers } from './entry/background/handlers';
import { createResolver } from './entry/resolvers';

/** manifest.yml: function `resolver`, behind the three settings pages. */
export const resolver = createResolver();

const handlers = createHandlers();

/** manifest.yml: what Forge runs by the hour, for queued events, and when something happened. */
export const onHour = handlers.onHour;
export const onScanEvent = handlers.onScanEvent;
export const onDigestEvent = handlers.onDigestEvent;
export const onRepositoryEvent = handlers.onRepositoryEvent;
export const onLifecycleEvent = handlers.onLifecycleEvent;
