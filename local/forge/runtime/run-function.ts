import { timeLimitMsOf } from '../background-modules';
import { type CallKind, type FaultPlan } from '../faults';
import { type ForgeManifest } from '../manifest';
import { guardCalls } from './guard-calls';
import { runInvocation, type Invocation } from './invocation';
import { createInvocationLife } from './invocation-life';
import { toFunctionContext, type Invoked } from './invoked';
import { type Ending, type Outcome } from './outcome';

/** What one invocation did, for tests that ask where it may die and for reports of what a scan costs. */
export interface InvocationRecord {
  readonly invoked: Invoked;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: Outcome['kind'];
  /** Its calls of the platform in order: `kvs POST /api/v1/set`. */
  readonly calls: readonly string[];
}

export interface RunnerOptions {
  readonly manifest: ForgeManifest;
  readonly backend: Readonly<Record<string, unknown>>;
  readonly platform: (invoked: Invoked, deadline: number) => Invocation;
  readonly faults: FaultPlan;
  readonly now: () => number;
  readonly invocations: InvocationRecord[];
}

/** Runs one function with one argument besides its context; never rejects. */
export type RunFunction = (invoked: Invoked, request: object) => Promise<Outcome>;
type Handler = (request: object, functionContext: object) => unknown;

export function createFunctionRunner(options: RunnerOptions): RunFunction {
  const { manifest, platform, faults, now, invocations } = options;
  return async (invoked, request) => {
    const handler = getHandler(options, invoked.functionKey);
    const limitMs = timeLimitMsOf(manifest, invoked);
    const startedAt = now();
    const life = createInvocationLife();
    const calls: string[] = [];
    const isLate = (): boolean => now() - startedAt > limitMs;
    const invocation = guardCalls(platform(invoked, startedAt + limitMs), {
      ...{ life, strike: faults.watch(invoked.moduleKey) },
      dieIfLate: () => {
        if (isLate()) life.end({ kind: 'timed-out' });
      },
      note: (kind: CallKind, what: string) => calls.push(`${kind} ${what}`),
    });
    const work = runInvocation(invocation, () => settle(handler, request, invoked));
    const stopClock = startClock(limitMs, life.end);
    const ended = await Promise.race([work, life.ended]);
    stopClock();
    life.close();
    const outcome: Outcome = isLate() && ended.kind !== 'killed' ? { kind: 'timed-out' } : ended;
    invocations.push({ invoked, startedAt, endedAt: now(), outcome: outcome.kind, calls });
    return outcome;
  };
}

async function settle(handler: Handler, request: object, invoked: Invoked): Promise<Outcome> {
  try {
    return { kind: 'returned', value: await handler(request, toFunctionContext(invoked)) };
  } catch (error) {
    return { kind: 'threw', error };
  }
}

/** A function that waits for nobody's call is ended by the real clock. */
function startClock(limitMs: number, end: (ending: Ending) => void): () => void {
  const timer = setTimeout(() => {
    end({ kind: 'timed-out' });
  }, limitMs);
  return () => {
    clearTimeout(timer);
  };
}

function getHandler({ manifest, backend }: RunnerOptions, functionKey: string): Handler {
  const handler = manifest.modules.function.find(({ key }) => key === functionKey)?.handler;
  const exported = backend[handler?.split('.')[1] ?? ''];
  if (typeof exported !== 'function') throw new Error(`The backend exports no ${String(handler)}.`);
  return exported as Handler;
}
