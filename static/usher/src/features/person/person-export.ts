import { t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { type CsvTable } from '../../lib/csv';
import { leadingPath } from '../access/explained-access';
import { type PersonAccessView } from './person-access';
import { type PersonAccessRow } from './person-rows';

/** What one person reaches, as the table shows it, with the path that counts. */
export function toAccessExport(view: PersonAccessView, rows: readonly PersonAccessRow[]): CsvTable {
  const header = [
    'person',
    'person uuid',
    'project',
    'repository',
    'repository uuid',
    'level',
    'at most',
    'winning path',
    'paths',
  ];
  let project = '';
  return {
    header,
    rows: rows.flatMap((row) => {
      if (row.is === 'project') {
        project = row.section.project?.key ?? t`not known`;
        return [];
      }
      const { repository, level, atMost } = row.row;
      const { paths } = view.explain(repository.uuid);
      const path = leadingPath(paths);
      return [
        [
          ...[view.person.displayName, view.person.uuid, project],
          ...[repository.name, repository.uuid, levelWord(level), levelWord(atMost)],
          path?.certain === true ? path.kind : t`not known`,
          paths.length,
        ],
      ];
    }),
  };
}
