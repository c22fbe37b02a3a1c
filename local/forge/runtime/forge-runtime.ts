import { randomUUID } from 'node:crypto';
import { type ForgeManifest } from '../manifest';
import { contextAriOf, installationOf, type Invoked } from './invoked';

const silent = (): void => undefined;
/** Counts nothing: @forge/api only wants them to be there. */
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent, decrBy: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
  gauge: () => ({ set: silent }),
};

/** `global.__forge_runtime__` of one invocation: the shape that @forge/api 8 declares as ForgeRuntime. */
export function createForgeRuntime(
  manifest: ForgeManifest,
  invoked: Invoked,
  remainingMs: () => number,
): { readonly contextAri: string } {
  return {
    contextAri: contextAriOf(invoked),
    ...{
      proxy: { token: 'local', url: 'http://forge.invalid' },
      container: {},
      aaid: invoked.accountId,
      appContext: {
        appId: manifest.app.id.split('/').at(-1),
        appVersion: invoked.appVersion,
        environmentId: 'local',
        environmentType: 'DEVELOPMENT',
        invocationId: randomUUID(),
        installationId: invoked.installationId,
        functionKey: invoked.functionKey,
        moduleType: invoked.moduleType,
        moduleKey: invoked.moduleKey,
        installation: installationOf(invoked),
        permissions: {
          scopes: manifest.permissions.scopes,
          external: manifest.permissions.external ?? {},
        },
      },
      lambdaContext: {
        awsRequestId: randomUUID(),
        getRemainingTimeInMillis: remainingMs,
      },
      tracing: { traceId: randomUUID(), spanId: randomUUID() },
      realtime: {},
      metrics,
      featureFlags: () => false,
      externalAuth: [],
    },
  };
}
