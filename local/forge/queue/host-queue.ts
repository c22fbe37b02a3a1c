import * as v from 'valibot';
import { LIMITS } from '../limits';
import { type Outcome } from '../runtime/outcome';
import { type EventStore, type QueuedEvent } from './event-store';

export interface Delivery {
  readonly event: QueuedEvent;
  readonly outcome: Outcome;
}

export interface DeliveryOptions {
  /** Which of the events that are due; the one pushed first unless said. */
  readonly pick?: (due: readonly QueuedEvent[]) => QueuedEvent | undefined;
  /** Delivers a copy: the event stays and comes once more. */
  readonly again?: boolean;
}

/** The queues of all installations, as a test or a driver works them off. */
export interface HostQueue {
  /** Everything that waits, in the order of the pushes. */
  list(): readonly QueuedEvent[];
  /** What could be delivered now: its delay is over, and as few as its `concurrency` allows are at work. */
  listDue(): readonly QueuedEvent[];
  /** Delivers an event whether it is due or not: events come early, late and twice. */
  deliver(event: QueuedEvent, again?: boolean): Promise<Delivery>;
  /** `undefined` when nothing is due or picked. */
  deliverNext(options?: DeliveryOptions): Promise<Delivery | undefined>;
  /** One event after the other until none is due, those included that are pushed meanwhile. */
  deliverDue(options?: DeliveryOptions & { readonly limit?: number }): Promise<readonly Delivery[]>;
  /** The platform loses an event. */
  lose(event: QueuedEvent): void;
  /** Called after each push and each retry. Answers how to stop being called. */
  readonly onAdded: EventStore['onAdded'];
}

const RetryAnswer = v.object({
  _retry: v.literal(true),
  retryOptions: v.object({
    retryAfter: v.optional(v.number(), 1),
    retryReason: v.optional(v.string(), 'FUNCTION_RETRY_REQUEST'),
    retryData: v.optional(v.unknown()),
  }),
});

/** @param consume runs the consumer; rejects where there is none, or no installation */
export function createHostQueue({
  store,
  now,
  consume,
}: {
  readonly store: EventStore;
  readonly now: () => number;
  readonly consume: (event: QueuedEvent) => Promise<Outcome>;
}): HostQueue {
  const atWork = new Set<string>();
  const listDue = (): readonly QueuedEvent[] => {
    store.dropExpired(now());
    const all = store.list();
    return all.filter(
      (event) => event.dueAt <= now() && !atWork.has(event.eventId) && hasRoom(event, all, atWork),
    );
  };
  const deliver: HostQueue['deliver'] = async (event, again = false) => {
    atWork.add(event.eventId);
    const outcome = await consume(event).finally(() => atWork.delete(event.eventId));
    if (!again) settle(event, outcome, { store, now });
    return { event, outcome };
  };
  const deliverNext: HostQueue['deliverNext'] = async ({ pick, again } = {}) => {
    const due = listDue();
    const event = pick ? pick(due) : due[0];
    return event && deliver(event, again);
  };
  return {
    ...{ list: store.list, listDue, deliver, deliverNext, onAdded: store.onAdded },
    deliverDue: async ({ limit = Number.POSITIVE_INFINITY, ...options } = {}) => {
      const done: Delivery[] = [];
      while (done.length < limit) {
        const delivery = await deliverNext(options);
        if (!delivery) break;
        done.push(delivery);
      }
      return done;
    },
    lose: (event) => {
      store.remove(event, 'failed');
    },
  };
}

function hasRoom(
  { concurrency, installationId }: QueuedEvent,
  all: readonly QueuedEvent[],
  atWork: ReadonlySet<string>,
): boolean {
  if (!concurrency) return true;
  const same = all.filter(
    (event) =>
      atWork.has(event.eventId) &&
      event.installationId === installationId &&
      event.concurrency?.key === concurrency.key,
  );
  return same.length < concurrency.limit;
}

/**
 * A consumer asks for a retry by what it returns; an error it throws is the end of the event.
 * Invocations that the platform ended are tried again.
 * https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
function settle(
  event: QueuedEvent,
  outcome: Outcome,
  { store, now }: { readonly store: EventStore; readonly now: () => number },
): void {
  const retry = findRetry(event, outcome);
  if (!retry) {
    const isFine = outcome.kind === 'returned' && !v.is(RetryAnswer, outcome.value);
    store.remove(event, isFine ? 'success' : 'failed');
    return;
  }
  const { afterSeconds, retryReason, retryData } = retry;
  const retryCount = (event.retry?.retryCount ?? 0) + 1;
  const delayMs = afterSeconds * 1000;
  const retried = { ...event, retry: { retryCount, retryReason, retryData } };
  store.replace({ ...retried, dueAt: now() + delayMs }, delayMs);
}

interface WantedRetry {
  readonly afterSeconds: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

function findRetry(event: QueuedEvent, outcome: Outcome): WantedRetry | undefined {
  switch (outcome.kind) {
    case 'returned':
      return findAskedRetry(outcome.value);
    case 'threw':
      return undefined;
    case 'timed-out':
      return findPlatformRetry(event, 'FUNCTION_TIME_OUT');
    case 'killed':
      return outcome.event === 'lost'
        ? undefined
        : findPlatformRetry(event, 'FUNCTION_PLATFORM_UNKNOWN_ERROR');
  }
}

function findAskedRetry(answer: unknown): WantedRetry | undefined {
  const asked = v.safeParse(RetryAnswer, answer);
  if (!asked.success) return undefined;
  const { retryAfter, retryReason, retryData } = asked.output.retryOptions;
  if (Buffer.byteLength(JSON.stringify(retryData ?? null)) > LIMITS.queue.retryDataBytes)
    return undefined;
  const afterSeconds = Math.min(retryAfter, LIMITS.queue.longestRetryAfterSeconds);
  return { afterSeconds, retryReason, retryData };
}

function findPlatformRetry({ retry }: QueuedEvent, retryReason: string): WantedRetry | undefined {
  if ((retry?.retryCount ?? 0) >= LIMITS.queue.platformRetries) return undefined;
  return { afterSeconds: 1, retryReason, retryData: undefined };
}
