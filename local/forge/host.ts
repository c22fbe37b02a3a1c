import { createBackground, type Background } from './background/background';
import { listBackgroundModules, type BackgroundModules } from './background-modules';
import { createConsents, type BitbucketBehindForge, type Consents } from './bitbucket-proxy';
import { createEgress, type HostEgress } from './egress';
import { createFaults, type HostFaults } from './faults';
import { createKvs, type Kvs } from './kvs/kvs';
import { createInstallations, type Installations } from './lifecycle/installations';
import { createLifecycle, type Lifecycle } from './lifecycle/lifecycle';
import { LIMITS } from './limits';
import { listPages, type ForgeManifest, type PageModule } from './manifest';
import { createAccountStates, type AccountStates } from './privacy/account-states';
import { createEventStore } from './queue/event-store';
import { createHostQueue, type HostQueue } from './queue/host-queue';
import { createQueueEndpoints } from './queue/publish';
import { installForgeGlobals, runInvocation } from './runtime/invocation';
import { type Invoked } from './runtime/invoked';
import { type Outcome } from './runtime/outcome';
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

/** One call of a page's resolver, as Bitbucket's front end makes it. */
export interface ResolverCall {
  readonly installationId: string;
  /** Of the installation's workspace, without braces. */
  readonly workspaceId: string;
  readonly accountId: string;
  readonly moduleKey: string;
  /** `{ workspace: { uuid } }` and its like; `type` is added here. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly functionKey: string;
  readonly payload?: unknown;
}

export interface ForgeHost extends Lifecycle, Pick<Background, 'runSchedule' | 'sendEvent'> {
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
  getPage(moduleKey: string): PageModule;
  /** Answers what the resolver returns; rejects with what it throws, or when a limit is broken. */
  invoke(call: ResolverCall): Promise<unknown>;
  /** Runs code of this process as if Forge had invoked it: to put facts in place, to look at storage. */
  runInside<T>(
    call: Omit<ResolverCall, 'functionKey' | 'payload'>,
    work: () => Promise<T>,
  ): Promise<T>;
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
  const getPage = (moduleKey: string): PageModule => {
    const page = listPages(manifest).find(({ key }) => key === moduleKey);
    if (!page) throw new Error(`The manifest has no page ${moduleKey}.`);
    return page;
  };
  const toInvoked = (
    call: Omit<ResolverCall, 'functionKey' | 'payload'>,
    page: PageModule,
  ): Invoked => {
    const { installationId, workspaceId, accountId, moduleKey } = call;
    const { appVersion } = installations.ensure(installationId, workspaceId);
    const module = { moduleKey, moduleType: page.type, functionKey: page.resolver.function };
    return { installationId, workspaceId, accountId, appVersion, ...module };
  };
  return {
    ...{
      consents,
      kvs,
      faults,
      egress,
      accounts,
      installations,
      modules,
      requests,
      invocations,
      getPage,
    },
    ...{ ...lifecycle, runSchedule, sendEvent },
    queue: createHostQueue({ store: events, now, consume }),
    invoke: async (call) => {
      assertSize(call.payload, LIMITS.frontEndRequestBytes, 'The request');
      const page = getPage(call.moduleKey);
      const answer = toAnswer(await run(toInvoked(call, page), toResolverRequest(call, page)));
      assertSize(answer, LIMITS.responseBytes, 'The response');
      return answer;
    },
    runInside: (call, work) =>
      runInvocation(
        platform(toInvoked(call, getPage(call.moduleKey)), now() + LIMITS.resolverMs),
        work,
      ),
  };
}

function toAnswer(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'returned':
      return outcome.value;
    case 'threw':
      throw outcome.error;
    case 'timed-out':
      throw new Error(`The function did not answer within ${LIMITS.resolverMs / 1000} s.`);
    case 'killed':
      throw new Error('The function was killed.');
  }
}

function toResolverRequest(call: ResolverCall, page: PageModule): object {
  return {
    call: { functionKey: call.functionKey, payload: call.payload },
    context: {
      accountId: call.accountId,
      workspaceId: call.workspaceId,
      moduleKey: call.moduleKey,
      environmentId: 'local',
      environmentType: 'DEVELOPMENT',
      localId: 'local',
      locale: 'en-US',
      timezone: 'UTC',
      siteUrl: 'https://bitbucket.org',
      extension: { type: page.type, ...call.extension },
    },
  };
}

function assertSize(value: unknown, limitBytes: number, what: string): void {
  const bytes = Buffer.byteLength(value === undefined ? '' : JSON.stringify(value));
  if (bytes > limitBytes)
    throw new Error(`${what} has ${bytes} bytes; Forge allows ${limitBytes}.`);
}
