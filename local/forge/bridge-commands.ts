import * as v from 'valibot';
import { type BridgeAnswer } from './browser/messages';
import { type HostDirectory } from './directory';
import { type ForgeHost } from './host';
import { type PageAddress, pathOf, type Place } from './page-address';
import { type PageCaller } from './pages';

const MODULE_KEYS: Readonly<Record<Place['kind'], string>> = {
  workspace: 'usher-workspace',
  project: 'usher-project',
  repository: 'usher-repository',
};
const Invoke = v.object({ functionKey: v.string(), payload: v.optional(v.unknown()) });
const Location = v.object({
  target: v.literal('module'),
  moduleKey: v.string(),
  projectKey: v.optional(v.string()),
  repositoryId: v.optional(v.string()),
});

/** Commands of @forge/bridge that need the server: the context, resolvers, addresses. */
export function createBridgeCommands({
  host,
  directory,
  origin,
}: {
  readonly host: ForgeHost;
  readonly directory: HostDirectory;
  readonly origin: () => string;
}): (page: PageAddress, command: string, payload: unknown) => Promise<BridgeAnswer> {
  return async (page, command, payload) => {
    try {
      return { kind: 'result', result: await answer(page, command, payload) };
    } catch (error) {
      if (error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR')
        return { kind: 'needs-consent' };
      return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
    }
  };

  async function answer(page: PageAddress, command: string, payload: unknown): Promise<unknown> {
    switch (command) {
      case 'invoke':
        return host.invoke({ ...toCaller(page, directory), ...v.parse(Invoke, payload) });
      case 'getContext':
        return toContext(page, directory, host);
      case 'getUrl':
        return (
          origin() + pathOf({ ...page, place: toPlace(v.parse(Location, payload), directory) })
        );
      case 'close':
        return false; // A settings page cannot be closed.
      default: {
        const permission = host.egress.commands[command];
        if (permission) return permission(page.installation, payload);
        throw new Error(`The local host has no bridge command ${command}.`);
      }
    }
  }
}

/** Who calls, from where: everything but the function and what it is given. */
export function toCaller(
  { installation, place, as, search }: PageAddress,
  directory: HostDirectory,
): PageCaller {
  return {
    installationId: installation,
    workspaceId: withoutBraces(directory.workspace.uuid),
    accountId: as,
    moduleKey: MODULE_KEYS[place.kind],
    extension: withSearch(toExtension(place, directory), search),
  };
}

interface Extension extends Record<string, unknown> {
  readonly location: string;
}

/** Bitbucket tells an app the whole address of the page around it: https://jira.atlassian.com/browse/BCLOUD-23012 */
function withSearch(extension: Extension, search: string | undefined): Extension {
  return search === undefined
    ? extension
    : { ...extension, location: `${extension.location}?${search}` };
}

/** The context tables of the three pages' documentation; uuids come in braces there. */
function toExtension(place: Place, directory: HostDirectory): Extension {
  const { slug, uuid } = directory.workspace;
  switch (place.kind) {
    case 'workspace':
      return { workspace: { uuid }, location: `https://bitbucket.org/${slug}/workspace/settings/` };
    case 'project': {
      const project = directory.projects.find(({ key }) => key === place.key);
      if (!project) throw new Error(`No project ${place.key} here.`);
      const location = `https://bitbucket.org/${slug}/projects/${project.key}/settings/`;
      return { project: { uuid: project.uuid, key: project.key }, location };
    }
    case 'repository': {
      const repository = directory.repositories.find(({ slug: name }) => name === place.slug);
      if (!repository) throw new Error(`No repository ${place.slug} here.`);
      const location = `https://bitbucket.org/${slug}/${repository.slug}/admin/`;
      return { repository: { uuid: repository.uuid }, location };
    }
  }
}

function toContext(page: PageAddress, directory: HostDirectory, host: ForgeHost): object {
  const { accountId, workspaceId, moduleKey, extension } = toCaller(page, directory);
  return {
    accountId,
    workspaceId,
    moduleKey,
    environmentId: 'local',
    environmentType: 'DEVELOPMENT',
    localId: 'local',
    locale: page.locale ?? 'en-US',
    timezone: 'UTC',
    siteUrl: 'https://bitbucket.org',
    theme: { colorMode: page.theme },
    extension: { type: host.getPage(moduleKey).type, ...extension },
  };
}

/** `router.navigate({ target: 'module', … })`: which settings page is meant. */
function toPlace(
  { moduleKey, projectKey, repositoryId }: v.InferOutput<typeof Location>,
  { repositories }: HostDirectory,
): Place {
  if (moduleKey === MODULE_KEYS.workspace) return { kind: 'workspace' };
  if (moduleKey === MODULE_KEYS.project && projectKey !== undefined)
    return { kind: 'project', key: projectKey };
  const repository = repositories.find(({ uuid, slug }) =>
    [uuid, slug].includes(repositoryId ?? ''),
  );
  if (moduleKey !== MODULE_KEYS.repository || !repository)
    throw new Error(`The local host knows no such address of ${moduleKey}.`);
  return { kind: 'repository', slug: repository.slug };
}

function withoutBraces(uuid: string): string {
  return uuid.replace(/^\{|\}$/g, '');
}
