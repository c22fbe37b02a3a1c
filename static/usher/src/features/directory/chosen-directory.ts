import { t } from '@lingui/core/macro';
import { type BadRow } from '../../../../../src/domain/directory/directory';
import {
  MAX_ADDRESSES_AT_ONCE,
  cutBatches,
} from '../../../../../src/domain/directory/address-batches';
import {
  type ColumnPlaces,
  demandColumns,
  DIRECTORY_COLUMNS,
  type DirectoryColumn,
  findColumns,
} from '../../../../../src/domain/directory/directory-columns';
import { DirectoryCsvError } from '../../../../../src/domain/directory/directory-csv-error';
import { type DirectoryRow } from '../../../../../src/domain/directory/directory-row';
import { listAddressesToAsk } from '../../../../../src/domain/directory/match-rows';
import { readDirectory } from '../../../../../src/domain/directory/read-directory';
import {
  type DirectoryTable,
  type ParseDirectoryCsv,
  readDirectoryTable,
} from '../../../../../src/snapshot/directory-csv';
import { formatCount } from '../../lib/plural';

/** A file from the reader's disk, cut into cells; nothing of it has left the browser. */
export type ChosenDirectory =
  | { readonly is: 'refused'; readonly problem: string }
  | {
      readonly is: 'table';
      readonly table: DirectoryTable;
      readonly places: ColumnPlaces;
      /** Several titles could be it: the reader chooses. */
      readonly ambiguous: readonly DirectoryColumn[];
    };

/** Spreadsheets save "Unicode text" as UTF-16, with its mark in front. */
export function readChosenDirectory(
  bytes: Uint8Array,
  parseCsv: ParseDirectoryCsv,
): ChosenDirectory {
  const text = decodeText(bytes);
  if (text === undefined)
    return {
      is: 'refused',
      problem: t`The file is no text in UTF-8. Save it as “CSV UTF-8”, then choose it again.`,
    };
  try {
    const table = readDirectoryTable(text, parseCsv);
    return { is: 'table', table, ...findColumns(table.heading) };
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    return { is: 'refused', problem: `${error.message} ${error.remedy}` };
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a file says with the columns as they are chosen. */
export type DirectoryPreview =
  | { readonly is: 'incomplete'; readonly problem: string }
  | {
      readonly is: 'readable';
      readonly rows: readonly DirectoryRow[];
      readonly bad: readonly BadRow[];
      /** Cut as Bitbucket is asked about them. */
      readonly batches: readonly (readonly string[])[];
    };

export function previewDirectory(
  table: DirectoryTable,
  places: ColumnPlaces,
  knownIds: ReadonlySet<string>,
): DirectoryPreview {
  try {
    demandColumns({ places, ambiguous: [] });
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    return { is: 'incomplete', problem: `${error.message} ${error.remedy}` };
  }
  const { rows, bad } = readDirectory(table.heading, table.records, places);
  return {
    is: 'readable',
    rows,
    bad: [...table.bad, ...bad].sort((a, b) => a.line - b.line),
    batches: cutBatches(listAddressesToAsk(rows, knownIds)),
  };
}

/** Puts a column elsewhere, or nowhere; what stood there before is free again. */
export function withPlace(
  places: ColumnPlaces,
  column: DirectoryColumn,
  place: number | undefined,
): ColumnPlaces {
  const next: Partial<Record<DirectoryColumn, number>> = {};
  for (const other of DIRECTORY_COLUMNS) {
    const at = other === column ? place : places[other];
    if (at !== undefined && (other === column || at !== place)) next[other] = at;
  }
  return next;
}

/** In words, for the way the addresses take. */
export function questionsText(batches: readonly (readonly string[])[]): string {
  const addresses = batches.reduce((sum, { length }) => sum + length, 0);
  if (addresses === 0) return t`Every row has an account id that is known here: nobody is asked.`;
  return t`Bitbucket is asked whose ${formatCount(addresses)} of the addresses are, ${MAX_ADDRESSES_AT_ONCE} at a time. They are kept nowhere, and nothing else of the file but account ids, states and lines is.`;
}
