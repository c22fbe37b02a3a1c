import * as v from 'valibot';
import { type ScanDeps } from '../scan/scan-deps';
import { announceAgain, announceNext, type ScanEvent, scanEventSchema } from '../scan/scan-events';
import { isOfNewerVersion, isUnderWay, stepTokenOf, waitLeftMs } from '../scan/scan-state';
import { stepScan } from '../scan/step-scan';
import { toWorkspaceUuid } from './installation';

const Delivered = v.object({ body: scanEventSchema });

/**
 * One event of the queue `scan`: at most one step. Events come at least once and in any order, so one
 * that names another step than the next is dropped. What fails is logged; the event that the step has
 * left behind, and at the latest the hour, goes on from there.
 * https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export async function onScanEvent(
  deps: ScanDeps,
  event: unknown,
  functionContext: unknown,
): Promise<void> {
  const { body } = v.parse(Delivered, event);
  const workspaceUuid = toWorkspaceUuid(functionContext);
  if (!(await isNext(deps, body))) return;
  try {
    const stepped = await stepScan(deps, { kind: 'queue', workspaceUuid, tokens: body.tokens });
    if (stepped === 'busy') await goOnLater(deps, body);
    else if (stepped.state) await announceNext(deps, stepped.state, deps.clock.now());
  } catch (error) {
    const told = error instanceof Error ? error : new Error(typeof error);
    deps.log.write('error', 'a step of the scan failed', {
      ...{ error: told.name, message: told.message, stack: told.stack },
    });
  }
}

/** Looks before the lease is taken: most events that come twice end here, for one read. */
async function isNext(deps: ScanDeps, { tokens }: ScanEvent): Promise<boolean> {
  const state = await deps.scans.find();
  if (!state || !isUnderWay(state) || isOfNewerVersion(state)) return false;
  if (!tokens.includes(stepTokenOf(state))) return false;
  const now = deps.clock.now();
  if (waitLeftMs(state, now) === 0) return true;
  await announceNext(deps, state, now);
  return false;
}

async function goOnLater(deps: ScanDeps, { tokens }: ScanEvent): Promise<void> {
  const state = await deps.scans.find();
  if (state && tokens.includes(stepTokenOf(state))) await announceAgain(deps, state);
}
