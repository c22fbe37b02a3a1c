import { type Caller } from '../authorize';

/** Who lets the scan go on: the page of an admin, or an event of the queue that names the step. */
export type Driver =
  | { readonly kind: 'page'; readonly caller: Caller }
  | {
      readonly kind: 'queue';
      readonly workspaceUuid: string;
      readonly tokens: readonly string[];
    };

/** With braces. */
export function workspaceOf(driver: Driver): string {
  return driver.kind === 'page' ? driver.caller.workspace.uuid : driver.workspaceUuid;
}
