import { type Ending } from './runtime/outcome';

/** What one invocation asks of the platform. */
export type CallKind = 'kvs' | 'bitbucket' | 'queue' | 'privacy' | 'fetch' | 'other';

/** An invocation dies at its n-th call of the platform. */
export interface Kill {
  /** Counts from 1. */
  readonly at: number;
  /** Whether that call still takes effect; it is never answered. `before` unless said. */
  readonly when?: 'before' | 'after';
  /** Counts only calls of this kind. */
  readonly kind?: CallKind;
  /** Spares invocations of other modules. */
  readonly moduleKey?: string;
  /** What becomes of the event a consumer was working on; `redelivered` unless said. */
  readonly event?: Extract<Ending, { kind: 'killed' }>['event'];
}

/** The n-th call of a kind, counted from now over all invocations, and those after it go wrong. */
interface CallFault {
  /** Counts from 1. */
  readonly at: number;
  /** How many calls go wrong; 1 unless said. */
  readonly times?: number;
}

export interface KvsWriteFault extends CallFault {
  /**
   * `refused` 400, `throttled` 429, `failed` 500, all without a trace; `unanswered` 500 though it is
   * written; `conflict` 409, counting transactions alone.
   */
  readonly as: 'refused' | 'throttled' | 'failed' | 'unanswered' | 'conflict';
}

export interface PushFault extends CallFault {
  /** `throttled` 429, `failed` 500 with nothing queued, `unanswered` 500 though all was queued. */
  readonly as: 'throttled' | 'failed' | 'unanswered';
}

/** A fault that was planned. */
export interface PlannedFault {
  /** How often it has struck. */
  readonly struck: () => number;
  readonly cancel: () => void;
}

/** What a test lets go wrong on the platform. */
export interface HostFaults {
  /** Kills the next invocation that gets so far, once. */
  kill(kill: Kill): PlannedFault;
  kvsWrite(fault: KvsWriteFault): PlannedFault;
  push(fault: PushFault): PlannedFault;
  clear(): void;
}

/** What the host asks before it answers a call. */
export interface FaultPlan {
  /** Counts the calls of one invocation; answers the kill that is due at this one. */
  readonly watch: (moduleKey: string) => (kind: CallKind) => Kill | undefined;
  readonly strikeKvsWrite: (isTransaction: boolean) => KvsWriteFault['as'] | undefined;
  readonly strikePush: () => PushFault['as'] | undefined;
}

interface Planned<T> {
  readonly fault: T;
  struck: number;
  seen: number;
}

export function createFaults(): HostFaults & FaultPlan {
  const kills = createPlan<Kill>();
  const writes = createPlan<KvsWriteFault>();
  const pushes = createPlan<PushFault>();
  return {
    kill: kills.add,
    kvsWrite: writes.add,
    push: pushes.add,
    clear: () => {
      for (const plan of [kills, writes, pushes]) plan.clear();
    },
    watch: (moduleKey) => watchCalls(kills.list, moduleKey),
    strikeKvsWrite: (isTransaction) =>
      strike(writes.list().filter(({ fault }) => fault.as !== 'conflict' || isTransaction)),
    strikePush: () => strike(pushes.list()),
  };
}

function createPlan<T>() {
  const planned = new Set<Planned<T>>();
  return {
    list: (): Planned<T>[] => [...planned],
    clear: (): void => {
      planned.clear();
    },
    add: (fault: T): PlannedFault => {
      const entry = { fault, struck: 0, seen: 0 };
      planned.add(entry);
      return {
        struck: () => entry.struck,
        cancel: () => {
          planned.delete(entry);
        },
      };
    },
  };
}

/** Each fault counts every call it cares for, whether or not another one has struck there. */
function strike<T extends CallFault & { readonly as: string }>(
  planned: readonly Planned<T>[],
): T['as'] | undefined {
  let found: T['as'] | undefined;
  for (const entry of planned) {
    const { at, times = 1, as } = entry.fault;
    entry.seen += 1;
    if (entry.seen < at || entry.seen >= at + times) continue;
    entry.struck += 1;
    found ??= as;
  }
  return found;
}

function watchCalls(
  list: () => readonly Planned<Kill>[],
  moduleKey: string,
): (kind: CallKind) => Kill | undefined {
  const counts = new Map<CallKind, number>();
  let total = 0;
  return (kind) => {
    total += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const due = list().find(
      ({ fault, struck }) =>
        struck === 0 &&
        (fault.moduleKey === undefined || fault.moduleKey === moduleKey) &&
        (fault.kind === undefined || fault.kind === kind) &&
        (fault.kind === undefined ? total : counts.get(kind)) === fault.at,
    );
    if (due) due.struck += 1;
    return due?.fault;
  };
}
