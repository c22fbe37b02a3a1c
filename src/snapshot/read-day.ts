import { type Facts } from '../domain/facts/facts';
import { type DayTables } from '../domain/history/day-tables';
import { asOptionalTime, asTime, asWebhooks, asWorkspace, toInvitations } from './day-cell-values';
import { createTableReader, type TableReader } from './day-cells';
import { createDayNames, type DayNames } from './day-names';
import { type Names, type NameTable } from './names-section';
import {
  type ObjectReader,
  openAccounts,
  openGroups,
  openProjects,
  openRepositories,
} from './read-day-objects';

/** The facts that `toDayTables` was given. @throws ColumnError if tables and names do not fit each other */
export function fromDayTables(tables: DayTables, names: Names): Facts {
  const known = createDayNames(names);
  const rowsOf = <Read>(
    name: NameTable,
    open: (names: DayNames, table: TableReader) => ObjectReader<Read>,
  ): Read[] => {
    const table = createTableReader(tables[name]);
    const read = open(known, table);
    return table.ids.map((id, row) => read(known.cellsAt(name, id), row));
  };
  return {
    ...readWorkspace(known, createTableReader(tables['workspace'])),
    accounts: rowsOf('accounts', openAccounts),
    groups: rowsOf('groups', openGroups),
    projects: rowsOf('projects', openProjects),
    repositories: rowsOf('repositories', openRepositories),
  };
}

function readWorkspace(
  names: DayNames,
  table: TableReader,
): Omit<Facts, 'accounts' | 'groups' | 'projects' | 'repositories'> {
  const endedAt = table.cells('endedAt', asOptionalTime)(0);
  const list = (name: string) => table.readings(name, () => null)(0);
  return {
    workspace: table.cells('workspace', asWorkspace)(0),
    startedAt: table.cells('startedAt', asTime)(0),
    ...(endedAt !== null && { endedAt }),
    lists: {
      members: list('members'),
      groups: list('groups'),
      projects: list('projects'),
      repositories: list('repositories'),
    },
    webhooks: table.readings('webhooks', asWebhooks)(0),
    invitations: table.readings('invitations', (cell) => toInvitations(names, cell))(0),
  };
}
