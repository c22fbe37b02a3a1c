import { type ResultEntry, type ResultState } from '../../snapshot/plan-result-file';

/** What earlier runs wrote about one step: the last word on carrying it out, and on taking it back. */
export interface StepHistory {
  /** Missing where it was never come to. */
  readonly state?: ResultState;
}

/** The last word on each step, in one direction. */
export function readHistory(
  entries: readonly ResultEntry[],
  direction: 'apply' | 'undo',
): (step: string) => StepHistory {
  const last = new Map<string, ResultState>();
  for (const { step, state, isUndo = false } of entries)
    if (isUndo === (direction === 'undo')) last.set(step, state);
  return (step) => {
    const state = last.get(step);
    return state === undefined ? {} : { state };
  };
}
