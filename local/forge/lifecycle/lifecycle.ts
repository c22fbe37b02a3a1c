import { type BackgroundModules } from '../background-modules';
import { type EventStore } from '../queue/event-store';
import { type RunFunction } from '../runtime/run-function';
import { type Outcome } from '../runtime/outcome';
import { type Kvs } from '../kvs/kvs';
import { type Installation, type Installations } from './installations';

/** What an admin of the workspace does with the app as a whole. */
export interface Lifecycle {
  /** Registers an installation and tells the app. */
  install(installation: NewInstallation): Promise<readonly Outcome[]>;
  /** A new major version, which an admin agreed to. Jobs in the queue go on under it. */
  upgrade(id: string, appVersion: string): Promise<readonly Outcome[]>;
  /** preUninstall first; then no event is delivered and the data can no longer be reached. */
  uninstall(id: string): Promise<readonly Outcome[]>;
  /**
   * A new installation of the same workspace, to which Atlassian links the old one's data: within
   * 21 days, when asked to. Throws when it is too late.
   * https://developer.atlassian.com/platform/forge/storage-reference/hosted-storage-data-lifecycle/
   */
  reinstall(oldId: string, newId: string): Promise<readonly Outcome[]>;
}

export interface NewInstallation {
  readonly id: string;
  /** Without braces. */
  readonly workspaceId: string;
  readonly byAccountId?: string;
}

export interface LifecycleOptions {
  readonly appId: string;
  readonly modules: BackgroundModules;
  readonly installations: Installations;
  readonly kvs: Kvs;
  readonly events: EventStore;
  readonly run: RunFunction;
  readonly sendEvent: (id: string, event: AppEvent) => Promise<readonly Outcome[]>;
  readonly now: () => number;
}

export interface AppEvent {
  readonly eventType: string;
  readonly [field: string]: unknown;
}

/** https://developer.atlassian.com/platform/forge/events-reference/life-cycle/ */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { installations, sendEvent, kvs, events, now } = options;
  const install: Lifecycle['install'] = async ({ id, workspaceId, byAccountId }) => {
    const { appVersion } = installations.ensure(id, workspaceId);
    return sendEvent(id, {
      eventType: 'avi:forge:installed:app',
      ...toLifecycleEvent(options.appId, { id, appVersion }),
      ...(byAccountId !== undefined && { installerAccountId: byAccountId }),
    });
  };
  return {
    install,
    upgrade: (id, appVersion) => {
      installations.put({ ...installations.get(id), appVersion });
      const event = toLifecycleEvent(options.appId, { id, appVersion });
      return sendEvent(id, { eventType: 'avi:forge:upgraded:app', ...event });
    },
    uninstall: async (id) => {
      const installation = installations.get(id);
      const outcomes = await runPreUninstall(installation, options);
      installations.put({ ...installation, uninstalledAt: now() });
      events.removeInstallation(id);
      return outcomes;
    },
    reinstall: (oldId, newId) => {
      const { workspaceId } = installations.getRelinkable(oldId, now());
      kvs.relink(oldId, newId);
      return install({ id: newId, workspaceId });
    },
  };
}

function toLifecycleEvent(
  appId: string,
  { id, appVersion }: Pick<Installation, 'id' | 'appVersion'>,
): object {
  return { id, app: { id: appId, version: appVersion }, environment: { id: 'local' } };
}

async function runPreUninstall(
  { id, workspaceId, appVersion }: Installation,
  { appId, modules, run }: LifecycleOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { key, function: functionKey } of modules.preUninstalls) {
    const module = { moduleKey: key, moduleType: 'preUninstall', functionKey };
    const invoked = { installationId: id, workspaceId, appVersion, ...module };
    outcomes.push(await run(invoked, toLifecycleEvent(appId, { id, appVersion })));
  }
  return outcomes;
}
