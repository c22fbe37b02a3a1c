import * as v from 'valibot';
import { type Log } from '../../adapters/forge/console-log';
import { type EventQueue } from '../../adapters/forge/queue';
import { type ScanState, stepTokenOf, waitLeftMs } from './scan-state';

/** Asks for the step that is named so, whichever of these names it has by then. */
export interface ScanEvent {
  readonly tokens: readonly string[];
}

export const scanEventSchema = v.object({ tokens: v.array(v.string()) });

export interface EventDeps {
  readonly scanEvents: EventQueue<ScanEvent & Record<string, unknown>>;
  readonly log: Log;
}

/** Longer than any step and its lease last: whoever is taken up again by then is dead. */
const SUCCESSOR_SECONDS = 120;
const BUSY_SECONDS = 60;
/** The page of whoever started a scan drives it; when they leave, this takes over. */
export const PAGE_HEADSTART_MS = SUCCESSOR_SECONDS * 1000;
/** The most that Forge lets an event wait; after longer waits the hour goes on with the scan. */
const MOST_SECONDS = 900;

/**
 * Called before a step does anything: if it is killed, this event takes it up again. It knows both names,
 * so that it does not matter on which side of its commit the step dies.
 */
export function announceSuccessor(deps: EventDeps, tokens: readonly string[]): Promise<void> {
  return announce(deps, tokens, SUCCESSOR_SECONDS);
}

/** The first step after a start; the clock of a workspace may want it later. */
export function announceStart(deps: EventDeps, state: ScanState, delayMs: number): Promise<void> {
  const seconds = Math.min(MOST_SECONDS, Math.ceil(delayMs / 1000));
  return announce(deps, [stepTokenOf(state)], seconds);
}

/** Somebody else has the lease: when they are done, the event finds another step and is dropped. */
export function announceAgain(deps: EventDeps, state: ScanState): Promise<void> {
  return announce(deps, [stepTokenOf(state)], BUSY_SECONDS);
}

/** The next step: at once, or when the limit lets it. What has to wait too long is left to the hour. */
export async function announceNext(deps: EventDeps, state: ScanState, now: number): Promise<void> {
  const { state: stands, needsAdmin } = state.status;
  const waitSeconds = Math.ceil(waitLeftMs(state, now) / 1000);
  if ((stands !== 'running' && stands !== 'waiting') || needsAdmin) return;
  if (waitSeconds > MOST_SECONDS) return;
  await announce(deps, [stepTokenOf(state)], Math.max(waitSeconds, planPauseSeconds(state)));
}

/** Forge lets an installation read and write 4,000 units of 10 KB a minute; a scan keeps to half. */
const UNITS_A_SECOND = 33;
const UNIT_BYTES = 10_240;
/** Of a step without its journal: records written through, state, earlier facts. */
const UNITS_OF_STEP = 30;

/** Every step reads the whole journal, as base64: a long one needs a pause between steps. */
function planPauseSeconds({ journal }: ScanState): number {
  const bytes = journal.reduce((sum, chunk) => sum + chunk.bytes, 0);
  const units = UNITS_OF_STEP + (bytes * 4) / 3 / UNIT_BYTES;
  return Math.floor(units / UNITS_A_SECOND);
}

/** A refused event costs time, no facts: the hour finds a scan that went quiet. */
async function announce(
  { scanEvents, log }: EventDeps,
  tokens: readonly string[],
  delaySeconds: number,
): Promise<void> {
  try {
    await scanEvents.push({ tokens }, delaySeconds);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    log.write('warn', 'a step of the scan could not be queued', { error: name });
  }
}
