import { toKeysExport } from '../../../../../static/usher/src/features/keys/keys-export';
import { aFindingRow } from '../../../../builders/a-finding-row';

test('what nobody told of a key is not known, and never used is something else', () => {
  const { header, rows } = toKeysExport([
    {
      id: 'a',
      key: { id: 1, label: 'deploy', fingerprint: 'SHA256:a', lastUsedOn: null },
      place: 'web-checkout',
      addedBy: { uuid: '{ann}', name: 'Ann' },
      places: 2,
      findings: [aFindingRow({ title: 'Same key twice' }), aFindingRow({ title: 'Old' })],
    },
    { id: 'b', key: { id: 2, label: '' }, place: 'project ART', findings: [] },
  ]);
  const named = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
  expect(named).toEqual([
    {
      ...{ label: 'deploy', kind: 'not known', bits: 'not known', fingerprint: 'SHA256:a' },
      ...{ on: 'web-checkout', 'added by': 'Ann', 'added on': 'not known' },
      ...{ 'last used on': 'never', places: 2, found: 'Same key twice; Old' },
    },
    {
      ...{ label: '', kind: 'not known', bits: 'not known', fingerprint: 'not known' },
      ...{ on: 'project ART', 'added by': 'not known', 'added on': 'not known' },
      ...{ 'last used on': 'not known', places: 'not known', found: '' },
    },
  ]);
});
