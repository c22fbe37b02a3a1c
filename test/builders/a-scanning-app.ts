import { systemClock } from '../../src/adapters/forge/system-clock';
import { type StepTuning } from '../../src/entry/scan/scan-deps';
import { compose } from '../../src/entry/compose';
import { type Facts } from '../../src/domain/facts/facts';
import { aBackgroundApp, type BackgroundApp, type BackgroundOptions } from './a-background-app';
import { aTinyWorkspace } from './a-tiny-workspace';
import { NOON } from './simulated-bitbucket';

export interface ScanningOptions extends BackgroundOptions {
  readonly tuning?: Partial<StepTuning>;
}

export interface ScanningApp extends BackgroundApp {
  /** Hours pass, each with its trigger and the queue's events, until the scan is over or waits for an admin. */
  scanByItself(hours?: number): Promise<void>;
  /** Events of the queue, until so many steps of a scan were made or none is left. */
  makeSteps(count: number): Promise<void>;
  /** The facts that stand, times taken out: what two scans of the same workspace have in common. */
  readFacts(): Promise<unknown>;
  /** Paths that scans have asked for, without the question for the workspace's name. */
  listAsked(): readonly string[];
}

const SMALL_STEPS: StepTuning = { pageRequests: 8, queueRequests: 8, concurrency: 1 };
const HOUR_MS = 3_600_000;
let apps = 0;

/** An app that may read everything as itself, on a tiny workspace, in small steps that ask one thing at a time. */
export async function aScanningApp(options: ScanningOptions = {}): Promise<ScanningApp> {
  const { tuning, switches, data = aTinyWorkspace(), ...rest } = options;
  apps += 1;
  const own = apps;
  // Functions that were killed in an earlier app of the same test must not move the clock of this one.
  const sleep = (ms: number) =>
    own === apps ? systemClock.sleep(Math.ceil(ms)) : new Promise<void>(() => undefined);
  const clock = { now: () => systemClock.now(), sleep };
  const app = await aBackgroundApp({
    ...{ data, startsAt: NOON },
    switches: { asAppIsAdmin: true, limit: 1_000_000, ...switches },
    backend: async () => {
      const index = await import('../../src/index');
      const { createHandlers } = await import('../../src/entry/background/handlers');
      const { createResolver } = await import('../../src/entry/resolvers');
      const tuned = { clock, tuning: { ...SMALL_STEPS, ...tuning } };
      return { ...index, resolver: createResolver(tuned), ...createHandlers(tuned) };
    },
    ...rest,
  });
  return {
    ...app,
    scanByItself: async (hours = 12) => {
      for (let hour = 0; hour < hours; hour += 1) {
        const endsAt = app.clock.now() + HOUR_MS;
        await app.runHour();
        await app.drainQueue();
        const { state, needsAdmin } = (await app.get('getWorkspace')).scan;
        if (state === 'finished' || needsAdmin) return;
        app.clock.advance(Math.max(0, endsAt - app.clock.now()));
      }
    },
    makeSteps: async (count) => {
      const made = () =>
        app.host.invocations.filter(({ invoked }) => invoked.moduleKey === 'scan-steps').length;
      const wanted = made() + count;
      while (made() < wanted && (await app.drainQueue({ limit: 1 })).length > 0);
    },
    readFacts: async () => {
      const facts = await app.host.runInside(app.callerOf({}), () =>
        compose().facts.findReadableSnapshot(),
      );
      return facts && withoutTimes(facts);
    },
    listAsked: () =>
      app.host.requests
        .filter(({ as }) => as === 'app')
        .map(({ path }) => path)
        .filter((path) => !path.endsWith('?fields=uuid,slug,name')),
  };
}

/** Milliseconds since 1970 are the only numbers so large. */
function withoutTimes(facts: Facts): unknown {
  return JSON.parse(
    JSON.stringify(facts, (_key, value: unknown) =>
      typeof value === 'number' && value > 1e12 ? 'a time' : value,
    ),
  );
}
