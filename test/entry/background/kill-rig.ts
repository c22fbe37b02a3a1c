import {
  aScanningApp,
  type ScanningApp,
  type ScanningOptions,
} from '../../builders/a-scanning-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';

export interface Death {
  /** Which run of the consumer dies, counted from 0. */
  readonly step: number;
  /** At which of its calls of the platform, counted from 1. */
  readonly call: number;
  /** What that call is: `kvs POST /api/v1/set`. */
  readonly what: string;
}

/** A scan that nobody disturbs, and every moment at which one might. */
export interface Undisturbed {
  readonly facts: unknown;
  readonly asked: readonly string[];
  readonly deaths: readonly Death[];
}

/** What a death did to the scan, as compared with the undisturbed one. */
export interface Harm {
  readonly death: Death;
  readonly struck: number;
  readonly sameFacts: boolean;
  readonly repeated: number;
}

const CONSUMER = 'scan-steps';

/** Three steps: one that begins, one that goes on, one that finishes. */
export function toOptions(options: ScanningOptions = {}): ScanningOptions {
  const { tuning, ...rest } = options;
  return { data: aTinyWorkspace(1), tuning: { queueRequests: 10, ...tuning }, ...rest };
}

export async function scanUndisturbed(options: ScanningOptions): Promise<Undisturbed> {
  const app = await aScanningApp(options);
  await app.scanByItself();
  const runs = app.host.invocations.filter(({ invoked }) => invoked.moduleKey === CONSUMER);
  return {
    facts: await app.readFacts(),
    asked: app.listAsked(),
    deaths: runs.flatMap(({ calls }, step) =>
      calls.map((what, at) => ({ step, call: at + 1, what })),
    ),
  };
}

/** Scans anew, and dies there, the event with the step. */
export async function scanWithDeath(
  options: ScanningOptions,
  death: Death & { readonly when: 'before' | 'after' },
  { facts, asked }: Undisturbed,
): Promise<Harm> {
  const { step, call, when } = death;
  const app: ScanningApp = await aScanningApp(options);
  await app.runHour();
  await app.makeSteps(step);
  const killed = app.kill({ at: call, when, moduleKey: CONSUMER, event: 'lost' });
  await app.drainQueue();
  await app.scanByItself();
  return {
    death,
    struck: killed.struck(),
    sameFacts: JSON.stringify(await app.readFacts()) === JSON.stringify(facts),
    repeated: app.listAsked().length - asked.length,
  };
}

/** Those of which the law does not hold: each strikes, costs no fact, and repeats no more than was in flight. */
export function listBroken(harms: readonly Harm[], inFlight: number): readonly Harm[] {
  return harms.filter(
    ({ struck, sameFacts, repeated }) =>
      struck !== 1 || !sameFacts || repeated < 0 || repeated > inFlight,
  );
}
