import { createForgeHost } from '../../local/forge/host';
import { type ForgeManifest } from '../../local/forge/manifest';

interface ManifestOptions {
  readonly scopes?: string[];
  /** Of modules of other kinds, and of functions besides the resolver. */
  readonly modules?: Readonly<Record<string, readonly object[]>>;
  readonly functions?: ForgeManifest['modules']['function'];
}

/** A manifest with one page, one entity `row` and no egress. */
export function aManifest({
  scopes = ['storage:app'],
  modules = {},
  functions = [],
}: ManifestOptions = {}): ForgeManifest {
  return {
    modules: {
      ...modules,
      function: [{ key: 'resolver', handler: 'index.resolver' }, ...functions],
      'bitbucket:workspaceSettingsMenuPage': [
        { key: 'page', title: 'Page', resource: 'main', resolver: { function: 'resolver' } },
      ],
    },
    resources: [{ key: 'main', path: 'dist' }],
    permissions: { scopes },
    app: {
      id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000',
      storage: {
        entities: [
          {
            name: 'row',
            attributes: { name: { type: 'string' }, count: { type: 'integer' } },
            indexes: ['count', { name: 'by-name', partition: ['name'], range: ['count'] }],
          },
        ],
      },
    },
  };
}

type Inside = <T>(work: () => Promise<T>, installation?: string) => Promise<T>;

/** Runs work as Forge would invoke it, on one fresh host. */
export async function inAnInvocation(): Promise<Inside> {
  const host = await createForgeHost({
    manifest: aManifest(),
    bitbucket: {
      fetch: () => Promise.reject(new Error('No Bitbucket here.')),
      authorize: () => '',
    },
    loadBackend: () => Promise.resolve({}),
  });
  const caller = { workspaceId: 'w', accountId: 'a', moduleKey: 'page', extension: {} };
  return (work, installationId = 'one') => host.runInside({ ...caller, installationId }, work);
}
