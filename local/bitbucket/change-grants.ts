import { type Granted } from './bodies/grant-body';
import { withProject, withRepository } from './change-data';
import {
  type GroupGrant,
  type ProjectLevel,
  type RepositoryRecord,
  type UserGrant,
  type WorkspaceData,
} from './workspace-data';

type LevelOrNone = ProjectLevel | 'none';

/** The facts with one explicit entry of a person; `none` takes it away. */
export const withUserGrant = (
  data: WorkspaceData,
  on: Granted,
  { account, level }: { readonly account: string; readonly level: LevelOrNone },
): WorkspaceData =>
  withGrants(data, on, (held) => ({
    ...held,
    userGrants: withEntry(held.userGrants, {
      isOld: (grant) => grant.account === account,
      entry: level === 'none' ? undefined : { account, level },
    }),
  }));

/** The same of a group. */
export const withGroupGrant = (
  data: WorkspaceData,
  on: Granted,
  { group, level }: { readonly group: string; readonly level: LevelOrNone },
): WorkspaceData =>
  withGrants(data, on, (held) => ({
    ...held,
    groupGrants: withEntry(held.groupGrants, {
      isOld: (grant) => grant.group === group,
      entry: level === 'none' ? undefined : { group, level },
    }),
  }));

interface Held {
  readonly userGrants: readonly UserGrant<ProjectLevel>[];
  readonly groupGrants: readonly GroupGrant<ProjectLevel>[];
}

/** Routes let no `create-repo` through to a repository. */
const withGrants = (
  data: WorkspaceData,
  { kind, record }: Granted,
  change: (held: Held) => Held,
): WorkspaceData =>
  kind === 'project'
    ? withProject(data, record.uuid, (project) => ({ ...project, ...change(project) }))
    : withRepository(
        data,
        record.uuid,
        (repository) => ({ ...repository, ...change(repository) }) as RepositoryRecord,
      );

/** In its old place, at the end when it is new. */
function withEntry<Entry>(
  entries: readonly Entry[],
  { isOld, entry }: { isOld: (one: Entry) => boolean; entry: Entry | undefined },
): readonly Entry[] {
  if (entry === undefined) return entries.filter((one) => !isOld(one));
  return entries.some(isOld)
    ? entries.map((one) => (isOld(one) ? entry : one))
    : [...entries, entry];
}
