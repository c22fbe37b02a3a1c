import { isReadFailure } from '../../domain/facts/read-failure';
import { type Action } from '../../domain/plans/action';
import { type FoundValue } from '../../domain/plans/found-value';
import { isWriteFailure, type WriteFailure } from '../../domain/plans/write-failure';
import { type PlanPorts } from './plan-ports';

/** Somebody stopped the run: nothing more is sent. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** What sending takes, without the people. */
export type Sending = Omit<PlanPorts, 'byHand'>;

const FIRST_PAUSE_MS = 500;
const UNTOLD_WAIT_MS = 60_000;

/**
 * What stands there now, however long the rate limit makes it wait.
 * @returns `not-known` with the reason where it cannot be read
 * @throws StoppedError
 */
export async function readPatiently(action: Action, ports: Sending): Promise<FoundValue> {
  for (;;) {
    throwIfStopped(ports);
    const found = await readOnce(action, ports);
    const isLimited = found.state === 'not-known' && found.gap?.reason === 'rate-limited';
    if (!isLimited) return found;
    await waitForLimit({}, ports);
  }
}

async function readOnce(action: Action, ports: Sending): Promise<FoundValue> {
  try {
    return await ports.writer.read(action);
  } catch (error) {
    throwIfStopped(ports);
    if (!isReadFailure(error) && !isWriteFailure(error)) throw error;
    return { state: 'not-known', gap: { reason: 'bitbucket-failed', detail: error.message } };
  }
}

/** `undefined`: made. Waits for the rate limit alone; what else went wrong is for the caller to judge. */
export async function applyOnce(action: Action, ports: Sending): Promise<WriteFailure | undefined> {
  throwIfStopped(ports);
  try {
    await ports.writer.apply(action);
    return undefined;
  } catch (error) {
    if (!isWriteFailure(error)) {
      throwIfStopped(ports);
      throw error;
    }
    if (error.reason === 'rate-limited') await waitForLimit(error, ports);
    return error;
  }
}

/** Longer with each try. */
export async function pause(tries: number, { clock, signal }: Sending): Promise<void> {
  await clock.sleep(FIRST_PAUSE_MS * 2 ** (tries - 1), signal).catch(() => undefined);
}

export function throwIfStopped({ signal }: Sending): void {
  if (signal?.aborted === true) throw new StoppedError('Stopped.');
}

async function waitForLimit(
  { retryAtMs }: { readonly retryAtMs?: number },
  ports: Sending,
): Promise<void> {
  const { clock, signal, onWait } = ports;
  const untilMs = retryAtMs ?? clock.now() + UNTOLD_WAIT_MS;
  onWait?.(untilMs);
  // An aborted sleep may reject; the abort itself is seen right after.
  await clock.sleep(Math.max(0, untilMs - clock.now()), signal).catch(() => undefined);
  onWait?.(undefined);
  throwIfStopped(ports);
}
