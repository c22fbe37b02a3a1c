import { t } from '@lingui/core/macro';
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
      key.algorithm ?? t`not known`,
      key.bits ?? t`not known`,
      key.fingerprint ?? t`not known`,
      place,
      addedBy?.name ?? t`not known`,
      key.addedOn ?? t`not known`,
      key.lastUsedOn === null ? t`never` : (key.lastUsedOn ?? t`not known`),
      places ?? t`not known`,
      findings.map(({ title }) => title).join('; '),
    ]),
  };
}
