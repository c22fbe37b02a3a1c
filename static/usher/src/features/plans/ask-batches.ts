import { t } from '@lingui/core/macro';
import { type BatchAnswer } from '../../../../../src/domain/plans/offboard/match-pasted';
import { type call, type Failure } from '../../lib/call';

interface AskingWork {
  readonly call: typeof call;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** `waitingUntil`: Bitbucket's hourly limit is used up for now, milliseconds since 1970. */
  readonly onProgress: (asked: number, waitingUntil?: number) => void;
  readonly isCancelled: () => boolean;
}

interface Asked {
  /** One for each batch, in order. A batch that nobody answered is never an answer of nobody. */
  readonly answers: readonly BatchAnswer[];
  /** The first that happened. */
  readonly failure?: Failure;
}

/** Somebody who gives up need not wait longer. */
const NAP_MS = 1_000;

/** Asks whose addresses these are, batch by batch, and waits where the hourly limit wants it. */
export async function askBatches(
  batches: readonly (readonly string[])[],
  work: AskingWork,
): Promise<Asked> {
  const answers: BatchAnswer[] = [];
  let failure: Failure | undefined;
  let asked = 0;
  for (const batch of batches) {
    const outcome = await askBatch(batch, asked, work);
    if (outcome.ok) answers.push({ state: 'answered', matches: outcome.matches });
    else {
      failure ??= outcome.failure;
      answers.push({ state: 'failed', gap: { reason: 'bitbucket-failed' } });
    }
    asked += batch.length;
    work.onProgress(asked);
  }
  return { answers, ...(failure && { failure }) };
}

type Matches = Extract<BatchAnswer, { state: 'answered' }>['matches'];

type BatchOutcome =
  | { readonly ok: true; readonly matches: Matches }
  | { readonly ok: false; readonly failure: Failure };

async function askBatch(
  batch: readonly string[],
  asked: number,
  work: AskingWork,
): Promise<BatchOutcome> {
  while (!work.isCancelled()) {
    const outcome = await work.call('matchDirectory', { addresses: [...batch] });
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    if (value.state === 'matched') return { ok: true, matches: value.matches };
    work.onProgress(asked, value.until);
    do await work.sleep(NAP_MS);
    while (work.now() < value.until && !work.isCancelled());
  }
  return { ok: false, failure: { code: 'unreachable', message: t`It was given up.` } };
}
