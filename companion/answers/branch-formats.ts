import {
  type AnswerCheck,
  type AnswerGate,
  type AnswerGates,
} from '../../src/contract/branch-gates';
import { REASON_MEANINGS, type ReasonCode } from '../../src/domain/gates/reason-codes';
import { toCsv } from '../formats/csv';
import { cut } from '../formats/display-width';
import { type Column, toTable } from '../formats/table';
import { toVisibleText } from '../formats/visible-text';
import { toLevelText, toPersonText } from '../../src/domain/access/access-text';
import { type BranchAnswer, type BranchPersonRow } from './branch-answer';

export type BranchFormat = 'table' | 'csv' | 'json';

/** `csv` has people and, last, all access keys as one row. */
export function toBranchPieces(
  answer: BranchAnswer,
  format: BranchFormat,
  maxWidth: number | undefined,
): Iterable<string> {
  switch (format) {
    case 'json':
      return [`${JSON.stringify(answer)}\n`];
    case 'csv':
      return toCsv({ columns: csvColumns, rows: [...answer.people, keysOf(answer)] });
    case 'table':
      return toText(answer, maxWidth);
  }
}

function* toText(answer: BranchAnswer, maxWidth: number | undefined): Generator<string> {
  const { repository, branch, people, accessKeys, mergeChecks } = answer;
  const line = (text: string) => {
    const visible = toVisibleText(text);
    return `${maxWidth === undefined ? visible : cut(visible, maxWidth)}\n`;
  };
  const width = maxWidth === undefined ? {} : { maxWidth };
  yield line(`${branch} of ${repository.fullName}`);
  yield* toTable({ columns: tableColumns, rows: () => people, ...width });
  yield line(`Access keys: push ${accessKeys.push.state} [${codesOf([accessKeys.push])}]`);
  for (const check of mergeChecks.list) yield line(toCheckText(check));
  if (!mergeChecks.complete) yield line('More merge checks may apply.');
  yield line('To be known:');
  for (const code of notesOf(answer)) yield line(`  ${REASON_MEANINGS[code]} [${code}]`);
}

/** Each once; that rules of projects are in no API is always among them. */
function notesOf({ people, accessKeys }: BranchAnswer): ReadonlySet<ReasonCode> {
  const gates = [accessKeys, ...new Set(people.map((one) => one.gates))].flatMap(allOf);
  return new Set(gates.flatMap(({ notes }) => notes.map(({ code }) => code)));
}

function toCheckText({ kind, value, applies, effect }: AnswerCheck): string {
  const what = value === undefined ? kind : `${kind} ${value}`;
  return `Merge check: ${what} (${(applies === 'yes' ? effect : applies).replaceAll('-', ' ')})`;
}

type Row = Omit<BranchPersonRow, 'person'> & {
  readonly person?: BranchPersonRow['person'];
};

function keysOf({ accessKeys }: BranchAnswer): Row {
  return { level: 'read', atMost: 'read', gates: accessKeys };
}

const tableColumns: readonly Column<BranchPersonRow>[] = [
  { title: 'PERSON', text: toPersonText },
  { title: 'LEVEL', text: toLevelText },
  { title: 'PUSH', text: ({ gates }) => toStateText(gates.push) },
  { title: 'MERGE', text: ({ gates }) => toStateText(gates.merge) },
  { title: 'FORCE-PUSH', text: ({ gates }) => toStateText(gates.forcePush) },
  { title: 'DELETE', text: ({ gates }) => toStateText(gates.delete) },
  { title: 'WHY', text: ({ gates }) => codesOf(allOf(gates)) },
];

const csvColumns: readonly Column<Row>[] = [
  { title: 'person', text: ({ person }) => person?.displayName ?? 'every access key' },
  {
    title: 'type',
    text: ({ person }) => (person === undefined ? 'access-key' : (person.type ?? 'user')),
  },
  { title: 'person uuid', text: ({ person }) => person?.uuid ?? '' },
  { title: 'level', text: ({ level }) => level },
  { title: 'at most', text: ({ atMost }) => atMost },
  ...gateColumns('push', ({ push }) => push),
  ...gateColumns('merge', ({ merge }) => merge),
  ...gateColumns('force-push', ({ forcePush }) => forcePush),
  ...gateColumns('delete', (gates) => gates.delete),
];

function gateColumns(title: string, of: (gates: AnswerGates) => AnswerGate): Column<Row>[] {
  return [
    { title, text: ({ gates }) => of(gates).state },
    { title: `${title} why`, text: ({ gates }) => codesOf([of(gates)]) },
  ];
}

function toStateText({ state }: AnswerGate): string {
  return state.replaceAll('-', ' ');
}

function allOf({ push, merge, forcePush, delete: deletion }: AnswerGates): readonly AnswerGate[] {
  return [push, merge, forcePush, deletion];
}

/** Each code once; the meanings are in docs/reason-codes.md. */
function codesOf(gates: readonly AnswerGate[]): string {
  return [...new Set(gates.flatMap(({ reasons }) => reasons.map(({ code }) => code)))].join(', ');
}
