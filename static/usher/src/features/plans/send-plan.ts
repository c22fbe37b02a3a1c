import { t } from '@lingui/core/macro';
import { type PlanView } from '../../../../../src/contract/plans';
import { type PlanFileKind } from '../../../../../src/domain/facts/loaded-kinds';
import { call, type Failure, type Outcome } from '../../lib/call';
import { failureWords } from '../../lib/failure-words';
import { sendAndThen } from '../uploads/send-file';

/** Sends a plan, or the result of one, as a whole; the app checks it before it keeps any of it. */
export async function sendPlanFile(kind: PlanFileKind, text: string): Promise<Outcome<PlanView>> {
  const bytes = new TextEncoder().encode(text);
  const sending = { call, onProgress: () => undefined, isCancelled: () => false };
  const outcome = await sendAndThen({ kind, bytes }, sending, (upload) =>
    call('keepPlan', { upload }),
  );
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (value === undefined)
    return { ok: false, failure: { code: 'internal', message: t`Nothing was sent.` } };
  return { ok: true, value };
}

/** The backend's own words name what is wrong with a plan; a code alone names what to do. */
export function planFailureText({ code, message }: Failure): string {
  if (code === 'bad-request' || code === 'busy' || code === 'outdated') return message;
  const { answer, meaning } = failureWords(code, PLAN_CONTEXT);
  return `${answer} ${meaning}`;
}

export const PLAN_CONTEXT = { role: 'workspace admin', subject: 'plans' } as const;
