import { type ChunkReference } from '../../adapters/forge/chunk-store';
import { LeaseLostError } from '../../adapters/forge/scan-store';
import { type BudgetState } from '../../adapters/bitbucket/budget';
import { type ScanReport } from '../../use-cases/scan/scan-report';
import { FORMAT, progressOf, type ScanState, stepTokenOf } from './scan-state';

export interface Step {
  readonly report: ScanReport;
  readonly journal: readonly ChunkReference[];
  /** As whom the step read in the end. */
  readonly readsAs: 'app' | 'user';
  /** This step, or one before it, has stored who has access. */
  readonly accessStored?: true;
  /** Requests of the last hour, for everybody as whom the step read. */
  readonly budgets: Readonly<Record<string, BudgetState>>;
  readonly now: number;
  /** It waits because Bitbucket could not be reached. */
  readonly isOutage?: true;
  /** The name of the step that comes after this one. */
  readonly nextToken: string;
}

/**
 * The state after a step. Somebody may have cancelled meanwhile: then what was read is kept and the
 * scan stays cancelled.
 * @throws LeaseLostError when the step was made by somebody else, or a new scan was begun while it ran
 */
export function toStateAfter(
  step: Step,
  before: ScanState,
  latest: ScanState | undefined,
): ScanState {
  if (!latest || stepTokenOf(latest) !== stepTokenOf(before))
    throw new LeaseLostError('The scan has gone on without this step.');
  const { report, journal, readsAs, budgets, now, accessStored, nextToken } = step;
  const { families, requestsUsed, requestsExpected } = report.progress;
  const { app } = latest.budgets;
  const wasCancelled = latest.status.state === 'cancelled';
  return {
    ...latest,
    ...{ journal, format: FORMAT, stepToken: nextToken, steppedAt: now },
    ...(accessStored && { accessStored }),
    budgets: { ...(app && { app }), ...budgets },
    status: {
      ...progressOf(latest),
      ...{ readsAs, progress: families, requestsUsed },
      ...(requestsExpected !== undefined && { requestsExpected }),
      ...(wasCancelled && report.outcome.state !== 'finished'
        ? { state: 'cancelled', endedAt: latest.status.endedAt ?? now }
        : toOutcomeFields(step)),
    },
  };
}

type OutcomeFields = Pick<
  ScanState['status'],
  'state' | 'endedAt' | 'waitingUntil' | 'failure' | 'needsAdmin' | 'isOutage'
>;

function toOutcomeFields({ report: { outcome }, now, isOutage }: Step): OutcomeFields {
  switch (outcome.state) {
    case 'finished':
      return { state: 'finished', endedAt: now };
    case 'paused':
      return { state: 'running' };
    case 'switch-to-user':
      return { state: 'waiting', needsAdmin: true };
    case 'waiting':
      return {
        ...{ state: 'waiting', waitingUntil: outcome.untilMs },
        ...(isOutage && { isOutage }),
      };
    case 'cancelled':
      return { state: 'cancelled', endedAt: now };
    case 'failed':
      return { state: 'failed', endedAt: now, failure: outcome.failure.message };
  }
}
