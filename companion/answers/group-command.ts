import { type ExitCode } from '../exit-code';
import { cut } from '../formats/display-width';
import { toCsv } from '../formats/csv';
import { type Column, toTable } from '../formats/table';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { toPersonText } from '../../src/domain/access/access-text';
import { getGroup } from './find-group';
import { type GrantRow, type GroupAnswer, type MemberRow, toGroupAnswer } from './group-answer';
import { toSourceText } from './groups-command';
import { type AnswersFrom, openAnswers } from './open-answers';
import { reportCoverage } from './report-coverage';

export interface GroupOptions extends AnswersFrom {
  readonly group: string;
  /** `csv` has the members only, one a row. */
  readonly format: 'table' | 'csv' | 'json';
}

/** `usher group`: members, grants, and who would hold less without it. Throws `CommandError`. */
export async function runGroup(options: GroupOptions, terminal: Terminal): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const answer = toGroupAnswer(index, getGroup(index.facts, options.group).slug);
  await writeChunks(terminal.stdout, toPieces(answer, options.format, widthOf(terminal.stdout)));
  return reportCoverage({ index }, terminal);
}

function toPieces(
  answer: GroupAnswer,
  format: GroupOptions['format'],
  maxWidth: number | undefined,
): Iterable<string> {
  switch (format) {
    case 'json':
      return [`${JSON.stringify(answer)}\n`];
    case 'csv':
      return toCsv({ columns: csvColumns, rows: answer.members });
    case 'table':
      return toText(answer, maxWidth);
  }
}

function* toText(answer: GroupAnswer, maxWidth: number | undefined): Generator<string> {
  const width = maxWidth === undefined ? {} : { maxWidth };
  const line = (text: string) => {
    const visible = toVisibleText(text);
    return `${maxWidth === undefined ? visible : cut(visible, maxWidth)}\n`;
  };
  yield line(`${answer.name} (${answer.slug})`);
  yield line(`Members from: ${toSourceText(answer)}`);
  yield line(toReachText(answer));
  if (answer.members.length === 0)
    yield line(answer.complete ? 'Nobody is in it.' : 'Who is in it is not known.');
  yield* toTable({ columns: memberColumns, rows: () => answer.members, ...width });
  if (answer.grants.length === 0) yield line('No grant is known.');
  yield* toTable({ columns: grantColumns, rows: () => answer.grants, ...width });
}

/** Pairs of person and repository, as they are counted on pages too. */
function toReachText({ reach }: GroupAnswer): string {
  const { repositories, people, lose, drop, possible } = reach;
  if (people === 0) return 'Without it: nobody would hold less, as far as is known.';
  const pairs = [
    `${lose} without access`,
    `${drop} with a lower level`,
    ...(possible === 0 ? [] : [`${possible} perhaps`]),
  ].join(', ');
  return `Without it, pairs of person and repository: ${pairs}; people: ${people}, repositories: ${repositories}.`;
}

const memberColumns: readonly Column<MemberRow>[] = [
  { title: 'MEMBER', text: toPersonText },
  { title: 'MEMBERSHIP', text: ({ membership }) => membership },
  { title: 'LOSES', text: ({ lose }) => String(lose) },
  { title: 'KEEPS LESS', text: ({ drop }) => String(drop) },
  { title: 'MAY LOSE', text: ({ possible }) => String(possible) },
];

const grantColumns: readonly Column<GrantRow>[] = [
  {
    title: 'GRANT ON',
    text: (grant) =>
      'project' in grant ? `project ${grant.project.key}` : grant.repository.fullName,
  },
  { title: 'LEVEL', text: ({ level }) => level },
];

const csvColumns: readonly Column<MemberRow>[] = [
  { title: 'person', text: ({ person }) => person.displayName },
  { title: 'person type', text: ({ person }) => person.type ?? 'user' },
  { title: 'person uuid', text: ({ person }) => person.uuid },
  { title: 'account id', text: ({ person }) => person.accountId ?? '' },
  { title: 'membership', text: ({ membership }) => membership },
  { title: 'loses access', text: ({ lose }) => String(lose) },
  { title: 'keeps less', text: ({ drop }) => String(drop) },
  { title: 'may lose', text: ({ possible }) => String(possible) },
];
