import { useCallback, useEffect, useState } from 'react';
import { type FunctionName, type PayloadOf } from '../../../../src/contract/functions';
import { type ValueOf } from '../../../../src/contract/values';
import { call, type Failure } from './call';

export type Answer<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: Value };

/** The answer of one backend function, asked when the view appears and again on request. */
export function useAnswer<Name extends FunctionName>(
  name: Name,
  payload: PayloadOf<Name>,
): {
  readonly answer: Answer<ValueOf[Name]>;
  readonly askAgain: () => void;
  /** Shows a newer value that came another way. */
  readonly replace: (value: ValueOf[Name]) => void;
} {
  const question = JSON.stringify([name, payload]);
  const [attempt, setAttempt] = useState(0);
  const [given, setGiven] = useState<{ question: string; answer: Answer<ValueOf[Name]> }>();
  const key = `${question} ${attempt}`;

  useEffect(() => {
    let isCurrent = true;
    void call(name, payload).then((outcome) => {
      if (!isCurrent) return;
      const answer: Answer<ValueOf[Name]> = outcome.ok
        ? { state: 'ready', value: outcome.value }
        : { state: 'failed', failure: outcome.failure };
      setGiven({ question: key, answer });
    });
    return () => {
      isCurrent = false;
    };
    // `key` stands for name and payload, which are new objects on every render.
  }, [key]);

  const askAgain = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  const replace = useCallback(
    (value: ValueOf[Name]) => {
      setGiven({ question: key, answer: { state: 'ready', value } });
    },
    [key],
  );
  return {
    answer: given?.question === key ? given.answer : { state: 'loading' },
    askAgain,
    replace,
  };
}
