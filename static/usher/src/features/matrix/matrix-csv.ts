import { t } from '@lingui/core/macro';
import { type CsvTable } from '../../lib/csv';
import { levelWord } from '../../lib/level-words';
import { type MatrixPair } from './matrix-pairs';

/** What the table says, as a file; a level that is not certain keeps its two ends. */
export function toMatrixCsv(pairs: readonly MatrixPair[]): CsvTable {
  return {
    header: [
      'person',
      'person detail',
      'person uuid',
      'repository',
      'slug',
      'repository uuid',
      'project',
      'level',
      'at most',
    ],
    rows: pairs.map(({ person, repository, level, atMost }) => [
      person.name,
      person.detail,
      person.uuid,
      repository.name,
      repository.slug,
      repository.uuid,
      repository.project?.key ?? t`not known`,
      levelWord(level),
      levelWord(atMost),
    ]),
  };
}
