import { LIMITS } from '../limits';

/** One event of a queue that has not been worked off. */
export interface QueuedEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  readonly installationId: string;
  readonly workspaceId: string;
  readonly pushedAt: number;
  /** Not delivered before. */
  readonly dueAt: number;
  /** How many pushes led here, each made by the consumer of the one before. */
  readonly chainLength: number;
  readonly retry?: Retry;
}

export interface Retry {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

/** The events of all installations, in the order of their pushes. */
export interface EventStore {
  readonly list: () => readonly QueuedEvent[];
  add(event: QueuedEvent): void;
  /** Puts a retry in the place of the event itself. */
  replace(event: QueuedEvent, delayMs: number): void;
  /** Takes an event out: worked off, failed, or lost. */
  remove(event: QueuedEvent, ended: 'success' | 'failed'): void;
  /** Removes what nobody took for 24 h; answers it. */
  dropExpired(now: number): readonly QueuedEvent[];
  cancel(jobId: string): void;
  removeInstallation(installationId: string): void;
  statsOf(jobId: string): JobStats | undefined;
  countPushedSince(installationId: string, since: number): number;
  /** Called after each push and each retry. Answers how to stop being called. */
  readonly onAdded: (listener: (event: QueuedEvent, delayMs: number) => void) => () => void;
}

export function createEventStore(): EventStore {
  const events = new Map<string, QueuedEvent>();
  const jobs = new Map<string, { success: number; inProgress: number; failed: number }>();
  const pushes: { readonly installationId: string; readonly at: number }[] = [];
  const listeners = new Set<(event: QueuedEvent, delayMs: number) => void>();

  const jobOf = (jobId: string) => {
    const job = jobs.get(jobId) ?? { success: 0, inProgress: 0, failed: 0 };
    jobs.set(jobId, job);
    return job;
  };
  const remove: EventStore['remove'] = ({ eventId, jobId }, ended) => {
    if (!events.delete(eventId)) return;
    jobOf(jobId).inProgress -= 1;
    jobOf(jobId)[ended] += 1;
  };
  const removeAll = (isMeant: (event: QueuedEvent) => boolean): readonly QueuedEvent[] => {
    const meant = [...events.values()].filter(isMeant);
    for (const event of meant) remove(event, 'failed');
    return meant;
  };
  return {
    list: () => [...events.values()],
    remove,
    statsOf: (jobId) => {
      const job = jobs.get(jobId);
      return job && { ...job };
    },
    add: (event) => {
      events.set(event.eventId, event);
      jobOf(event.jobId).inProgress += 1;
      pushes.push({ installationId: event.installationId, at: event.pushedAt });
      for (const listener of listeners) listener(event, event.dueAt - event.pushedAt);
    },
    replace: (event, delayMs) => {
      if (!events.has(event.eventId)) return;
      events.set(event.eventId, event);
      for (const listener of listeners) listener(event, delayMs);
    },
    dropExpired: (now) => removeAll(({ pushedAt }) => now - pushedAt >= LIMITS.queue.retentionMs),
    cancel: (jobId) => {
      removeAll((event) => event.jobId === jobId);
    },
    removeInstallation: (installationId) => {
      removeAll((event) => event.installationId === installationId);
    },
    countPushedSince: (installationId, since) => {
      const old = pushes.findIndex(({ at }) => at > since);
      pushes.splice(0, old === -1 ? pushes.length : old);
      return pushes.filter((push) => push.installationId === installationId).length;
    },
    onAdded: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
