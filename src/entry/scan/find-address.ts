import { BitbucketError } from '../../adapters/bitbucket/bitbucket-error';
import { readInstalledWorkspace } from '../background/installation';
import { type Driver } from './driver';
import { openBudget } from './read-piece';
import { type ScanDeps } from './scan-deps';
import { type ScanState, toNeedingAdmin, toWaiting } from './scan-state';

/** Where a step reads: the workspace as it is called now, and the admin as whom it may go on. */
interface Address {
  readonly slug: string;
  readonly admin?: string;
}

/** Nothing can be read now: the state the scan has instead. */
interface NoAddress {
  readonly instead: (state: ScanState) => ScanState;
}

const AGAIN_MS = 5 * 60_000;

/** A page was told by Bitbucket just now; a step that nobody looks at asks, for it may have been renamed. */
export async function findAddress(
  deps: ScanDeps,
  driver: Driver,
  state: ScanState,
): Promise<Address | NoAddress> {
  if (driver.kind === 'page') {
    const { accountId, workspace } = driver.caller;
    return { slug: workspace.slug, admin: accountId };
  }
  const place = openBudget(deps, state, 'app').reserve('/2.0/workspaces/');
  if (!place.granted) return { instead: (latest) => toWaiting(latest, place.retryAtMs, 'limit') };
  try {
    const { slug } = await readInstalledWorkspace(driver.workspaceUuid, deps.requests.asApp);
    return { slug };
  } catch (error) {
    if (!(error instanceof BitbucketError)) throw error;
    if (REFUSED.has(error.reason)) return { instead: toNeedingAdmin };
    const untilMs = error.retryAtMs ?? deps.clock.now() + AGAIN_MS;
    const why = error.reason === 'rate-limited' ? 'limit' : 'outage';
    return { instead: (latest) => toWaiting(latest, untilMs, why) };
  }
}

/** An admin may be shown what the app is not. */
const REFUSED: ReadonlySet<BitbucketError['reason']> = new Set(['not-an-admin', 'not-found']);
