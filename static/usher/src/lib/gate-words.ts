import { plural, t } from '@lingui/core/macro';
import {
  type AnswerCheck,
  type AnswerGate,
  type AnswerGates,
  type AnswerReason,
} from '../../../../src/contract/branch-gates';
import { type GateState } from '../../../../src/domain/gates/gate';
import { REASON_MEANINGS } from '../../../../src/domain/gates/reason-codes';
import { listInWords } from './plural';
import { nameInSentence } from './name-in-sentence';
import { translated } from './i18n';

const STATES: Readonly<Record<GateState, string>> = {
  open: t`open`,
  closed: t`closed`,
  'cannot-be-told': t`cannot be told`,
};

export function gateWord(state: GateState): string {
  return STATES[state];
}

/** The four gates in the order they are shown, with what each lets through. */
export const GATES = [
  { id: 'push', name: t`Push` },
  { id: 'merge', name: t`Merge` },
  { id: 'forcePush', name: t`Force-push` },
  { id: 'delete', name: t`Delete` },
] as const satisfies readonly { readonly id: keyof AnswerGates; readonly name: string }[];

/** The branches a rule is for: a pattern as it is, a kind of branch in words. */
export function branchesText(on: string): string {
  const [, type] = /^(\S+) of the branching model$/u.exec(on) ?? [];
  return type === undefined ? on : t`${type} of the branching model`;
}

/** What a reason means, with the rules and groups it speaks of. */
export function reasonText({ code, rules = [], groups = [] }: AnswerReason): string {
  const named = [
    ...rules.map(({ kind, on }) => t`${kind} on ${branchesText(on)}`),
    ...groups.map((name) => t`group ${nameInSentence(name)}`),
  ];
  const meaning = translated(REASON_MEANINGS[code]);
  if (named.length === 0) return meaning;
  return `${meaning.replace(/\.$/u, '')} (${listInWords(named, 4)}).`;
}

/** All reasons of a gate in one line, for where there is no room for a list. */
export function gateReasons({ reasons }: AnswerGate): string {
  return [...new Set(reasons.map(reasonText))].join(' ');
}

/** What is to be known of one gate and not of all four; forcing and deleting are pushes first. */
export function ownReasons(gates: AnswerGates, id: keyof AnswerGates): readonly AnswerReason[] {
  const { state, reasons, notes } = gates[id];
  const isPush = id === 'forcePush' || id === 'delete';
  const told =
    isPush && gates.push.state === state ? new Set(gates.push.reasons.map(reasonText)) : undefined;
  const shared = new Set(sharedNotes(gates).map(reasonText));
  return [
    ...reasons.filter((reason) => told?.has(reasonText(reason)) !== true),
    ...notes.filter((note) => !shared.has(reasonText(note))),
  ];
}

/** Notes that every one of the four gates carries: told once. */
export function sharedNotes({ push, ...others }: AnswerGates): readonly AnswerReason[] {
  return push.notes.filter((note) => {
    const text = reasonText(note);
    return Object.values(others).every(({ notes }) =>
      notes.some((other) => reasonText(other) === text),
    );
  });
}

const CHECKS: Readonly<Record<string, (value: number | undefined) => string>> = {
  require_tasks_to_be_completed: () => t`all tasks are done`,
  require_approvals_to_merge: approvals,
  require_review_group_approvals_to_merge: (value) => t`${approvals(value)} of review groups`,
  require_default_reviewer_approvals_to_merge: (value) =>
    t`${approvals(value)} of default reviewers`,
  require_no_changes_requested: () => t`no changes are requested`,
  require_passing_builds_to_merge: (value) =>
    value === undefined
      ? t`passing builds`
      : plural(value, { one: '# passing build', other: '# passing builds' }),
  require_commits_behind: (value) =>
    value === undefined
      ? t`not far behind`
      : t`at most ${plural(value, { one: '# commit', other: '# commits' })} behind`,
  require_all_dependencies_merged: () => t`all dependencies are merged`,
  require_all_comments_resolved: () => t`all comments are resolved`,
};

function approvals(value: number | undefined): string {
  return value === undefined
    ? t`approvals`
    : plural(value, { one: '# approval', other: '# approvals' });
}

/** `2 approvals`; Bitbucket's own word for a check that has no name here. */
export function checkText({ kind, value }: Pick<AnswerCheck, 'kind' | 'value'>): string {
  return CHECKS[kind]?.(value) ?? kind;
}

const EFFECTS: Readonly<Record<AnswerCheck['effect'], string>> = {
  warn: t`only warns`,
  block: t`blocks`,
  'cannot-be-told': t`cannot be told`,
};

export function effectWord(effect: AnswerCheck['effect']): string {
  return EFFECTS[effect];
}
