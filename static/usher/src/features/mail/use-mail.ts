import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type FunctionName, type PayloadOf } from '../../../../../src/contract/functions';
import { type CodeAnswer, type MailAnswer, type MailView } from '../../../../../src/contract/mail';
import { call, type Outcome } from '../../lib/call';
import { failureWords } from '../../lib/failure-words';
import { type FieldProblem, toFieldProblem } from '../../lib/field-problem';
import { type Answer, useAnswer } from '../../lib/use-answer';
import { codeWords, outcomeWords } from './mail-words';

/** Functions about mail that answer with the newest of it. */
export type MailFunction = Extract<
  FunctionName,
  | 'saveSender'
  | 'removeSender'
  | 'addRecipient'
  | 'sendCode'
  | 'confirmRecipient'
  | 'keepRecipient'
  | 'removeRecipient'
  | 'sendTestMail'
>;

export interface MailSettings {
  readonly answer: Answer<MailView>;
  readonly askAgain: () => void;
  readonly run: <Name extends MailFunction>(
    name: Name,
    payload: PayloadOf<Name>,
  ) => Promise<Outcome<MailAnswer | CodeAnswer>>;
}

export function useMail(): MailSettings {
  const { answer, askAgain, replace } = useAnswer('getMail', {});
  const run: MailSettings['run'] = async (name, payload) => {
    // Each of them answers alike; TypeScript cannot follow that through a name.
    const outcome = (await call(name, payload)) as Outcome<MailAnswer | CodeAnswer>;
    if (outcome.ok) replace(outcome.value.mail);
    return outcome;
  };
  return { answer, askAgain, run };
}

/** What became of the last thing that was done in one place of the page. */
export interface Told extends FieldProblem {
  readonly isGood: boolean;
}

export interface Doing {
  readonly isBusy: boolean;
  readonly told: Told | undefined;
  readonly run: <Name extends MailFunction>(
    name: Name,
    payload: PayloadOf<Name>,
    done?: string,
  ) => Promise<boolean>;
  readonly tell: (told: Told | undefined) => void;
}

/** One place of the page that does things: one at a time, each told in words. */
export function useDoing(
  mail: Pick<MailSettings, 'run'>,
  labels: Readonly<Record<string, string>> = {},
): Doing {
  const [isBusy, setBusy] = useState(false);
  const [told, tell] = useState<Told>();
  const run: Doing['run'] = async (name, payload, done = '') => {
    setBusy(true);
    tell(undefined);
    const outcome = await mail.run(name, payload);
    setBusy(false);
    const next = toTold(outcome, labels, done);
    tell(next);
    return next.isGood;
  };
  return { isBusy, told, run, tell };
}

function toTold(
  outcome: Outcome<MailAnswer | CodeAnswer>,
  labels: Readonly<Record<string, string>>,
  done: string,
): Told {
  if (outcome.ok) {
    if ('code' in outcome.value) return codeWords(outcome.value);
    return outcome.value.outcome === undefined
      ? { isGood: true, text: done }
      : outcomeWords(outcome.value.outcome);
  }
  const { code, message } = outcome.failure;
  if (code === 'bad-request' || code === 'busy' || code === 'unavailable')
    return { isGood: false, ...toFieldProblem(message, labels) };
  const { answer, meaning } = failureWords(code, CONTEXT);
  return { isGood: false, text: `${answer} ${meaning}` };
}

const CONTEXT = { role: 'workspace admin', subject: t`mail from Usher` } as const;
