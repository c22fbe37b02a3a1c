import { type RepositoryLevel } from './level';
import { type AccessAnswer } from './explain-access';
import { type Path } from './path';
import { type Account, type Group, type Project } from '../facts/facts';
import { type GroupSlug, type ProjectUuid } from '../facts/ids';

/** One person on one repository; docs/access-row.schema.json describes it for everybody else. */
export interface AccessRow {
  readonly person: RowPerson;
  readonly repository: RowRepository;
  readonly level: RepositoryLevel;
  /** Above `level` where something is not known. */
  readonly atMost: RepositoryLevel;
  readonly paths: readonly RowPath[];
  /** Nothing is missing that could change the level or the paths. */
  readonly complete: boolean;
}

export interface RowPerson {
  readonly uuid: string;
  /** Set where the account is no person. */
  readonly type?: Exclude<Account['kind'], 'user'>;
  /** `null` for teams and some old accounts, which have none. */
  readonly accountId: string | null;
  readonly displayName: string;
}

interface RowRepository {
  readonly uuid: string;
  readonly fullName: string;
}

export interface RowPath {
  readonly kind: Path['kind'];
  /** As granted: `create-repo` stays `create-repo`, and acts as `write`. */
  readonly level: Path['level'];
  readonly project?: { readonly key: string; readonly name: string };
  readonly group?: { readonly slug: string; readonly name: string };
  readonly certain: boolean;
  /** Nobody told us that the person is in the group: Bitbucket's listings prove it. */
  readonly source?: 'inferred';
  readonly winning: boolean;
  readonly remainsWithout: RepositoryLevel;
  /** Only where more than `remainsWithout` may remain. */
  readonly remainsAtMost?: RepositoryLevel;
}

/** The part of a row that all repositories of one class share. */
export type RowAnswer = Pick<AccessRow, 'level' | 'atMost' | 'paths' | 'complete'>;

/** How uuids and slugs are called. */
export interface Names {
  readonly projects: ReadonlyMap<ProjectUuid, Project>;
  readonly groups: ReadonlyMap<GroupSlug, Group>;
}

export function toRowPerson({ uuid, kind, accountId, displayName }: Account): RowPerson {
  return {
    uuid,
    ...(kind === 'user' ? {} : { type: kind }),
    accountId: accountId ?? null,
    displayName,
  };
}

export function toRowAnswer(answer: AccessAnswer<RepositoryLevel>, names: Names): RowAnswer {
  return {
    level: answer.level,
    atMost: answer.atMost,
    paths: answer.paths.map((path) => toRowPath(path, names)),
    complete: answer.complete && answer.pathsComplete,
  };
}

function toRowPath(path: Path<RepositoryLevel>, names: Names): RowPath {
  const { remainsWithout, remainsAtMost } = path;
  return {
    ...toPathHead(path, names),
    remainsWithout,
    ...(remainsAtMost === remainsWithout ? {} : { remainsAtMost }),
  };
}

/** Without what would remain. */
export type PathHead = Omit<RowPath, 'remainsWithout' | 'remainsAtMost'>;

export function toPathHead(path: Path, { projects, groups }: Names): PathHead {
  const { kind, level, project, group, certain, source, winning } = path;
  return {
    kind,
    level,
    ...(project === undefined ? {} : { project: toRowProject(project, projects) }),
    ...(group === undefined
      ? {}
      : { group: { slug: group, name: groups.get(group)?.name ?? group } }),
    certain,
    ...(source === undefined ? {} : { source }),
    winning,
  };
}

function toRowProject(uuid: ProjectUuid, projects: Names['projects']) {
  const { key, name } = projects.get(uuid) ?? { key: uuid, name: uuid };
  return { key, name };
}
