import { type CsvTable } from '../../lib/csv';
import { type KeyRow } from './key-rows';

/** Every key that the table shows; the public part is not in it, its print is. */
export function toKeysExport(rows: readonly KeyRow[]): CsvTable {
  return {
    header: [
      'label',
      'kind',
      'bits',
      'fingerprint',
      'on',
      'added by',
      'added on',
      'last used on',
      'places',
      'found',
    ],
    rows: rows.map(({ key, place, addedBy, places, findings }) => [
      key.label,
      key.algorithm ?? 'not known',
      key.bits ?? 'not known',
      key.fingerprint ?? 'not known',
      place,
      addedBy?.name ?? 'not known',
      key.addedOn ?? 'not known',
      key.lastUsedOn === null ? 'never' : (key.lastUsedOn ?? 'not known'),
      places ?? 'not known',
      findings.map(({ title }) => title).join('; '),
    ]),
  };
}
