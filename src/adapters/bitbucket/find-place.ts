import { type GrantPlace } from '../../domain/gates/change';
import { BitbucketError } from './bitbucket-error';
import { keyPart, uuidPart } from './change-ids';
import { type Looking } from './looking';
import { parseAnswer } from './parse-answer';
import { projectSchema } from './schemas';

/**
 * The path of a project or repository: a repository goes by its uuid, a project by the key it has now.
 * @throws BitbucketError, BitbucketWriteError for an id that is none
 */
export async function findPlace(on: GrantPlace, { desk, workspace }: Looking): Promise<string> {
  if ('repository' in on) return `/2.0/repositories/${workspace}/${uuidPart(on.repository)}`;
  uuidPart(on.project);
  const projects = `/2.0/workspaces/${workspace}/projects`;
  const q = encodeURIComponent(`uuid="${on.project}"`);
  const rows = await desk.list(`${projects}?q=${q}&pagelen=100&fields=next,values.uuid,values.key`);
  const found = rows
    .map((row) => parseAnswer(projectSchema, row))
    .find(({ uuid }) => uuid === on.project);
  if (!found) {
    throw new BitbucketError({
      reason: 'not-found',
      message: 'The project is not there any more, or hidden from this credential.',
    });
  }
  return `${projects}/${keyPart(found.key)}`;
}
