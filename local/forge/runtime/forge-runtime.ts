import { randomUUID } from 'node:crypto';
import { type ForgeManifest } from '../manifest';

export interface RuntimeOptions {
  readonly manifest: ForgeManifest;
  readonly installationId: string;
  /** Without braces, as Forge writes it into resource names. */
  readonly workspaceId: string;
  readonly accountId: string | undefined;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  remainingMs(): number;
}

const silent = (): void => undefined;
/** Counts nothing: @forge/api only wants them to be there. */
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent, decrBy: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
  gauge: () => ({ set: silent }),
};

/** `global.__forge_runtime__` of one invocation: the shape that @forge/api 8 declares as ForgeRuntime. */
export function createForgeRuntime(options: RuntimeOptions): { readonly contextAri: string } {
  const { manifest, installationId, workspaceId, accountId } = options;
  const contextAri = `ari:cloud:bitbucket::workspace/${workspaceId}`;
  return {
    contextAri,
    ...{
      proxy: { token: 'local', url: 'http://forge.invalid' },
      container: {},
      aaid: accountId,
      appContext: {
        appId: manifest.app.id.split('/').at(-1),
        appVersion: '1.0.0',
        environmentId: 'local',
        environmentType: 'DEVELOPMENT',
        invocationId: randomUUID(),
        installationId,
        functionKey: options.functionKey,
        moduleType: options.moduleType,
        moduleKey: options.moduleKey,
        installation: installationOf(options),
        permissions: {
          scopes: manifest.permissions.scopes,
          external: manifest.permissions.external ?? {},
        },
      },
      lambdaContext: {
        awsRequestId: randomUUID(),
        getRemainingTimeInMillis: () => options.remainingMs(),
      },
      tracing: { traceId: randomUUID(), spanId: randomUUID() },
      realtime: {},
      metrics,
      featureFlags: () => false,
      externalAuth: [],
    },
  };
}

export function installationOf({
  installationId,
  workspaceId,
}: Pick<RuntimeOptions, 'installationId' | 'workspaceId'>): object {
  const ari = `ari:cloud:bitbucket::workspace/${workspaceId}`;
  return {
    ari: { installationId, toString: () => `ari:cloud:ecosystem::installation/${installationId}` },
    contexts: [{ workspaceId, toString: () => ari }],
  };
}
