import { createBackground, type Background } from './background/background';
import { listBackgroundModules, type BackgroundModules } from './background-modules';
import { createConsents, type BitbucketBehindForge, type Consents } from './bitbucket-proxy';
import { createEgress, type HostEgress } from './egress';
import { createFaults, type HostFaults } from './faults';
import { createKvs, type Kvs } from './kvs/kvs';
import { createInstallations, type Installations } from './lifecycle/installations';
import { createLifecycle, type Lifecycle } from './lifecycle/lifecycle';
import { type ForgeManifest } from './manifest';
import { createPages, type Pages } from './pages';
import { createAccountStates, type AccountStates } from './privacy/account-states';
import { createEventStore } from './queue/event-store';
import { createHostQueue, type HostQueue } from './queue/host-queue';
import { createQueueEndpoints } from './queue/publish';
import { installForgeGlobals } from './runtime/invocation';
import { createPlatform, type BitbucketCall } from './runtime/platform';
import { createFunctionRunner, type InvocationRecord } from './runtime/run-function';

export interface ForgeHostOptions {
  readonly manifest: ForgeManifest;
  readonly bitbucket: BitbucketBehindForge;
  /** Loads the backend's exports. Called after Forge's globals stand. */
  loadBackend(): Promise<Readonly<Record<string, unknown>>>;
  readonly now?: () => number;
  /** What is behind the addresses that the manifest allows; the network unless said. */
  readonly fetchExternal?: typeof fetch;
}

export interface ForgeHost extends Lifecycle, Pages, Pick<Background, 'runSchedule' | 'sendEvent'> {
  readonly consents: Consents;
  readonly kvs: Kvs;
  readonly queue: HostQueue;
  readonly faults: HostFaults;
  /** Hosts that backend code may reach, and how admins approve more. */
  readonly egress: HostEgress;
  /** What became of people's accounts, for reports of personal data. */
  readonly accounts: Pick<AccountStates, 'set' | 'reported'>;
  readonly installations: Pick<Installations, 'list' | 'isInstalled'>;
  readonly modules: BackgroundModules;
  /** Requests that invocations sent to Bitbucket, oldest first. */
  readonly requests: readonly BitbucketCall[];
  /** Invocations that have ended, in the order of their ends. */
  readonly invocations: readonly InvocationRecord[];
}

/** Runs the unmodified backend under the unmodified @forge packages, with everything they reach for. */
export async function createForgeHost(options: ForgeHostOptions): Promise<ForgeHost> {
  installForgeGlobals();
  const { manifest, now = Date.now } = options;
  const backend = await options.loadBackend();
  const modules = listBackgroundModules(manifest);
  const { scopes } = manifest.permissions;
  const faults = createFaults();
  const [consents, installations, events] = [
    createConsents(),
    createInstallations(),
    createEventStore(),
  ];
  const kvs = createKvs(manifest, now, faults);
  const egress = createEgress(manifest);
  const accounts = createAccountStates(scopes);
  const requests: BitbucketCall[] = [];
  const invocations: InvocationRecord[] = [];
  const platform = createPlatform({
    ...{ ...options, now, kvs, consents, faults, accounts, requests, egress },
    queue: createQueueEndpoints({ manifest, store: events, faults, now }),
  });
  const run = createFunctionRunner({ manifest, backend, platform, faults, now, invocations });
  const background = createBackground({ modules, scopes, installations, run, now });
  const { runSchedule, sendEvent, consume } = background;
  const lifecycle = createLifecycle({
    ...{ modules, installations, kvs, events, run, sendEvent, now },
    appId: manifest.app.id,
  });
  const pages = createPages({ manifest, installations, platform, run, now });
  return {
    ...{ consents, kvs, faults, egress, accounts, installations, modules, requests, invocations },
    ...{ ...pages, ...lifecycle, runSchedule, sendEvent },
    queue: createHostQueue({ store: events, now, consume }),
  };
}
