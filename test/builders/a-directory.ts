import { type Directory } from '../../src/domain/directory/directory';
import { type DirectoryRow } from '../../src/domain/directory/directory-row';
import { READ_AT } from './facts-builders';

/** A row of an export with nothing but an address, on line 2 unless said. */
export function aDirectoryRow(given: Partial<DirectoryRow> = {}): DirectoryRow {
  return { line: 2, status: 'active', address: 'ann@acme.example', ...given };
}

/** A matched directory without any row, exported when the facts were read. */
export function aMatchedDirectory(given: Partial<Directory> = {}): Directory {
  return { asOf: READ_AT, people: [], unmatched: [], bad: [], ...given };
}
