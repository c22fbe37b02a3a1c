import { createHandlers } from './entry/background/handlers';
import { createResolver } from './entry/resolvers';

/** manifest.yml: function `resolver`, behind the three settings pages. */
export const resolver = createResolver();

/** manifest.yml: what Forge runs by the hour, for queued events, and when something happened. */
export const { onHour, onScanEvent, onDigestEvent, onRepositoryEvent, onLifecycleEvent } =
  createHandlers();
