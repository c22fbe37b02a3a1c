import { type ExitCode } from '../exit-code';
import { type Column } from '../formats/table';
import { type Format, printRows } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { type AccessRow } from '../../src/domain/access/access-row';
import { listAccessRows } from '../../src/domain/access/list-access-rows';
import { toLevelText, toPathsText, toPersonText } from '../../src/domain/access/access-text';
import { getPerson } from './find-person';
import { getRepository } from './find-repository';
import { type AnswersFrom, openAnswers } from './open-answers';
import { reportCoverage } from './report-coverage';

export interface AccessOptions extends AnswersFrom {
  readonly person?: string;
  readonly repository?: string;
  readonly format: Format;
}

/** `usher access`: rows on stdout, what they could not see on stderr. Throws `CommandError`. */
export async function runAccess(options: AccessOptions, terminal: Terminal): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const { person, repository, format } = options;
  const wanted = {
    index,
    ...(person === undefined ? {} : { person: getPerson(index.facts, person).uuid }),
    ...(repository === undefined
      ? {}
      : { repository: getRepository(index.facts, repository).uuid }),
  };
  const rows = () => listAccessRows(wanted);
  await printRows(terminal.stdout, { format, rows, tableColumns, csvColumns });
  return reportCoverage(wanted, terminal);
}

const tableColumns: readonly Column<AccessRow>[] = [
  { title: 'PERSON', text: toPersonText },
  { title: 'REPOSITORY', text: ({ repository }) => repository.fullName },
  { title: 'LEVEL', text: toLevelText },
  { title: 'PATHS', text: toPathsText },
];

const csvColumns: readonly Column<AccessRow>[] = [
  { title: 'person', text: ({ person }) => person.displayName },
  { title: 'person type', text: ({ person }) => person.type ?? 'user' },
  { title: 'person uuid', text: ({ person }) => person.uuid },
  { title: 'account id', text: ({ person }) => person.accountId ?? '' },
  { title: 'repository', text: ({ repository }) => repository.fullName },
  { title: 'repository uuid', text: ({ repository }) => repository.uuid },
  { title: 'level', text: ({ level }) => level },
  { title: 'at most', text: ({ atMost }) => atMost },
  { title: 'paths', text: toPathsText },
  { title: 'complete', text: ({ complete }) => (complete ? 'yes' : 'no') },
];
