import { t } from '@lingui/core/macro';
import { type PlanView } from '../../../../../src/contract/plans';
import { type Step } from '../../../../../src/domain/plans/plan';
import { type StepProof } from '../../../../../src/domain/plans/verification';
import { type PlanResult, type ResultState } from '../../../../../src/snapshot/plan-result-file';

/** What became of one step, as far as somebody said or the app has read. */
export interface StepOutcome {
  /** `proven` alone is green: everything else is somebody's word. */
  readonly look: 'proven' | 'said' | 'open' | 'problem' | 'not-known';
  readonly words: string;
  readonly note?: string;
}

export interface WhatIsTold {
  readonly ticks: PlanView['ticks'];
  readonly result?: PlanResult;
  /** By id of the step. */
  readonly proofs: ReadonlyMap<string, StepProof>;
}

/** What the app has read comes first, then what the companion wrote, then what a person ticked. */
export function toStepOutcome(step: Step, told: WhatIsTold): StepOutcome {
  const proof = told.proofs.get(step.id);
  if (proof !== undefined && proof !== 'cannot-be-told') return PROVEN[proof];
  const entry = told.result?.entries.filter((one) => one.step === step.id).at(-1);
  if (entry !== undefined)
    return {
      ...RESULTS[entry.state],
      ...(entry.isUndo === true && entry.state === 'done' && { words: t`taken back` }),
      ...(entry.note !== undefined && { note: entry.note }),
    };
  if (told.ticks[step.id] !== undefined) return { look: 'said', words: t`ticked off` };
  return proof === undefined ? OPEN : { look: 'not-known', words: t`cannot be told` };
}

const OPEN: StepOutcome = { look: 'open', words: t`open` };

const PROVEN: Readonly<Record<Exclude<StepProof, 'cannot-be-told'>, StepOutcome>> = {
  'as-planned': { look: 'proven', words: t`verified` },
  'not-yet': { look: 'open', words: t`not done yet` },
  differs: { look: 'problem', words: t`differs` },
};

const RESULTS: Readonly<Record<ResultState, StepOutcome>> = {
  'about-to': { look: 'not-known', words: t`begun; whether it was done is not known` },
  done: { look: 'said', words: t`done by the companion` },
  'already-so': { look: 'said', words: t`was already so` },
  refused: { look: 'problem', words: t`refused by Bitbucket` },
  differs: { look: 'problem', words: t`found otherwise, not touched` },
  failed: { look: 'problem', words: t`failed` },
};
