import { plural, t } from '@lingui/core/macro';
import { type AnswerCheck, type BranchGates } from '../../../../../src/contract/branch-gates';
import { checkText } from '../../lib/gate-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount, listInWords } from '../../lib/plural';
import { isSomebody } from '../people/people-filter';
import { type GateRow } from './gate-rows';

/** `At most 3 people can push to main and at most 14 can merge (…); 2 approvals only warn on Standard.` */
export function gateSentence(rows: readonly GateRow[], gates: BranchGates): string {
  const branch = nameInSentence(gates.branch);
  const push = tally(rows, 'push');
  const merge = tally(rows, 'merge');
  const known = t`${whoCan(push.atMost, merge.atMost, branch)} (rules of the project cannot be read); ${checksClause(gates)}.`;
  const open = [...unknownClause(push, 'push'), ...unknownClause(merge, 'merge')];
  return open.length === 0 ? known : t`${known} It cannot be told ${listInWords(open)}.`;
}

interface Tally {
  readonly atMost: number;
  readonly unknown: number;
}

/** Accounts that are no people are in the table, and not counted as people. */
function tally(rows: readonly GateRow[], gate: 'push' | 'merge'): Tally {
  const states = rows
    .filter(({ person }) => isSomebody(person))
    .map(({ gates }) => gates[gate].state);
  const unknown = states.filter((state) => state === 'cannot-be-told').length;
  return { unknown, atMost: unknown + states.filter((state) => state === 'open').length };
}

/** Each with its verb: German says `kann` of one person and `können` of two. */
function whoCan(push: number, merge: number, branch: string): string {
  if (push === 0)
    return merge === 0
      ? t`Nobody can push to ${branch} or merge into it`
      : t`Nobody can push to ${branch}, and at most ${plural(merge, { one: '# can merge into it', other: '# can merge into it' })}`;
  return merge === 0
    ? t`At most ${plural(push, { one: '# person can push', other: '# people can push' })} to ${branch}, and nobody can merge into it`
    : t`At most ${plural(push, { one: '# person can push', other: '# people can push' })} to ${branch}, and at most ${plural(merge, { one: '# can merge into it', other: '# can merge into it' })}`;
}

function unknownClause({ unknown }: Tally, gate: 'push' | 'merge'): readonly string[] {
  if (unknown === 0) return [];
  const count = formatCount(unknown);
  return [
    gate === 'push' ? t`whether ${count} of them can push` : t`whether ${count} of them can merge`,
  ];
}

function checksClause({ checks, plan }: BranchGates): string {
  const [first] = checks.list;
  if (first === undefined)
    return checks.complete ? t`no merge checks` : t`merge checks are not known`;
  const asked = listInWords(checks.list.map(checkText));
  return `${asked}: ${effectClause(first, plan)}`;
}

const PLANS = { free: t`Free`, standard: t`Standard`, premium: t`Premium` } as const;

/** What a failed check does is the same for all of them: the plan and one rule decide. */
function effectClause({ effect, reasons }: AnswerCheck, plan: BranchGates['plan']): string {
  if (effect === 'block') return t`a failed check blocks the merge`;
  if (effect === 'warn')
    return plan === undefined || plan === 'premium'
      ? t`only a warning, as no rule enforces it`
      : t`only a warning on ${PLANS[plan]}`;
  return reasons.some(({ code }) => code === 'plan-not-told')
    ? t`warning or block is not known until the plan is`
    : t`warning or block cannot be told`;
}
