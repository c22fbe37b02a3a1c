import { askJson, type AskOptions } from './ask';
import { parseAnswer } from './parse-answer';
import { sizeSchema } from './schemas';

export interface WorkspaceSizes {
  readonly people: number;
  readonly projects: number;
  readonly repositories: number;
}

/**
 * How long the three base lists are, for three small requests.
 * @throws BitbucketError, also when Bitbucket leaves the length out (it is promised to nobody)
 */
export async function readWorkspaceSizes(
  workspace: string,
  options: AskOptions,
): Promise<WorkspaceSizes> {
  const ws = encodeURIComponent(workspace);
  const [people, projects, repositories] = await Promise.all([
    readSize(`/2.0/workspaces/${ws}/permissions`, options),
    readSize(`/2.0/workspaces/${ws}/projects`, options),
    readSize(`/2.0/repositories/${ws}`, options),
  ]);
  return { people, projects, repositories };
}

async function readSize(list: string, options: AskOptions): Promise<number> {
  const { body } = await askJson(`${list}?pagelen=1&fields=size`, options);
  return parseAnswer(sizeSchema, body).size;
}
