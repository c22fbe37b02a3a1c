import { type Check, type SpiceDb } from './spicedb';
import { type ObjectId } from './tuples-of-workspace';

/** Highest first, with the permission of bitbucket.zed that stands for it. */
const REPOSITORY_PERMISSIONS = [
  ['admin', 'administer'],
  ['write', 'write'],
  ['read', 'read'],
] as const;
const PROJECT_PERMISSIONS = [
  ['admin', 'administer'],
  ['create-repo', 'create_repositories'],
  ['write', 'write'],
  ['read', 'read'],
] as const;

export type OracleLevel = (typeof PROJECT_PERMISSIONS)[number][0] | 'none';

/** The level of everybody who has one on a repository or project, by uuid. */
export async function levelsOn(
  spicedb: SpiceDb,
  on: ObjectId,
): Promise<ReadonlyMap<string, OracleLevel>> {
  const rows = await Promise.all(
    permissionsOf(on).map(async ([level, permission]) =>
      (await spicedb.peopleWith(permission, on)).map((person) => [person, level] as const),
    ),
  );
  return new Map(rows.reverse().flat());
}

/** The level of one person on one repository or project. */
export async function levelOf(
  spicedb: SpiceDb,
  { on, person }: Pick<Check, 'on' | 'person'>,
): Promise<OracleLevel> {
  const asked = permissionsOf(on);
  const permissions = asked.map(([, permission]) => permission);
  const held = await spicedb.check({ permissions, on, person });
  return asked[held.indexOf(true)]?.[0] ?? 'none';
}

function permissionsOf({ type }: ObjectId) {
  return type === 'project' ? PROJECT_PERMISSIONS : REPOSITORY_PERMISSIONS;
}
