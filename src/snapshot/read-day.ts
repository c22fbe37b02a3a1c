import * as v from 'valibot';
import {
  type Level,
  LEVELS,
  REPOSITORY_LEVELS,
  type RepositoryLevel,
} from '../domain/access/level';
import {
  type Account,
  type BranchRule,
  type Facts,
  type Group,
  type Project,
  type Repository,
} from '../domain/facts/facts';
import { accountUuid, type AccountUuid, groupSlug, projectUuid } from '../domain/facts/ids';
import { type DayTables } from '../domain/history/day-tables';
import { ColumnError, pick } from './columns';
import { createTableReader, parseCell, type TableReader } from './day-cells';
import { workspaceSchema } from './decode-facts';
import { DETAIL_ROWS } from './detail-row-schemas';
import {
  ACCOUNT_KINDS,
  DEFAULT_LEVELS,
  LEVELS_PER_REF,
  REVIEWER_ORIGINS,
  ROLES,
} from './fact-codes';
import { toNamedAccount, toNamedGroup, toNamedProject, toNamedRepository } from './name-cells';
import { type NameCells, type Names, type NameTable } from './names-section';
import { BRANCH_RULE } from './record-schema';

interface Eye {
  readonly names: Names;
  readonly accountAt: (ref: number) => AccountUuid;
}

/** The facts that `toDayTables` was given. @throws ColumnError if tables and names do not fit each other */
export function fromDayTables(tables: DayTables, names: Names): Facts {
  const eye: Eye = { names, accountAt: (ref) => accountUuid(cellsAt(names, 'accounts', ref)[0]) };
  const workspace = createTableReader(tables['workspace']);
  const list = (name: string) => workspace.reading(name, 0, () => null);
  const endedAt = workspace.cell('endedAt', 0, asOptionalTime);
  return {
    workspace: workspace.cell('workspace', 0, asWorkspace),
    startedAt: workspace.cell('startedAt', 0, asTime),
    ...(endedAt !== null && { endedAt }),
    accounts: rowsOf(eye, tables, 'accounts', readAccount),
    groups: rowsOf(eye, tables, 'groups', readGroup),
    projects: rowsOf(eye, tables, 'projects', readProject),
    repositories: rowsOf(eye, tables, 'repositories', readRepository),
    lists: {
      members: list('members'),
      groups: list('groups'),
      projects: list('projects'),
      repositories: list('repositories'),
    },
    webhooks: workspace.reading('webhooks', 0, asWebhooks),
    invitations: workspace.reading('invitations', 0, (cell) =>
      parseCell(invitationsSchema, cell).map(({ invitedBy, ...invitation }) => ({
        ...invitation,
        ...(invitedBy !== undefined && { invitedBy: eye.accountAt(invitedBy) }),
      })),
    ),
  };
}

interface Row {
  readonly eye: Eye;
  readonly cells: NameCells;
  readonly table: TableReader;
  readonly at: number;
}

function rowsOf<Read>(
  eye: Eye,
  tables: DayTables,
  name: NameTable,
  ...[read]: [(row: Row) => Read]
): Read[] {
  const table = createTableReader(tables[name]);
  return table.ids.map((id, at) => read({ eye, table, at, cells: cellsAt(eye.names, name, id) }));
}

function cellsAt(names: Names, table: NameTable, place: number): NameCells {
  return pick(names[table], place, table).cells;
}

function readAccount({ cells, table, at }: Row): Account {
  const role = table.cell('role', at, asRole);
  return {
    ...toNamedAccount(cells),
    kind: table.cell('kind', at, asKind),
    ...(role !== null && { role }),
    ...textAt(table, at, 'addedOn'),
    ...textAt(table, at, 'lastAccessedOn'),
  };
}

function readGroup({ eye, cells, table, at }: Row): Group {
  const defaultLevel = DEFAULT_LEVELS[table.cell('defaultLevel', at, asDefaultLevel)];
  const membersSource = table.cell('membersSource', at, asSource);
  return {
    ...toNamedGroup(cells),
    ...(defaultLevel !== undefined && { defaultLevel }),
    ...(membersSource !== null && { membersSource }),
    members: table.reading('members', at, (cell) => parseCell(refs, cell).map(eye.accountAt)),
  };
}

function readProject(row: Row): Project {
  const { cells, table, at } = row;
  return {
    ...toNamedProject(cells),
    isPrivate: table.cell('isPrivate', at, asFlag),
    ...readGrants(row),
    ...readAccessKeys(row),
  };
}

function readRepository(row: Row): Repository {
  const { eye, cells, table, at } = row;
  const project = table.cell('project', at, asOptionalRef);
  return {
    ...toNamedRepository(cells),
    ...(project !== null && { project: projectUuid(cellsAt(eye.names, 'projects', project)[0]) }),
    isPrivate: table.cell('isPrivate', at, asFlag),
    ...textAt(table, at, 'updatedOn'),
    ...textAt(table, at, 'createdOn'),
    ...textAt(table, at, 'forkPolicy'),
    ...textAt(table, at, 'forkOf'),
    ...readGrants(row),
    branchRules: table.reading('branchRules', at, (cell) => toBranchRules(eye, cell)),
    listing: table.reading('listing', at, (cell) =>
      leveled<RepositoryLevel>(cell, REPOSITORY_LEVELS).map(({ place, level }) => ({
        person: eye.accountAt(place),
        level: granted(level),
      })),
    ),
    ...readRepositoryDetails(row),
  };
}

function readRepositoryDetails(row: Row) {
  const { eye, table, at } = row;
  return {
    branchingModel: table.reading('branchingModel', at, asModel),
    ...readAccessKeys(row),
    defaultReviewers: table.reading('defaultReviewers', at, (cell) =>
      leveled(cell, REVIEWER_ORIGINS).map(({ place, level: origin }) => ({
        person: eye.accountAt(place),
        origin,
      })),
    ),
    forks: table.reading('forks', at, asForks),
    overrides: table.reading('overrides', at, asOverrides),
    webhooks: table.reading('webhooks', at, asWebhooks),
  };
}

function readGrants({ eye, table, at }: Row): Pick<Project, 'groupGrants' | 'personGrants'> {
  return {
    groupGrants: table.reading('groupGrants', at, (cell) =>
      leveled<Level>(cell, LEVELS).map(({ place, level }) => ({
        group: groupSlug(cellsAt(eye.names, 'groups', place)[0]),
        level: granted(level),
      })),
    ),
    personGrants: table.reading('personGrants', at, (cell) =>
      leveled<Level>(cell, LEVELS).map(({ place, level }) => ({
        person: eye.accountAt(place),
        level: granted(level),
      })),
    ),
  };
}

function readAccessKeys({ eye, table, at }: Row): Pick<Project, 'accessKeys'> {
  return {
    accessKeys: table.reading('accessKeys', at, (cell) =>
      parseCell(accessKeysSchema, cell).map(({ addedBy, ...key }) => ({
        ...key,
        ...(addedBy !== undefined && { addedBy: eye.accountAt(addedBy) }),
      })),
    ),
  };
}

function toBranchRules({ names, accountAt }: Eye, cell: unknown): BranchRule[] {
  return parseCell(branchRulesSchema, cell).map(({ people, groups, ...rule }) => ({
    ...rule,
    people: people.map(accountAt),
    groups: groups.map((place) => groupSlug(cellsAt(names, 'groups', place)[0])),
  }));
}

/** Who and how much of it, in one number each. */
function leveled<L>(
  cell: unknown,
  levels: readonly L[],
): readonly { readonly place: number; readonly level: L }[] {
  return parseCell(refs, cell).map((number) => ({
    place: Math.floor(number / LEVELS_PER_REF),
    level: pick(levels, number % LEVELS_PER_REF, 'levels'),
  }));
}

function granted<L extends Level>(level: L): Exclude<L, 'none'> {
  if (level === 'none') throw new ColumnError('a grant of none');
  return level as Exclude<L, 'none'>;
}

function textAt<Key extends string>(
  table: TableReader,
  at: number,
  key: Key,
): Partial<Record<Key, string>> {
  const text = table.cell(key, at, asOptionalText);
  return text === null ? {} : ({ [key]: text } as Record<Key, string>);
}

function parsed<Schema extends v.GenericSchema>(schema: Schema) {
  return (cell: unknown): v.InferOutput<Schema> => parseCell(schema, cell);
}

const time = v.pipe(v.number(), v.safeInteger());
const ref = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const refs = v.array(ref);
const roleSchema = v.nullable(v.picklist(ROLES));
const defaultLevelSchema = v.pipe(ref, v.maxValue(DEFAULT_LEVELS.length - 1));
const sourceSchema = v.nullable(v.picklist(['groups-api', 'organization', 'imported-file']));
const accessKeysSchema = v.array(
  v.object({ ...DETAIL_ROWS['project-access-keys'].entries, addedBy: v.exactOptional(ref) }),
);
const invitationsSchema = v.array(
  v.object({ ...DETAIL_ROWS.invitations.entries, invitedBy: v.exactOptional(ref) }),
);
const branchRulesSchema = v.array(v.object({ ...BRANCH_RULE.entries, people: refs, groups: refs }));

// Made once: a table has ten thousand rows.
const asOptionalTime = parsed(v.nullable(time));
const asTime = parsed(time);
const asWorkspace = parsed(workspaceSchema);
const asWebhooks = parsed(v.array(DETAIL_ROWS['workspace-webhooks']));
const asRole = parsed(roleSchema);
const asKind = parsed(v.picklist(ACCOUNT_KINDS));
const asDefaultLevel = parsed(defaultLevelSchema);
const asSource = parsed(sourceSchema);
const asFlag = parsed(v.boolean());
const asOptionalRef = parsed(v.nullable(ref));
const asModel = parsed(DETAIL_ROWS['branching-model']);
const asForks = parsed(v.array(DETAIL_ROWS.forks));
const asOverrides = parsed(DETAIL_ROWS.overrides);
const asOptionalText = parsed(v.nullable(v.string()));
