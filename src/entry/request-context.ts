import * as v from 'valibot';
import {
  projectUuid,
  repositoryUuid,
  type ProjectUuid,
  type RepositoryUuid,
} from '../domain/facts/ids';
import { ContractFailure } from './contract-failure';

/**
 * Who calls and from where, as Forge vouches for it in a resolver. Nothing of this ever comes from
 * the payload. https://developer.atlassian.com/platform/forge/app-context-security/
 */
export interface RequestContext {
  readonly accountId: string;
  /** With braces, as Bitbucket's API writes it. */
  readonly workspaceUuid: string;
  readonly project?: { readonly uuid: ProjectUuid; readonly key: string };
  readonly repository?: { readonly uuid: RepositoryUuid };
}

const id = v.pipe(v.string(), v.minLength(1));
const Context = v.object({
  accountId: id,
  workspaceId: v.optional(id),
  installContext: v.optional(id),
  extension: v.optional(
    v.object({
      workspace: v.optional(v.object({ uuid: id })),
      project: v.optional(v.object({ uuid: id, key: id })),
      repository: v.optional(v.object({ uuid: id })),
    }),
    {},
  ),
});

/**
 * Forge documents two spellings of uuids, with braces and without; both arrive here, one leaves.
 * @throws ContractFailure (refused) when somebody or something is missing or contradicts itself
 */
export function toRequestContext(raw: unknown): RequestContext {
  const parsed = v.safeParse(Context, raw);
  if (!parsed.success) throw refusedContext();
  const { accountId, workspaceId, installContext, extension } = parsed.output;
  const named = [
    workspaceId,
    extension.workspace?.uuid,
    installContext?.match(/^ari:cloud:bitbucket::workspace\/(.+)$/)?.[1],
  ].flatMap((uuid) => (uuid === undefined ? [] : [withBraces(uuid)]));
  const [workspaceUuid] = named;
  if (workspaceUuid === undefined || named.some((uuid) => uuid !== workspaceUuid))
    throw refusedContext();
  const { project, repository } = extension;
  return {
    accountId,
    workspaceUuid,
    ...(project && { project: { uuid: projectUuid(withBraces(project.uuid)), key: project.key } }),
    ...(repository && { repository: { uuid: repositoryUuid(withBraces(repository.uuid)) } }),
  };
}

export function withBraces(uuid: string): string {
  return `{${uuid.replace(/^\{|\}$/g, '').toLowerCase()}}`;
}

function refusedContext(): ContractFailure {
  return new ContractFailure(
    'refused',
    'Bitbucket did not say who opened this page, or for which workspace. Open Usher from the settings of a workspace, project or repository.',
  );
}
