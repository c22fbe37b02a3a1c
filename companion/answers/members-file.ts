import { parse } from 'csv-parse/sync';
import { type Facts } from '../../src/domain/facts/facts';
import { mergeLoaded } from '../../src/domain/facts/merge-loaded';
import { type RowProblem } from '../../src/domain/facts/read-group-members';
import { readGroupMembersCsv } from '../../src/snapshot/group-members-csv';
import { type CommandError, failed } from '../command-error';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';

/**
 * The facts with the members that a CSV file tells (columns `group` and `member`), as the app merges
 * them: what a scan read itself is not overruled by a list of about the same age.
 * Throws `CommandError` naming every line to mend, never what stands there; then nothing is used.
 */
export async function withMembers(facts: Facts, file: string, terminal: Terminal): Promise<Facts> {
  const { text, writtenAt: asOf } = await readText(file);
  const read = readGroupMembersCsv(text, facts, parse);
  if (read.state === 'refused') throw refused(file, read.problems);
  if (read.leftOut.length > 0)
    terminal.stderr.write(
      `usher: ${file}: left out, nobody here has the account id: ${toLines(read.leftOut)}.\n`,
    );
  return mergeLoaded(facts, { groupMembers: { asOf, groups: read.groups } }) ?? facts;
}

const NAMED_AT_MOST = 10;

function refused(file: string, problems: readonly RowProblem[]): CommandError {
  const named = problems.slice(0, NAMED_AT_MOST).map(toProblemText);
  const rest = problems.length - named.length;
  const more = rest > 0 ? [`and ${rest} more.`] : [];
  return failed(
    `${file}: nothing of it was used. ${[...named, ...more].join(' ')}`,
    'Mend these lines; the columns are in docs/companion.md.',
  );
}

function toProblemText({ line, column, problem }: RowProblem): string {
  return column === undefined ? `Line ${line} ${problem}` : `Line ${line}: ${column} ${problem}`;
}

function toLines(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED_AT_MOST).join(', ');
  const rest = lines.length - NAMED_AT_MOST;
  const what = lines.length === 1 ? 'line' : 'lines';
  return rest > 0 ? `${what} ${named} and ${rest} more` : `${what} ${named}`;
}
