import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';

type Row = readonly number[];

/** A workspace in numbers: people, groups, projects and repositories by their position. */
export interface Tables {
  readonly people: number;
  readonly groups: number;
  readonly projects: number;
  readonly repositories: number;
  readonly rows: Readonly<Record<TableName, readonly Row[]>>;
}

/** Ranks of levels on a repository: 1 read, 2 write (and create-repo), 3 admin. */
export const TABLE_COLUMNS = {
  owner: ['person'],
  member: ['grp', 'person'],
  repository: ['repository', 'project'],
  project_group: ['project', 'grp', 'rank'],
  project_person: ['project', 'person', 'rank'],
  repository_group: ['repository', 'grp', 'rank'],
  repository_person: ['repository', 'person', 'rank'],
} as const;
export type TableName = keyof typeof TABLE_COLUMNS;
export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as readonly TableName[];

const RANKS = { read: 1, write: 2, 'create-repo': 2, admin: 3 } as const;

export function tablesOfWorkspace(data: WorkspaceData): Tables {
  const { accounts, groups, projects, repositories } = data;
  const person = positions(accounts.map(({ uuid }) => uuid));
  const group = positions(groups.map(({ slug }) => slug));
  const project = positions(projects.map(({ uuid }) => uuid));
  const groupRows = (on: readonly Granting[]): Row[] =>
    on.flatMap(({ groupGrants }, at) =>
      groupGrants.map((grant) => [at, group(grant.group), RANKS[grant.level]]),
    );
  const personRows = (on: readonly Granting[]): Row[] =>
    on.flatMap(({ userGrants }, at) =>
      userGrants.map((grant) => [at, person(grant.account), RANKS[grant.level]]),
    );
  return {
    people: accounts.length,
    groups: groups.length,
    projects: projects.length,
    repositories: repositories.length,
    rows: {
      owner: accounts.flatMap(({ membership }, at) => (membership?.role === 'owner' ? [[at]] : [])),
      member: groups.flatMap(({ members }, at) => members.map((uuid) => [at, person(uuid)])),
      repository: repositories.map((record, at) => [at, project(record.project)]),
      project_group: groupRows(projects),
      project_person: personRows(projects),
      repository_group: groupRows(repositories),
      repository_person: personRows(repositories),
    },
  };
}

/** `later`: those of the day after. */
export function readTables(folder: string, day: 'now' | 'later' = 'now'): Tables {
  // Written by tablesOfWorkspace in the process that started this one.
  return JSON.parse(readFileSync(path.join(folder, `tables-${day}.json`), 'utf8')) as Tables;
}

type Granting = Pick<WorkspaceData['projects'][number], 'groupGrants' | 'userGrants'>;

function positions(ids: readonly string[]): (id: string) => number {
  const known = new Map(ids.map((id, at) => [id, at]));
  return (id) => {
    const at = known.get(id);
    if (at === undefined) throw new RangeError(`A grant names ${id}, which is nowhere else.`);
    return at;
  };
}
