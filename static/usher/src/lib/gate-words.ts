import {
  type AnswerCheck,
  type AnswerGate,
  type AnswerGates,
  type AnswerReason,
} from '../../../../src/contract/branch-gates';
import { type GateState } from '../../../../src/domain/gates/gate';
import { REASON_MEANINGS } from '../../../../src/domain/gates/reason-codes';
import { countOf, listInWords } from './plural';
import { nameInSentence } from './name-in-sentence';

const STATES: Readonly<Record<GateState, string>> = {
  open: 'open',
  closed: 'closed',
  'cannot-be-told': 'cannot be told',
};

export function gateWord(state: GateState): string {
  return STATES[state];
}

/** The four gates in the order they are shown, with what each lets through. */
export const GATES = [
  { id: 'push', name: 'Push' },
  { id: 'merge', name: 'Merge' },
  { id: 'forcePush', name: 'Force-push' },
  { id: 'delete', name: 'Delete' },
] as const satisfies readonly { readonly id: keyof AnswerGates; readonly name: string }[];

/** What a reason means, with the rules and groups it speaks of. */
export function reasonText({ code, rules = [], groups = [] }: AnswerReason): string {
  const named = [
    ...rules.map(({ kind, on }) => `${kind} on ${on}`),
    ...groups.map((name) => `group ${nameInSentence(name)}`),
  ];
  const meaning = REASON_MEANINGS[code];
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
  require_tasks_to_be_completed: () => 'all tasks are done',
  require_approvals_to_merge: (value) => counted(value, 'approval'),
  require_review_group_approvals_to_merge: (value) =>
    `${counted(value, 'approval')} of review groups`,
  require_default_reviewer_approvals_to_merge: (value) =>
    `${counted(value, 'approval')} of default reviewers`,
  require_no_changes_requested: () => 'no changes are requested',
  require_passing_builds_to_merge: (value) => counted(value, 'passing build'),
  require_commits_behind: (value) =>
    value === undefined ? 'not far behind' : `at most ${countOf(value, 'commit')} behind`,
  require_all_dependencies_merged: () => 'all dependencies are merged',
  require_all_comments_resolved: () => 'all comments are resolved',
};

function counted(value: number | undefined, one: string): string {
  return value === undefined ? `${one}s` : countOf(value, one);
}

/** `2 approvals`; Bitbucket's own word for a check that has no name here. */
export function checkText({ kind, value }: Pick<AnswerCheck, 'kind' | 'value'>): string {
  return CHECKS[kind]?.(value) ?? kind;
}

const EFFECTS: Readonly<Record<AnswerCheck['effect'], string>> = {
  warn: 'only warns',
  block: 'blocks',
  'cannot-be-told': 'cannot be told',
};

export function effectWord(effect: AnswerCheck['effect']): string {
  return EFFECTS[effect];
}
