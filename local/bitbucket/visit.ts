import { type ApiError, forbidden, notFound, repositoryNotFound } from './api-error';
import { type Caller } from './caller';
import { type Links } from './links';
import { type FieldSelection } from './query/partial-response';
import { type Switches } from './switches';
import {
  type ProjectRecord,
  type RepositoryRecord,
  type WorkspaceData,
  type WorkspaceRecord,
} from './workspace-data';
import { type WorkspaceIndex } from './workspace-index';

/** One request that was let in, with everything an answer is made from. */
export interface Visit {
  readonly caller: Caller;
  readonly index: WorkspaceIndex;
  readonly switches: Readonly<Switches>;
  readonly links: Links;
  readonly url: URL;
  readonly fields: FieldSelection;
  /** A part of the path, decoded. Throws when the endpoint has no such part. */
  readonly param: (name: string) => string;
  /** What was sent, parsed; undefined when nothing was. */
  readonly body: unknown;
  /** Makes the answer a 201; with the new address of what was moved. */
  readonly created: () => void;
  readonly moved: (location: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Replaces the facts; the next request sees it, or the first one after `writeDelayMs`. */
  readonly update: (change: (data: WorkspaceData) => WorkspaceData) => void;
}

/** Makes the body of a 200, undefined for a 204 without one, or throws an `ApiError`. */
type Answer = (visit: Visit) => object | undefined;

/** Answers by the name of their endpoint (`nameOf`). */
export type Routes = Readonly<Record<string, Answer>>;

/** The workspace in the path. Throws 404 when there is none, 403 when it is closed to the caller. */
export function workspaceOf({ param, index, caller }: Visit): WorkspaceRecord {
  const asked = param('workspace');
  const { workspace } = index.data;
  if (asked !== workspace.slug && asked !== workspace.uuid) throw noSuchWorkspace(asked);
  if (workspace.isPrivate && caller.role === 'none') {
    throw forbidden('You do not have access to view this workspace.');
  }
  return workspace;
}

/** The repository in the path. Throws 404 when it is not there or not for the caller to see. */
export function repositoryOf(visit: Visit): RepositoryRecord {
  workspaceOf(visit);
  const repository = visit.index.findRepository(visit.param('repo_slug'));
  if (!repository || !visit.caller.canReadRepository(repository)) throw repositoryNotFound();
  return repository;
}

/** The same, for administrators of it. Throws 403 for anybody else who can see it. */
export function administeredRepository(visit: Visit): RepositoryRecord {
  const repository = repositoryOf(visit);
  if (visit.caller.levelOnRepository(repository) !== 'admin') throw notAnAdmin('repository');
  return repository;
}

/** The project in the path. Throws 404 when it is not there or not for the caller to see. */
export function projectOf(visit: Visit): ProjectRecord {
  workspaceOf(visit);
  const key = visit.param('project_key');
  const project = visit.index.findProject(key);
  if (!project || !visit.caller.canSeeProject(project))
    throw notFound(`No project with key '${key}'.`);
  return project;
}

/** The same, for administrators of it. Throws 403 for anybody else who can see it. */
export function administeredProject(visit: Visit): ProjectRecord {
  const project = projectOf(visit);
  if (visit.caller.levelOnProject(project) !== 'admin') throw notAnAdmin('project');
  return project;
}

/** The workspace, for its administrators. Throws 403 for anybody else. */
export function administeredWorkspace(visit: Visit): WorkspaceRecord {
  const workspace = workspaceOf(visit);
  if (!visit.caller.isWorkspaceAdmin) throw notAnAdmin('workspace');
  return workspace;
}

export const noSuchWorkspace = (asked: string): ApiError =>
  notFound(`No workspace with identifier '${asked}'.`);

const notAnAdmin = (what: string): ApiError =>
  forbidden(`You must have administrator access to this ${what} to use this resource.`);
