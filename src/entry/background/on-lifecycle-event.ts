import { type HourDeps, onHour } from './on-hour';

/** Right after an installation the grant of its scopes may still be under way. */
const SETTLED_MS = 5 * 60_000;

/**
 * Installed, or upgraded to a new major version: looks at once at what the next hour would look at, so that
 * a first scan does not wait for it, and one that an upgrade cut off goes on.
 * https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export function onLifecycleEvent(deps: HourDeps): Promise<void> {
  return onHour(deps, { firstDelayMs: SETTLED_MS });
}
