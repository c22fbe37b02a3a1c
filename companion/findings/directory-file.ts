import { DirectoryCsvError } from '../../src/domain/findings/directory-csv-error';
import { parseDirectoryCsv } from '../../src/adapters/directory-csv/parse-directory-csv';
import { type DirectoryPerson } from '../../src/domain/directory/directory-person';
import { joinDirectory } from '../../src/domain/findings/join-directory';
import { type Brought } from '../../src/domain/findings/rule';
import { type Facts } from '../../src/domain/facts/facts';
import { failed } from '../command-error';
import { readText } from '../files/read-text';

export interface LoadedDirectory {
  readonly directory: Brought<readonly DirectoryPerson[]>;
  /** What to say about rows that could not be used; missing where all could. */
  readonly note?: string;
}

/** The User Directory export, joined with the members. Throws `CommandError` naming line and column. */
export async function readDirectory(file: string, facts: Facts): Promise<LoadedDirectory> {
  const { text, writtenAt } = await readText(file);
  const { people, unknown, ambiguous } = joinDirectory(parse(file, text), facts.accounts);
  const directory = { value: people, source: 'directory-csv' as const, asOf: writtenAt };
  if (unknown + ambiguous === 0) return { directory };
  const note = `${file}: ${unknown} rows name nobody in the snapshot, ${ambiguous} could be of several people; they were left out.`;
  return { directory, note };
}

function parse(file: string, text: string) {
  try {
    return parseDirectoryCsv(text);
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    throw failed(`${file}: ${error.message}`, error.remedy);
  }
}
