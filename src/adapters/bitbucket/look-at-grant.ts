import { LEVELS } from '../../domain/access/level';
import { BitbucketError } from './bitbucket-error';
import { oneOf, slugPart, uuidPart } from './change-ids';
import { type ActionOf } from './changes';
import { findPlace } from './find-place';
import { type Looking, type Sight, unreadable } from './looking';
import { parseAnswer } from './parse-answer';
import { groupGrantSchema, ownPermissionSchema, personGrantSchema } from './schemas';

const GRANTABLE = {
  project: ['none', 'read', 'write', 'create-repo', 'admin'],
  repository: ['none', 'read', 'write', 'admin'],
} as const;

export async function lookAtPersonGrant(
  { on, person, after }: ActionOf<'person-grant'>,
  looking: Looking,
): Promise<Sight> {
  oneOf(after, GRANTABLE['project' in on ? 'project' : 'repository']);
  const part = uuidPart(person);
  const list = `${await findPlace(on, looking)}/permissions-config/users`;
  const path = `${list}/${part}`;
  const value = await findLevel(looking, {
    ...{ path, list, fields: 'user.uuid' },
    isAsked: (row) => parseAnswer(personGrantSchema, row).user.uuid === person,
  });
  return { value, target: { path } };
}

export async function lookAtGroupGrant(
  { on, group, after }: ActionOf<'group-grant'>,
  looking: Looking,
): Promise<Sight> {
  oneOf(after, GRANTABLE['project' in on ? 'project' : 'repository']);
  const part = slugPart(group);
  const list = `${await findPlace(on, looking)}/permissions-config/groups`;
  const path = `${list}/${part}`;
  const value = await findLevel(looking, {
    ...{ path, list, fields: 'group.slug' },
    isAsked: (row) => parseAnswer(groupGrantSchema, row).group.slug === group,
  });
  return { value, target: { path } };
}

interface AskedGrant {
  readonly path: string;
  readonly list: string;
  /** Whose it is, in Bitbucket's words. */
  readonly fields: string;
  readonly isAsked: (row: unknown) => boolean;
}

/**
 * One entry; no entry is 200 with `none`. 404 says that the place or whom it is for is not there: then the
 * list tells, for an entry can outlive an account.
 */
async function findLevel({ desk }: Looking, asked: AskedGrant): Promise<string> {
  const { path, list, fields, isAsked } = asked;
  const one = await desk.ask(`${path}?fields=permission,${fields}`).catch(orMissing);
  if (one !== undefined) {
    if (!isAsked(one)) throw unreadable('the entry that was asked for');
    return toLevel(one);
  }
  const rows = await desk.list(
    `${list}?pagelen=100&fields=next,values.permission,values.${fields}`,
  );
  const row = rows.find(isAsked);
  return row === undefined ? 'none' : toLevel(row);
}

function toLevel(row: unknown): string {
  const { permission } = parseAnswer(ownPermissionSchema, row);
  if (!LEVELS.some((level) => level === permission)) throw unreadable('the level of an entry');
  return permission;
}

function orMissing(error: unknown): undefined {
  if (error instanceof BitbucketError && error.reason === 'not-found') return undefined;
  throw error;
}
