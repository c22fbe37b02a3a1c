import { t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { type CsvTable } from '../../lib/csv';
import { leadingPath } from '../access/explained-access';
import { type RepositoryView } from './repository-access';
import { type RepositoryRow } from './repository-rows';

/** Who reaches a repository, as the table shows it, with the path that counts. */
export function toPeopleExport(view: RepositoryView, rows: readonly RepositoryRow[]): CsvTable {
  return {
    header: [
      'repository',
      'repository uuid',
      'person',
      'detail',
      'person uuid',
      'level',
      'at most',
      'winning path',
      'paths',
    ],
    rows: rows.flatMap((row) => {
      if (row.is === 'heading') return [];
      const { person, detail, level, atMost } = row.row;
      const { paths } = view.explain(person.uuid);
      const path = leadingPath(paths);
      return [
        [
          ...[view.repository.name, view.repository.uuid, person.displayName, detail, person.uuid],
          ...[levelWord(level), levelWord(atMost)],
          path?.certain === true ? path.kind : t`not known`,
          paths.length,
        ],
      ];
    }),
  };
}
