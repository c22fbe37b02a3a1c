import { t } from '@lingui/core/macro';
import { invoke } from '@forge/bridge';
import { type FunctionName, type PayloadOf } from '../../../../src/contract/functions';
import { type ValueOf } from '../../../../src/contract/values';
import { type ErrorCode, type Response } from '../../../../src/contract/response';

/** What a page can be told; `unreachable` means that no answer of ours arrived at all. */
export type FailureCode = ErrorCode | 'unreachable';

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Calls one backend function. Never throws: a lost connection is an outcome like any other. */
export async function call<Name extends FunctionName>(
  name: Name,
  payload: PayloadOf<Name>,
): Promise<Outcome<ValueOf[Name]>> {
  try {
    const answer: unknown = await invoke(name, payload);
    return isResponse<ValueOf[Name]>(answer) ? toOutcome(answer) : UNREADABLE;
  } catch {
    return UNREACHABLE;
  }
}

const UNREACHABLE = {
  ok: false,
  failure: {
    code: 'unreachable',
    message: t`No answer came back. The connection may be down, or Bitbucket asked for your consent.`,
  },
} as const;

const UNREADABLE = {
  ok: false,
  failure: { code: 'internal', message: t`The answer was not one this page can read.` },
} as const;

function toOutcome<Value>(response: Response<Value>): Outcome<Value> {
  return response.ok ? response : { ok: false, failure: response.error };
}

/** The values themselves are computed by the same code base; only the envelope is doubted. */
function isResponse<Value>(answer: unknown): answer is Response<Value> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'error' in answer;
}
