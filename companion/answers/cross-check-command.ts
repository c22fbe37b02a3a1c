import { type AccessIndex } from '../../src/domain/access/access-index';
import { type CrossCheck, crossCheck } from '../../src/domain/access/cross-check';
import { type Difference } from '../../src/domain/access/level-difference';
import { EXIT, type ExitCode } from '../exit-code';
import { toCsv } from '../formats/csv';
import { type Column, toTable } from '../formats/table';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { type RowPerson } from '../../src/domain/access/access-row';
import { toLevelText, toPersonText } from '../../src/domain/access/access-text';
import { type AnswersFrom, openAnswers } from './open-answers';
import { createRowNames } from './row-names';

export interface CrossCheckOptions extends AnswersFrom {
  /** `csv` has the differences only. */
  readonly format: 'table' | 'csv' | 'json';
}

/** One pair on which the two do not agree; docs/companion.md describes it. */
interface DifferenceRow extends Pick<Difference, 'kind' | 'listed' | 'explained' | 'causes'> {
  readonly person: RowPerson;
  readonly repository: { readonly uuid: string; readonly fullName: string };
}

interface CrossCheckAnswer extends Pick<CrossCheck, 'checked' | 'notChecked'> {
  readonly differences: readonly DifferenceRow[];
}

/**
 * `usher cross-check`: what grants and groups explain against what Bitbucket lists. Exit code 0 only
 * where every repository was compared and none differs. Throws `CommandError`.
 */
export async function runCrossCheck(
  options: CrossCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const answer = toAnswer(index);
  await writeChunks(terminal.stdout, toPieces(answer, options.format, widthOf(terminal.stdout)));
  const { checked, notChecked, differences } = answer;
  terminal.stderr.write(
    `usher: repositories compared with Bitbucket's own listing: ${checked}, not compared: ${notChecked}; differences: ${differences.length}.\n`,
  );
  return notChecked + differences.length === 0 ? EXIT.complete : EXIT.gaps;
}

function toAnswer(index: AccessIndex): CrossCheckAnswer {
  const names = createRowNames(index);
  const { differences, checked, notChecked } = crossCheck(index.facts);
  const rows = differences.map(({ kind, person, repository, listed, explained, causes }) => ({
    ...{ kind, person: names.person(person), repository: names.repository(repository) },
    ...{ listed, explained, causes },
  }));
  return { checked, notChecked, differences: rows.sort(byPlace) };
}

function byPlace(a: DifferenceRow, b: DifferenceRow): number {
  const [one, other] = [a, b].map(
    ({ repository, person }) => `${repository.fullName} ${person.displayName} ${person.uuid}`,
  ) as [string, string];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function toPieces(
  answer: CrossCheckAnswer,
  format: CrossCheckOptions['format'],
  maxWidth: number | undefined,
): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(answer)}\n`];
  if (format === 'csv') return toCsv({ columns: csvColumns, rows: answer.differences });
  return toTable({
    columns: tableColumns,
    rows: () => answer.differences,
    ...(maxWidth === undefined ? {} : { maxWidth }),
  });
}

const tableColumns: readonly Column<DifferenceRow>[] = [
  { title: 'DIFFERENCE', text: ({ kind }) => kind },
  { title: 'PERSON', text: toPersonText },
  { title: 'REPOSITORY', text: ({ repository }) => repository.fullName },
  { title: 'BITBUCKET LISTS', text: ({ listed }) => listed },
  { title: 'EXPLAINED', text: ({ explained }) => toLevelText(explained) },
  { title: 'LIKELY CAUSES', text: toCausesText },
];

const csvColumns: readonly Column<DifferenceRow>[] = [
  { title: 'difference', text: ({ kind }) => kind },
  { title: 'person', text: ({ person }) => person.displayName },
  { title: 'person uuid', text: ({ person }) => person.uuid },
  { title: 'repository', text: ({ repository }) => repository.fullName },
  { title: 'repository uuid', text: ({ repository }) => repository.uuid },
  { title: 'bitbucket lists', text: ({ listed }) => listed },
  { title: 'explained', text: ({ explained }) => explained.level },
  { title: 'explained at most', text: ({ explained }) => explained.atMost },
  { title: 'likely causes', text: toCausesText },
];

function toCausesText({ causes }: DifferenceRow): string {
  return causes.join(', ');
}
