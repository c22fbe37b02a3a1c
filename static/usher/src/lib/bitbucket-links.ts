import { type AnswerPath } from '../../../../src/contract/access-answers';
import { type PathKind } from '../../../../src/domain/access/path';

const ORIGIN = 'https://bitbucket.org';

export interface LinkTarget {
  readonly workspace: string;
  readonly repository?: string | undefined;
}

type Parts = readonly string[];

const OF_REPOSITORY: Readonly<Partial<Record<PathKind, Parts>>> = {
  'repository-group': ['admin', 'permissions'],
  'repository-person': ['admin', 'permissions'],
  public: ['admin'],
  'access-key': ['admin', 'access-keys'],
};

/** Bitbucket's own page on which the grant behind a path is changed; none for what we cannot name. */
export function findChangePage(
  { kind, project }: Pick<AnswerPath, 'kind' | 'project'>,
  { workspace, repository }: LinkTarget,
): string | undefined {
  if (kind === 'workspace-admin') return userDirectoryPage(workspace);
  const page = OF_REPOSITORY[kind];
  if (page === undefined) return projectPage(workspace, project?.key);
  return repository === undefined ? undefined : toUrl([workspace, repository, ...page]);
}

/** Where the members of a workspace are listed, and exported. */
export function userDirectoryPage(workspace: string): string {
  return toUrl([workspace, 'workspace/settings/user-directory']);
}

function projectPage(workspace: string, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  return toUrl([workspace, 'workspace/projects', key, 'settings/permissions']);
}

function toUrl(parts: Parts): string {
  return [ORIGIN, ...parts.map((part) => encodeURIComponent(part).replaceAll('%2F', '/'))].join(
    '/',
  );
}
