import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type PayloadOf } from '../../../../../src/contract/functions';
import { failureWords } from '../../lib/failure-words';
import { toFieldProblem, type FieldProblem } from '../../lib/field-problem';
import { type Failure } from '../../lib/call';
import { type SaveFunction, useSettings } from './use-settings';

export interface Saving<Name extends SaveFunction> {
  readonly isSaving: boolean;
  /** Whether the last change was written. */
  readonly isSaved: boolean;
  readonly problem: FieldProblem | undefined;
  /** Whether the change was written; the problem says why not. */
  readonly save: (payload: PayloadOf<Name>) => Promise<boolean>;
}

interface Attempt {
  readonly state: 'idle' | 'saving' | 'saved' | 'refused';
  readonly problem?: FieldProblem;
}

/**
 * Saves one part of the settings and tells what became of it.
 * @param labels of the form's fields, by their names in the payload
 */
export function useSave<Name extends SaveFunction>(
  name: Name,
  labels: Readonly<Record<string, string>> = {},
): Saving<Name> {
  const settings = useSettings();
  const [{ state, problem }, setAttempt] = useState<Attempt>({ state: 'idle' });
  const save = async (payload: PayloadOf<Name>): Promise<boolean> => {
    setAttempt({ state: 'saving' });
    const outcome = await settings.save(name, payload);
    const refused = outcome.ok
      ? toOutdated(outcome.value.outcome)
      : toRefused(outcome.failure, labels);
    setAttempt(refused === undefined ? { state: 'saved' } : { state: 'refused', problem: refused });
    return refused === undefined;
  };
  return { isSaving: state === 'saving', isSaved: state === 'saved', problem, save };
}

function toOutdated(outcome: 'saved' | 'outdated'): FieldProblem | undefined {
  if (outcome === 'saved') return undefined;
  return {
    text: t`Somebody else changed this meanwhile, and nothing of yours was saved. What they saved is known here now: look at it, then save again.`,
  };
}

function toRefused(
  { code, message }: Failure,
  labels: Readonly<Record<string, string>>,
): FieldProblem {
  if (code === 'bad-request') return toFieldProblem(message, labels);
  const { answer, meaning } = failureWords(code, CONTEXT);
  return { text: `${answer} ${meaning}` };
}

const CONTEXT = { role: 'workspace admin', subject: t`the settings of Usher` } as const;
