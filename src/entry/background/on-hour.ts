import { randomUUID } from 'node:crypto';
import { type HourPlan, planHour, type ScanStanding } from '../../use-cases/schedule/plan-hour';
import { toActivityTerms } from '../scan/activity-terms';
import { type ScanDeps } from '../scan/scan-deps';
import { announceStart } from '../scan/scan-events';
import {
  isOfNewerVersion,
  type ScanState,
  stepTokenOf,
  toBegun,
  toStarted,
  waitLeftMs,
} from '../scan/scan-state';

export type HourDeps = Pick<ScanDeps, 'scans' | 'settings' | 'clock' | 'scanEvents' | 'log'>;

/**
 * The hour of one workspace: begins the day's scan, and lets go on what waits no longer or went quiet.
 * Forge starts it once an hour, perhaps late, twice or never; what it does follows from what is stored.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export async function onHour(
  deps: HourDeps,
  { firstDelayMs = 0, needsNames = false } = {},
): Promise<void> {
  const [state, facts, settings] = await Promise.all([
    deps.scans.find(),
    deps.scans.findFacts(),
    deps.settings.getSettings(),
  ]);
  if (state && isOfNewerVersion(state)) return;
  const now = deps.clock.now();
  const plan = planHour({
    ...{ now, schedule: settings.scanSchedule.value, hasFacts: facts !== undefined, needsNames },
    ...(state && toStanding(state, now)),
  });
  const next = await applyPlan(deps, plan, { state, ...toActivityTerms(settings, now) });
  if (next) await announceStart(deps, next, 'delayMs' in plan ? plan.delayMs : firstDelayMs);
}

interface Seen {
  readonly state: ScanState | undefined;
  readonly activitySince?: string;
}

/** The state whose next step is to be made; nothing when none is, or when somebody else was faster. */
async function applyPlan(
  { scans, clock }: HourDeps,
  plan: HourPlan,
  { state: seen, activitySince }: Seen,
): Promise<ScanState | undefined> {
  if (plan.kind === 'nothing') return undefined;
  if (plan.kind === 'continue') return seen;
  const mode = plan.kind === 'begin' ? plan.mode : (seen?.status.mode ?? 'full');
  const facts = await scans.findFacts();
  const stepToken = randomUUID();
  const start = {
    ...({ now: clock.now(), startedBy: 'schedule', mode, stepToken, facts } as const),
    ...(activitySince !== undefined && { activitySince }),
  };
  // Two hours at once: the second finds the scan that the first has begun, and leaves it alone.
  const after = await scans.update((latest) => {
    if (!isSame(latest, seen)) return latest;
    return plan.kind === 'begin' ? toBegun(latest, start) : toStarted(latest, start);
  });
  return after && isSame(after, seen) ? undefined : after;
}

function isSame(one: ScanState | undefined, other: ScanState | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    stepTokenOf(one) === stepTokenOf(other) &&
    one.status.startedAt === other.status.startedAt &&
    one.status.state === other.status.state
  );
}

function toStanding(state: ScanState, now: number): { readonly scan: ScanStanding } | undefined {
  const { startedAt, needsAdmin, state: stands } = state.status;
  if (stands === 'never') return undefined;
  const scan = {
    ...{ state: stands, startedAt, needsAdmin: needsAdmin === true },
    waitLeftMs: waitLeftMs(state, now),
    ...(state.steppedAt !== undefined && { steppedAt: state.steppedAt }),
  };
  return { scan };
}
