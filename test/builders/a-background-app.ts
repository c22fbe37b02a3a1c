import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { acme } from '../../local/bitbucket/demo/acme';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { type Kill, type PlannedFault } from '../../local/forge/faults';
import { type Delivery, type DeliveryOptions } from '../../local/forge/queue/host-queue';
import { type Outcome } from '../../local/forge/runtime/outcome';
import { systemClock } from '../../src/adapters/forge/system-clock';
import { anApp, type App, type AppOptions } from './an-app';
import { listRepositoryEvents } from './repository-events';
import { NOON } from './simulated-bitbucket';

export interface BackgroundOptions extends Omit<AppOptions, 'bitbucket' | 'now'> {
  /** When the test begins; noon of 21 November 2026 unless said. */
  readonly startsAt?: number;
  /** How long Bitbucket takes for an answer; the clock of the test moves on by it. */
  readonly latencyMs?: number;
}

export interface AppClock {
  readonly now: () => number;
  /** By milliseconds, also backwards. */
  readonly advance: (ms: number) => void;
}

export interface DrainOptions extends DeliveryOptions {
  /** Deliveries; 1,000 unless said, and more is a failed test. */
  readonly limit?: number;
  /** Lets the clock move on to events that are delayed; yes unless said. */
  readonly wait?: boolean;
}

/** The app with everything that happens while nobody looks, moved by hand. */
export interface BackgroundApp extends App {
  /** The only clock there is: of Forge, of Bitbucket, and of the app. */
  readonly clock: AppClock;
  /** Every scheduled trigger of one installation fires once; the clock stays. */
  runHour(installation?: string): Promise<readonly Outcome[]>;
  /** Delivers events until none is left, in the order of their pushes unless `pick` says otherwise. */
  drainQueue(options?: DrainOptions): Promise<readonly Delivery[]>;
  /** Changes the workspace in Bitbucket, which tells the app of what it has events for. */
  changeAndTell(
    change: (data: WorkspaceData) => WorkspaceData,
    installation?: string,
  ): Promise<readonly Outcome[]>;
  /** Kills the next background or page function that gets so far. */
  kill(kill: Kill): PlannedFault;
}

const INSTALLATION = 'one';
const DELIVERIES = 1_000;

/** The app on the local host and the simulated workspace acme, installed, on a clock that only the test and requests move. */
export async function aBackgroundApp(options: BackgroundOptions = {}): Promise<BackgroundApp> {
  const { startsAt = NOON, latencyMs = 15, data = acme(startsAt), switches, ...rest } = options;
  const clock = startClock(startsAt);
  const bitbucket = createBitbucket({
    data,
    switches: { latencyMs, ...switches },
    sleep: async (ms) => {
      clock.advance(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  const app = await anApp({ ...rest, bitbucket });
  const { host } = app;
  const { workspaceId } = app.callerOf({});
  await host.install({ id: INSTALLATION, workspaceId });
  return {
    ...app,
    clock,
    kill: (kill) => host.faults.kill(kill),
    runHour: async (installation = INSTALLATION) => {
      const outcomes: Outcome[] = [];
      for (const { key } of host.modules.schedules)
        outcomes.push(await host.runSchedule(key, installation));
      return outcomes;
    },
    changeAndTell: async (change, installation = INSTALLATION) => {
      const before = bitbucket.data;
      bitbucket.update(change);
      const outcomes: Outcome[] = [];
      for (const event of listRepositoryEvents(before, bitbucket.data, clock.now()))
        outcomes.push(...(await host.sendEvent(installation, event)));
      return outcomes;
    },
    drainQueue: ({ limit = DELIVERIES, wait = true, ...delivery } = {}) =>
      drain({ app, clock, limit, wait, delivery }),
  };
}

async function drain({
  app: { host },
  clock,
  limit,
  wait,
  delivery,
}: {
  readonly app: App;
  readonly clock: AppClock;
  readonly limit: number;
  readonly wait: boolean;
  readonly delivery: DeliveryOptions;
}): Promise<readonly Delivery[]> {
  const done: Delivery[] = [];
  for (;;) {
    done.push(...(await host.queue.deliverDue({ ...delivery, limit: limit - done.length })));
    const dueAt = Math.min(...host.queue.list().map((event) => event.dueAt));
    if (done.length >= limit || !wait || !Number.isFinite(dueAt)) return done;
    if (dueAt <= clock.now()) return done; // `pick` has left it.
    clock.advance(dueAt - clock.now());
  }
}

/** Replaces the date alone: timers, which Forge's time limits and the test runner use, stay real. */
function startClock(startsAt: number): AppClock {
  jest.useFakeTimers({
    now: startsAt,
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
      ...([
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ] as const),
    ],
  });
  const advance = (ms: number): void => {
    jest.setSystemTime(Date.now() + ms);
  };
  jest.spyOn(systemClock, 'sleep').mockImplementation((ms) => {
    advance(ms);
    return Promise.resolve();
  });
  return { now: () => Date.now(), advance };
}

afterEach(() => {
  jest.useRealTimers();
});
