import { type CallKind, type FaultPlan } from '../faults';
import { type Invocation, type PlatformCallMeta } from './invocation';
import { type InvocationLife } from './invocation-life';

export interface Guard {
  readonly life: InvocationLife;
  readonly strike: ReturnType<FaultPlan['watch']>;
  readonly dieIfLate: () => void;
  /** Sees each call before it is made. */
  readonly note: (kind: CallKind, what: string) => void;
}

/** The same invocation, whose calls end with its life: none begins after it, none is answered. */
export function guardCalls(invocation: Invocation, guard: Guard): Invocation {
  return {
    runtime: invocation.runtime,
    callPlatform: (meta, path, init) =>
      guarded(guard, [kindOf(meta, path), `${init.method ?? 'GET'} ${path}`], () =>
        invocation.callPlatform(meta, path, init),
      ),
    fetchExternal: (...request) =>
      guarded(guard, ['fetch', originOf(request[0])], () => invocation.fetchExternal(...request)),
  };
}

async function guarded(
  { life, strike, dieIfLate, note }: Guard,
  [kind, what]: readonly [CallKind, string],
  send: () => Promise<Response>,
): Promise<Response> {
  dieIfLate();
  if (life.isOver()) return noAnswer();
  note(kind, what);
  const kill = strike(kind);
  const killed = { kind: 'killed', event: kill?.event ?? 'redelivered' } as const;
  if (kill && kill.when !== 'after') {
    life.end(killed);
    return noAnswer();
  }
  // A call that fails after the end is as silent as one that succeeds.
  const [answer] = await Promise.allSettled([send()]);
  if (kill) life.end(killed);
  dieIfLate();
  if (life.isOver()) return noAnswer();
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

function noAnswer(): Promise<never> {
  return new Promise(() => undefined);
}

function kindOf({ type, remote }: PlatformCallMeta, path: string): CallKind {
  if (type === 'kvs') return 'kvs';
  if (remote === 'bitbucket') return 'bitbucket';
  if (path.startsWith('/webhook/queue/')) return 'queue';
  return path === '/app/report-accounts' ? 'privacy' : 'other';
}

/** Without path and query: an address may carry what no log should hold. */
function originOf(input: Parameters<typeof fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : String(input)).origin;
}
