import { parseDirectoryCsv } from '../../src/adapters/directory-csv/parse-directory-csv';
import { type Directory } from '../../src/domain/directory/directory';
import { DirectoryCsvError } from '../../src/domain/directory/directory-csv-error';
import { listAddressesToAsk, matchRows } from '../../src/domain/directory/match-rows';
import { type Facts } from '../../src/domain/facts/facts';
import { failed } from '../command-error';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';
import { askAddresses, type AskedBitbucket } from './ask-addresses';

export interface LoadedDirectory {
  readonly directory: Directory;
  /** What to say about rows that could not be used, each by its line; missing where all could. */
  readonly note?: string;
}

interface DirectoryAsked {
  readonly file: string;
  readonly facts: Facts;
  /** Where addresses are matched; missing: rows without an account id stay unmatched. */
  readonly bitbucket?: AskedBitbucket | undefined;
}

/**
 * The export of the User directory (or of an organization), its rows matched by account id, and by
 * address where Bitbucket may be asked; never by name. Throws `CommandError` naming line and column.
 */
export async function readDirectory(
  { file, facts, bitbucket }: DirectoryAsked,
  terminal: Terminal,
): Promise<LoadedDirectory> {
  const { text, writtenAt } = await readText(file);
  const { rows, bad } = parse(file, text);
  const knownIds = new Set(facts.accounts.flatMap(({ accountId }) => accountId ?? []));
  const addresses = listAddressesToAsk(rows, knownIds);
  const answers =
    bitbucket === undefined ? new Map() : await askAddresses(addresses, bitbucket, terminal);
  const directory = matchRows({ rows, bad, asOf: writtenAt, knownIds, answers });
  const note = toNote(file, directory);
  return { directory, ...(note !== undefined && { note }) };
}

function parse(file: string, text: string) {
  try {
    return parseDirectoryCsv(text);
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    throw failed(`${file}: ${error.message}`, error.remedy);
  }
}

function toNote(file: string, { unmatched, bad }: Directory): string | undefined {
  const parts = [
    ...(unmatched.length === 0
      ? []
      : [`${unmatched.length} rows are nobody's here (${linesOf(unmatched)})`]),
    ...(bad.length === 0 ? [] : [`${bad.length} rows cannot be used (${linesOf(bad)})`]),
    ...(unmatched.some(({ reason }) => reason === 'not-asked') ? [HOW_TO_ASK] : []),
  ];
  return parts.length === 0 ? undefined : `${file}: ${parts.join('; ')}.`;
}

const HOW_TO_ASK = 'with --workspace <slug> Bitbucket is asked whose the addresses are';
/** More would not be mended one by one. */
const NAMED_LINES = 10;

function linesOf(rows: readonly { readonly line: number }[]): string {
  const named = rows.slice(0, NAMED_LINES).map(({ line }) => line);
  const more = rows.length - named.length;
  return `line ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
