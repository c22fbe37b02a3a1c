import * as v from 'valibot';
import { askJson } from '../adapters/bitbucket/ask';
import { BitbucketError } from '../adapters/bitbucket/bitbucket-error';
import { type BitbucketRequest } from '../adapters/bitbucket/bitbucket-request';
import {
  canAdministerProject,
  findOwnRepositoryLevel,
  findOwnWorkspaceRole,
  type RoleAnswer,
} from '../adapters/bitbucket/own-access';
import { workspaceSchema } from '../adapters/bitbucket/schemas';
import { type Role } from '../contract/functions';
import { type ProjectUuid, type RepositoryUuid } from '../domain/facts/ids';
import { ContractFailure } from './contract-failure';
import { type RequestContext } from './request-context';

/** A caller whom Bitbucket has just confirmed, and the object they were confirmed for. */
export interface CallerOf {
  'workspace-admin': Caller;
  'project-admin': Caller & { readonly project: ProjectUuid };
  'repository-admin': Caller & { readonly repository: RepositoryUuid };
  /** An admin of what the page is about: a repository, a project, or else the workspace. */
  'page-admin': Caller & { readonly project?: ProjectUuid; readonly repository?: RepositoryUuid };
}

export interface Caller {
  readonly accountId: string;
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
}

/** Asks Bitbucket as the caller. Nothing is remembered: every request is authorized again. */
export interface Authorization {
  readonly context: RequestContext;
  /** Sends as the caller. Forge's request for consent passes through. */
  readonly asUser: BitbucketRequest;
}

/** Two questions, and the function has 25 s in all: what Bitbucket has not told by then is not known. */
const TIMEOUT_MS = 4_000;

/**
 * Anything but a clear yes refuses.
 * @throws ContractFailure: `refused` when Bitbucket said no, `cannot-verify` when it did not say
 */
export const authorize: {
  readonly [R in Role]: (authorization: Authorization) => Promise<CallerOf[R]>;
} = {
  'workspace-admin': async (authorization) => {
    const caller = await toCaller(authorization);
    demandYes(await findOwnWorkspaceRole(toQuestion(caller, authorization)), 'workspace');
    return caller;
  },
  'project-admin': async (authorization) => {
    const { project } = authorization.context;
    if (!project) throw refused('project');
    const caller = await toCaller(authorization);
    const question = { ...toQuestion(caller, authorization), key: project.key };
    demandYes(await canAdministerProject(question), 'project');
    return { ...caller, project: project.uuid };
  },
  'repository-admin': async (authorization) => {
    const { repository } = authorization.context;
    if (!repository) throw refused('repository');
    const caller = await toCaller(authorization);
    const question = toQuestion(caller, authorization);
    demandYes(await askRepositoryAdmin(question, repository.uuid), 'repository');
    return { ...caller, repository: repository.uuid };
  },
  'page-admin': (authorization) => {
    const { repository, project } = authorization.context;
    if (repository) return authorize['repository-admin'](authorization);
    if (project) return authorize['project-admin'](authorization);
    return authorize['workspace-admin'](authorization);
  },
};

/** A workspace admin administers every repository, also one that no grant names. */
async function askRepositoryAdmin(
  question: ReturnType<typeof toQuestion>,
  repository: RepositoryUuid,
): Promise<RoleAnswer> {
  const own = await findOwnRepositoryLevel({ ...question, repository });
  if (own.kind === 'yes') return own;
  const ofWorkspace = await findOwnWorkspaceRole(question);
  return ofWorkspace.kind === 'no' ? own : ofWorkspace;
}

/** Some of Bitbucket's permission endpoints are said to take slugs only, so the slug is asked first. */
async function toCaller({ context, asUser }: Authorization): Promise<Caller> {
  const uuid = context.workspaceUuid;
  const path = `/2.0/workspaces/${encodeURIComponent(uuid)}?fields=uuid,slug,name`;
  try {
    const { body } = await askJson(path, { request: asUser, timeoutMs: TIMEOUT_MS });
    const workspace = v.parse(workspaceSchema, body);
    if (workspace.uuid !== uuid) throw refused('workspace');
    const { slug, name } = workspace;
    return { accountId: context.accountId, workspace: { uuid, slug, name: name ?? slug } };
  } catch (error) {
    if (error instanceof v.ValiError) throw cannotVerify(error);
    if (!(error instanceof BitbucketError)) throw error;
    const isHidden = error.reason === 'not-found' || error.reason === 'not-an-admin';
    throw isHidden ? refused('workspace') : cannotVerify(error);
  }
}

function toQuestion({ workspace }: Caller, { asUser }: Authorization) {
  return { request: asUser, workspace: workspace.slug, timeoutMs: TIMEOUT_MS };
}

function demandYes(answer: RoleAnswer, scope: Scope): void {
  if (answer.kind === 'no') throw refused(scope);
  if (answer.kind === 'cannot-tell') throw cannotVerify(answer.error);
}

type Scope = 'workspace' | 'project' | 'repository';

function refused(scope: Scope): ContractFailure {
  return new ContractFailure(
    'refused',
    `Bitbucket says that you do not administer this ${scope}. Usher shows this page to its admins only.`,
  );
}

function cannotVerify(cause: unknown): ContractFailure {
  return new ContractFailure(
    'cannot-verify',
    'Bitbucket did not tell whether you may see this, so it is not shown. Try again in a minute.',
    { cause },
  );
}
