import * as v from 'valibot';
import { type AccountUuid, repositoryUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { askJson, type AskOptions } from './ask';
import { toNextPath } from './next-path';
import { parseAnswer } from './parse-answer';
import { pageSchema } from './schemas';

interface PersonQuestion extends AskOptions {
  /** The workspace's slug. */
  readonly workspace: string;
  /** What `next` links must start with. */
  readonly origin: string;
  readonly person: AccountUuid;
}

/** One row of Bitbucket's own effective listing. */
export interface PersonLevel {
  readonly repository: RepositoryUuid;
  /** `acme/web-checkout` */
  readonly fullName: string;
  /** Bitbucket's word. */
  readonly level: string;
}

const rowSchema = v.object({
  permission: v.string(),
  user: v.object({ uuid: v.string() }),
  repository: v.object({ uuid: v.string(), full_name: v.optional(v.string(), '') }),
});

/** 200,000 rows. */
const MAX_PAGES = 2000;

/**
 * Everything that Bitbucket itself says a person reaches, in the whole workspace: the proof that nothing is left.
 * Rows of others, which a filter that was not applied would bring, are left out.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/#api-workspaces-workspace-permissions-repositories-get
 * @throws BitbucketError
 */
export async function listPersonLevels(question: PersonQuestion): Promise<readonly PersonLevel[]> {
  const { person, origin } = question;
  const found: PersonLevel[] = [];
  const trail: string[] = [];
  let path: string | undefined = toFirstPath(question);
  while (path !== undefined) {
    const { body } = await askJson(path, question);
    const { values, next } = parseAnswer(pageSchema, body);
    for (const row of values.map((value) => parseAnswer(rowSchema, value)))
      if (row.user.uuid === person) found.push(toLevel(row));
    path = next ? toNextPath({ next, origin, trail, maxPages: MAX_PAGES }) : undefined;
    if (path !== undefined) trail.push(path);
  }
  return found;
}

function toLevel({ permission: level, repository }: v.InferOutput<typeof rowSchema>): PersonLevel {
  const { uuid, full_name: fullName } = repository;
  return { repository: repositoryUuid(uuid), fullName: fullName || uuid, level };
}

function toFirstPath({ workspace, person }: PersonQuestion): string {
  const query = new URLSearchParams({
    q: `user.uuid="${person.replaceAll(/["\\]/g, '')}"`,
    pagelen: '100',
    fields:
      'next,values.permission,values.user.uuid,values.repository.uuid,values.repository.full_name',
  });
  return `/2.0/workspaces/${encodeURIComponent(workspace)}/permissions/repositories?${query.toString()}`;
}
