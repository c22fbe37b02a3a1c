import { type RepositoryRecord, type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { type AppEvent } from '../../local/forge/lifecycle/lifecycle';

/** What an `updated` event may be about: no event tells of grants, branch rules or keys. */
const TOLD = [
  ...(['slug', 'name', 'description', 'project', 'isPrivate'] as const),
  ...(['forkPolicy', 'mainBranch', 'language'] as const),
] satisfies readonly (keyof RepositoryRecord)[];

/**
 * What Bitbucket tells an app when a workspace changes so.
 * https://developer.atlassian.com/platform/forge/events-reference/bitbucket/
 */
export function listRepositoryEvents(
  before: WorkspaceData,
  after: WorkspaceData,
  now: number,
): readonly AppEvent[] {
  const toEvent = (kind: string, { uuid, slug, project }: RepositoryRecord): AppEvent => ({
    eventType: `avi:bitbucket:${kind}:repository`,
    timestamp: new Date(now).toISOString(),
    selfGenerated: false,
    repository: { uuid, slug },
    project: { uuid: project },
    workspace: { uuid: after.workspace.uuid },
  });
  const [old, current] = [byUuid(before), byUuid(after)];
  const createdOrUpdated = after.repositories.flatMap((repository) => {
    const known = old.get(repository.uuid);
    if (!known) return [toEvent('created', repository)];
    const isTold = TOLD.some((field) => known[field] !== repository[field]);
    return isTold ? [toEvent('updated', repository)] : [];
  });
  const deleted = before.repositories
    .filter(({ uuid }) => !current.has(uuid))
    .map((repository) => toEvent('deleted', repository));
  return [...createdOrUpdated, ...deleted];
}

function byUuid({ repositories }: WorkspaceData): ReadonlyMap<string, RepositoryRecord> {
  return new Map(repositories.map((repository) => [repository.uuid, repository]));
}
