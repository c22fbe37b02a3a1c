import { Hono } from 'hono';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, methodNotAllowed, nothingHosted, removedEndpoint } from './api-error';
import { type Bitbucket } from './bitbucket';
import { createCredentials } from './credentials';
import { type Endpoint, ENDPOINTS } from './endpoints';
import { answer } from './middleware/answer';
import { authenticate, authorize } from './middleware/authenticate';
import { type Context, type Step } from './middleware/context';
import { createRequestCounter } from './middleware/count-requests';
import { createFaultInjector } from './middleware/inject-faults';
import { createRequestLimit } from './middleware/limit-requests';
import { createRandom } from './random';
import { createStore } from './store';
import { defaultSwitches, type Switches } from './switches';
import { type WorkspaceData } from './workspace-data';

export interface BitbucketOptions {
  readonly data: WorkspaceData;
  readonly switches?: Partial<Switches>;
  /** Milliseconds since 1970; limits and the days of grace follow it. */
  readonly now?: () => number;
  /** From 0 to below 1; tokens and faults by chance are drawn from it. */
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** A Bitbucket Cloud with one workspace, in this process; `listen` gives it a port. */
export function createBitbucket(options: BitbucketOptions): Bitbucket {
  const { now = Date.now, random = createRandom(1), sleep = realSleep } = options;
  const firstSwitches: Switches = { ...defaultSwitches, ...options.switches };
  const switches = { ...firstSwitches };
  const store = createStore(options.data, now);
  const credentials = createCredentials({
    findAccount: (id) => store.index().findAccount(id),
    random,
  });
  const counter = createRequestCounter();
  const faults = createFaultInjector({ random, sleep });
  const people = () => store.index().members.filter(({ type }) => type === 'user').length;
  const limit = createRequestLimit({ switches, now, people });
  const latency: Step = async (_, next) => {
    if (switches.latencyMs > 0) await sleep(switches.latencyMs);
    await next();
  };
  const index = () => store.index();
  const app = createApp({
    always: [counter.step, latency, faults.step],
    known: [
      authenticate(credentials, index, switches),
      counter.permissionStep,
      limit.step,
      authorize,
    ],
    answer: answer({ store, switches, now }),
  });
  return {
    fetch: async (request) => app.fetch(request),
    issueCredential: (wanted) => credentials.issue(wanted),
    switches,
    get data() {
      return store.data;
    },
    update: (change) => {
      store.replace(change(store.data));
    },
    faults,
    stats: () => counter.stats(),
    resetStats: () => {
      counter.reset();
    },
    reset() {
      store.replace(options.data);
      Object.assign(switches, firstSwitches);
      faults.clear();
      limit.reset();
      counter.reset();
    },
  };
}

const realSleep = async (milliseconds: number): Promise<void> => {
  await wait(milliseconds);
};

interface Steps {
  /** Run for every path, known or not. */
  readonly always: readonly Step[];
  /** Run for the endpoints Bitbucket has. */
  readonly known: readonly Step[];
  readonly answer: ReturnType<typeof answer>;
}

/** https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770 */
const REMOVED = [
  '/2.0/workspaces',
  '/2.0/repositories',
  '/2.0/snippets',
  '/2.0/user/permissions/workspaces',
  '/2.0/user/permissions/repositories',
];

function createApp(steps: Steps): Hono<Context> {
  const app = new Hono<Context>({ strict: false });
  const handle = (endpoint: Endpoint, path: string) => {
    app.on(endpoint.method, path, about(endpoint), ...steps.always, ...steps.known, steps.answer);
  };
  for (const path of REMOVED) {
    app.get(path, about(undefined), ...steps.always, () => {
      throw removedEndpoint();
    });
  }
  for (const endpoint of ENDPOINTS) handle(endpoint, routePath(endpoint));
  for (const path of new Set(ENDPOINTS.map(routePath))) {
    app.all(path, about(undefined), ...steps.always, () => {
      throw methodNotAllowed();
    });
  }
  app.all('*', about(undefined), ...steps.always, () => {
    throw nothingHosted();
  });
  app.onError((error, context) => {
    if (error instanceof ApiError) return context.json(error.body, error.status);
    throw error;
  });
  return app;
}

/** `{workspace}` in the documents is `:workspace` in the router. */
const routePath = ({ path }: Endpoint): string => path.replace(/\{(\w+)\}/gu, ':$1');

function about(endpoint: Endpoint | undefined): Step {
  return async (context, next) => {
    context.set('endpoint', endpoint);
    await next();
  };
}
