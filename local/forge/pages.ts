import { type Installations } from './lifecycle/installations';
import { LIMITS } from './limits';
import { listPages, type ForgeManifest, type PageModule } from './manifest';
import { runInvocation, type Invocation } from './runtime/invocation';
import { type Invoked } from './runtime/invoked';
import { type Outcome } from './runtime/outcome';
import { type RunFunction } from './runtime/run-function';

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

/** Who looks at a page, without what they ask there. */
export type PageCaller = Omit<ResolverCall, 'functionKey' | 'payload'>;

/** What Bitbucket's front end does for the pages that the manifest declares. */
export interface Pages {
  /** Throws when the manifest has no such page. */
  readonly getPage: (moduleKey: string) => PageModule;
  /** Answers what the resolver returns; rejects with what it throws, or when a limit is broken. */
  readonly invoke: (call: ResolverCall) => Promise<unknown>;
  /** Runs code of this process as if Forge had invoked it: to put facts in place, to look at storage. */
  readonly runInside: <T>(caller: PageCaller, work: () => Promise<T>) => Promise<T>;
}

export function createPages({
  manifest,
  installations,
  platform,
  run,
  now,
}: {
  readonly manifest: ForgeManifest;
  readonly installations: Installations;
  readonly platform: (invoked: Invoked, deadline: number) => Invocation;
  readonly run: RunFunction;
  readonly now: () => number;
}): Pages {
  const getPage = (moduleKey: string): PageModule => {
    const page = listPages(manifest).find(({ key }) => key === moduleKey);
    if (!page) throw new Error(`The manifest has no page ${moduleKey}.`);
    return page;
  };
  const toInvoked = (caller: PageCaller, page: PageModule): Invoked => {
    const { installationId, workspaceId, accountId, moduleKey } = caller;
    const { appVersion } = installations.ensure(installationId, workspaceId);
    const module = { moduleKey, moduleType: page.type, functionKey: page.resolver.function };
    return { installationId, workspaceId, accountId, appVersion, ...module };
  };
  return {
    getPage,
    invoke: async (call) => {
      assertSize(call.payload, LIMITS.frontEndRequestBytes, 'The request');
      const page = getPage(call.moduleKey);
      const answer = toAnswer(await run(toInvoked(call, page), toResolverRequest(call, page)));
      assertSize(answer, LIMITS.responseBytes, 'The response');
      return answer;
    },
    runInside: (caller, work) => {
      const invoked = toInvoked(caller, getPage(caller.moduleKey));
      return runInvocation(platform(invoked, now() + LIMITS.resolverMs), work);
    },
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
