import { t } from '@lingui/core/macro';
import { type CsvTable } from '../../lib/csv';
import { visibilityOf } from './repositories-filter';
import { type RepositoryRow } from './repository-row';

/** What the repositories table says, as a file. */
export function toRepositoriesCsv(rows: readonly RepositoryRow[]): CsvTable {
  return {
    header: [
      'repository',
      'slug',
      'uuid',
      'project',
      'visibility',
      'people with admin',
      'people with write',
      'people with read',
      'people not known',
      'state',
      'read at',
    ],
    rows: rows.map((row) => [
      row.name,
      row.slug,
      row.uuid,
      row.project?.key ?? t`not known`,
      visibilityOf(row),
      row.people.admin,
      row.people.write,
      row.people.read,
      row.possible,
      row.state,
      row.readAt === undefined ? t`not read` : new Date(row.readAt).toISOString(),
    ]),
  };
}
