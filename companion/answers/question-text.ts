import { cut } from '../formats/display-width';
import { type Column, toTable } from '../formats/table';
import { toVisibleText } from '../formats/visible-text';
import { toLevelText, toPathText, toPersonText } from '../../src/domain/access/access-text';
import { type QuestionAnswer } from './question-answer';

/** The answer first, then what it rests on, then what would turn it around. */
export function* toQuestionText(
  answer: QuestionAnswer,
  maxWidth: number | undefined,
): Generator<string> {
  const width = maxWidth === undefined ? {} : { maxWidth };
  const line = (text: string) => {
    const visible = toVisibleText(text);
    return `${maxWidth === undefined ? visible : cut(visible, maxWidth)}\n`;
  };
  yield line(toSentence(answer));
  for (const reason of answer.reasons) yield line(`  ${toReasonLine(reason)}`);
  yield line(`Level: ${toLevelText(answer)}`);
  yield* toTable({ columns: PATHS, rows: () => answer.paths, ...width });
  const { gates, mergeChecks } = answer;
  if (gates !== undefined)
    yield* toTable({ columns: GATES, rows: () => gateRows(gates), ...width });
  if (mergeChecks !== undefined)
    yield* toTable({ columns: CHECKS, rows: () => mergeChecks.list, ...width });
  yield* toFlipLines('To make it possible, one of:', answer.toGain).map(line);
  yield* toFlipLines('To make it impossible, one of:', answer.toLose).map(line);
  if (answer.notes.length > 0) yield line('To be known:');
  for (const note of answer.notes) yield line(`  ${toReasonLine(note)}`);
}

/** `Ana Lund cannot push to main of acme/web.` */
function toSentence({ question, answer }: QuestionAnswer): string {
  const person = toPersonText(question);
  const what = toDeed(question);
  if (answer === 'cannot-be-told') return `It cannot be told whether ${person} can ${what}.`;
  return `${person} ${answer === 'yes' ? 'can' : 'cannot'} ${what}.`;
}

function toDeed({ can, ...place }: QuestionAnswer['question']): string {
  const where = 'project' in place ? `project ${place.project.key}` : place.repository.fullName;
  const branch = 'branch' in place ? place.branch : '';
  switch (can) {
    case 'push':
      return `push to ${branch} of ${where}`;
    case 'merge':
      return `merge pull requests into ${branch} of ${where}`;
    case 'create-repository':
      return `create a repository in ${where}`;
    default:
      return `${can} ${where}`;
  }
}

type RowReason = QuestionAnswer['reasons'][number];

function toReasonLine({ code, meaning, rules, groups }: RowReason): string {
  const of = [
    ...(rules ?? []).map(({ id, kind, on }) => `rule ${id}: ${kind} on ${on}`),
    ...(groups ?? []).map(({ name }) => `group ${name}`),
  ];
  return `${meaning} [${code}${of.length === 0 ? '' : `; ${of.join(', ')}`}]`;
}

type GateRow = NonNullable<QuestionAnswer['gates']>['push'] & { readonly name: string };

function gateRows(gates: NonNullable<QuestionAnswer['gates']>): readonly GateRow[] {
  return [
    { name: 'push', ...gates.push },
    { name: 'merge', ...gates.merge },
    { name: 'force-push', ...gates.forcePush },
    { name: 'delete', ...gates.delete },
  ];
}

function codes({ reasons }: { readonly reasons: readonly RowReason[] }): string {
  return [...new Set(reasons.map(({ code }) => code))].join(', ');
}

const PATHS: readonly Column<QuestionAnswer['paths'][number]>[] = [
  { title: 'PATH', text: toPathText },
  { title: 'WINS', text: ({ winning }) => (winning ? 'yes' : 'no') },
];

const GATES: readonly Column<GateRow>[] = [
  { title: 'GATE', text: ({ name }) => name },
  { title: 'STATE', text: ({ state }) => state.replaceAll('-', ' ') },
  { title: 'WHY', text: codes },
];

type RowCheck = NonNullable<QuestionAnswer['mergeChecks']>['list'][number];

const CHECKS: readonly Column<RowCheck>[] = [
  { title: 'MERGE CHECK', text: ({ kind }) => kind },
  { title: 'VALUE', text: ({ value }) => (value === undefined ? '' : String(value)) },
  { title: 'APPLIES', text: ({ applies }) => applies.replaceAll('-', ' ') },
  { title: 'IF IT FAILS', text: ({ effect }) => effect.replaceAll('-', ' ') },
  { title: 'WHY', text: codes },
];

type RowFlip = QuestionAnswer['toGain'][number];

function toFlipLines(heading: string, flips: readonly RowFlip[]): readonly string[] {
  if (flips.length === 0) return [];
  return [heading, ...flips.map((flip) => `  ${toFlipText(flip)}`)];
}

/** `add them to group Artists (also touches 3 other repositories)` */
function toFlipText({ changes, others }: RowFlip): string {
  const touched = [
    ...toCount(others.people.length, 'other person', 'other people'),
    ...(others.perhapsMore ? ['people nobody told us of'] : []),
    ...toCount(others.repositories, 'other repository', 'other repositories'),
  ];
  const steps = changes.map(({ text }) => text).join(', and ');
  return touched.length === 0 ? steps : `${steps} (also touches ${touched.join(', ')})`;
}

function toCount(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
