import { type AccessIndex } from '../../src/domain/access/access-index';
import { explainRepositoryAccess } from '../../src/domain/access/explain-access';
import { type Account, type Repository } from '../../src/domain/facts/facts';
import { type ExitCode } from '../exit-code';
import { cut } from '../formats/display-width';
import { toTable } from '../formats/table';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import {
  type AccessRow,
  type RowPath,
  toRowAnswer,
  toRowPerson,
} from '../../src/domain/access/access-row';
import { toFullName, toNames } from '../../src/domain/access/list-access-rows';
import { toLevelText, toPathText, toPersonText } from '../../src/domain/access/access-text';
import { getPerson } from './find-person';
import { getRepository } from './find-repository';
import { type AnswersFrom, openAnswers } from './open-answers';
import { reportCoverage } from './report-coverage';

export interface WhyOptions extends AnswersFrom {
  readonly person: string;
  readonly repository: string;
  readonly format: 'table' | 'json';
}

/** `usher why`: one pair with all its paths, and what would remain without each. */
export async function runWhy(options: WhyOptions, terminal: Terminal): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const person = getPerson(index.facts, options.person);
  const repository = getRepository(index.facts, options.repository);
  const row = toRow(index, person, repository);
  const text =
    options.format === 'json'
      ? [`${JSON.stringify(row)}\n`]
      : toText(row, widthOf(terminal.stdout));
  await writeChunks(terminal.stdout, text);
  return reportCoverage({ index, person: person.uuid, repository: repository.uuid }, terminal);
}

/** The shape of a row of `usher access`; here `atMost` may be `none`. */
function toRow(index: AccessIndex, person: Account, repository: Repository): AccessRow {
  const answer = explainRepositoryAccess(index, person.uuid, repository.uuid);
  return {
    person: toRowPerson(person),
    repository: { uuid: repository.uuid, fullName: toFullName(index.facts.workspace, repository) },
    ...toRowAnswer(answer, toNames(index)),
  };
}

function* toText(row: AccessRow, maxWidth: number | undefined): Generator<string> {
  const heading = toVisibleText(
    `${toPersonText(row)} on ${row.repository.fullName}: ${toLevelText(row)}`,
  );
  yield `${maxWidth === undefined ? heading : cut(heading, maxWidth)}\n`;
  if (row.paths.length === 0) yield `${toNoPathText(row)}\n`;
  const width = maxWidth === undefined ? {} : { maxWidth };
  yield* toTable({ columns, rows: () => row.paths, ...width });
}

function toNoPathText({ level, atMost, complete }: AccessRow): string {
  if (level !== 'none') return 'Bitbucket lists this level; the path to it could not be read.';
  if (atMost !== 'none') return 'No path is known, but not everything could be read.';
  return complete
    ? 'No path: no workspace admin, and no grant on the project or the repository, alone or in a group.'
    : 'No path was found among what could be read.';
}

const columns = [
  { title: 'PATH', text: toPathText },
  { title: 'WINS', text: ({ winning }: RowPath) => (winning ? 'yes' : 'no') },
  {
    title: 'WITHOUT IT REMAINS',
    text: ({ remainsWithout, remainsAtMost = remainsWithout }: RowPath) =>
      toLevelText({ level: remainsWithout, atMost: remainsAtMost }),
  },
];
