import * as v from 'valibot';
import { askJson } from '../../src/adapters/bitbucket/ask';
import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { parseAnswer } from '../../src/adapters/bitbucket/parse-answer';
import { type HostDirectory } from '../forge/directory';
import { type Place } from '../forge/page-address';
import { type OpenedWorkspace } from './open-workspace';
import { type ReadGate } from './read-gate';

/** The settings page of a project or repository needs its uuid; only those that are opened are asked for. */
export interface Places {
  /**
   * What the host knows when this page is open; nothing where Bitbucket shows the viewer no such project or
   * repository.
   * @throws BitbucketError when Bitbucket did not tell
   */
  readonly find: (place: Place) => Promise<HostDirectory | undefined>;
}

const projectSchema = v.object({ uuid: v.string(), key: v.string(), name: v.string() });
const repositorySchema = v.object({ uuid: v.string(), slug: v.string(), name: v.string() });
const PATIENCE_MS = 15_000;

export function createPlaces(
  { workspace, viewer }: OpenedWorkspace,
  { request }: Pick<ReadGate, 'request'>,
): Places {
  const known = new Map<string, Promise<HostDirectory>>();
  const slug = encodeURIComponent(workspace.slug);
  const ask = async <Schema extends v.GenericSchema>(path: string, schema: Schema) => {
    const { body } = await askJson(path, { request, timeoutMs: PATIENCE_MS });
    return parseAnswer(schema, body);
  };
  const read = async (place: Place): Promise<HostDirectory> => {
    const nowhere = {
      workspace,
      viewers: [{ ...viewer, role: 'you' }],
      projects: [],
      repositories: [],
    };
    if (place.kind === 'project') {
      const path = `/2.0/workspaces/${slug}/projects/${encodeURIComponent(place.key)}`;
      return { ...nowhere, projects: [await ask(path, projectSchema)] };
    }
    if (place.kind === 'repository') {
      const path = `/2.0/repositories/${slug}/${encodeURIComponent(place.slug)}`;
      return { ...nowhere, repositories: [await ask(path, repositorySchema)] };
    }
    return nowhere;
  };
  return {
    find: async (place) => {
      const name = JSON.stringify(place);
      const found = known.get(name) ?? read(place);
      known.set(name, found);
      try {
        return await found;
      } catch (error) {
        known.delete(name);
        if (isHidden(error)) return undefined;
        throw error;
      }
    },
  };
}

function isHidden(error: unknown): boolean {
  return (
    error instanceof BitbucketError &&
    (error.reason === 'not-found' || error.reason === 'not-an-admin')
  );
}
