import { type AccountUuid } from '../../src/domain/facts/ids';
import { type Release } from '../../src/domain/plans/plan';
import { toExpiryNotice } from '../../src/domain/privacy/delete-after';
import { type SealedPlan } from '../../src/snapshot/plan-file';
import {
  type PlanResult,
  type ResultEntry,
  type ResultOutcome,
  sealResult,
} from '../../src/snapshot/plan-result-file';
import { type PlanLog } from '../../src/use-cases/plans/plan-ports';
import { writeResult } from './plan-files';

/** The result file of one run, written whole after every entry. */
export interface ResultLog extends PlanLog {
  /** Writes how the run ended. */
  readonly end: (outcome: ResultOutcome, undoneAt?: number) => Promise<void>;
}

interface ResultRun {
  readonly file: string;
  readonly plan: SealedPlan;
  readonly startedAt: number;
  readonly appliedBy: AccountUuid;
  /** What earlier runs of the same plan left. */
  readonly earlier: PlanResult | undefined;
  readonly releases: readonly Release[];
}

/** Begins the file, or goes on with it. Throws `CommandError` where it cannot be written: then nothing is sent. */
export async function openResultLog(run: ResultRun): Promise<ResultLog> {
  const { file, plan, startedAt, appliedBy, earlier } = run;
  const releases = [...(earlier?.releases ?? []), ...run.releases];
  const entries: ResultEntry[] = [...(earlier?.entries ?? [])];
  let outcome: ResultOutcome = 'running';
  let undoneAt: number | undefined = earlier?.undoneAt;
  const begunAt = earlier?.startedAt ?? startedAt;
  const save = async () => {
    const result = await sealResult({
      ...{ format: 'usher-plan-result', version: 1, plan, appliedBy, startedAt: begunAt },
      ...{ entries: [...entries], outcome, privacy: toExpiryNotice(begunAt) },
      ...(releases.length > 0 && { releases }),
      ...(undoneAt !== undefined && { undoneAt }),
    });
    await writeResult(file, result);
  };
  await save();
  return {
    write: (entry) => {
      entries.push(entry);
      return save();
    },
    end: (reached, at) => {
      outcome = reached;
      undoneAt = at ?? undoneAt;
      return save();
    },
  };
}
