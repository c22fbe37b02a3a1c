import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { listBackgroundModules, timeLimitMsOf } from '../background-modules';
import { type FaultPlan } from '../faults';
import { LIMITS } from '../limits';
import { type ForgeManifest } from '../manifest';
import { type Invoked } from '../runtime/invoked';
import { type EventStore } from './event-store';

const Push = v.object({
  queueName: v.string(),
  jobId: v.string(),
  payload: v.array(
    v.object({
      body: v.record(v.string(), v.unknown()),
      delayInSeconds: v.optional(v.number()),
      concurrency: v.optional(v.object({ key: v.string(), limit: v.number() })),
    }),
  ),
});
const Job = v.object({ queueName: v.string(), jobId: v.string() });
type Push = v.InferOutput<typeof Push>;

/** The endpoints behind @forge/events. */
export interface QueueEndpoints {
  answer(invoked: Invoked, path: string, body: unknown): Response;
}

interface QueueOptions {
  readonly manifest: ForgeManifest;
  readonly store: EventStore;
  readonly faults: FaultPlan;
  readonly now: () => number;
}

/** The path's `{contextAri}` and its like are sent as they stand there; the runtime knows who pushes. */
export function createQueueEndpoints(options: QueueOptions): QueueEndpoints {
  const { store } = options;
  return {
    answer: (invoked, path, body) => {
      if (path.startsWith('/webhook/queue/publish/'))
        return publish(invoked, v.parse(Push, body), options);
      const { jobId } = v.parse(Job, body);
      const stats = store.statsOf(jobId);
      if (!stats) return new Response(null, { status: 404 });
      if (path.startsWith('/webhook/queue/stats/')) return Response.json(stats);
      store.cancel(jobId);
      return new Response(null, { status: 204 });
    },
  };
}

function publish(invoked: Invoked, push: Push, options: QueueOptions): Response {
  const { store, faults, now } = options;
  const fault = faults.strikePush();
  if (fault === 'throttled') return new Response(null, { status: 429 });
  if (fault === 'failed') return new Response(null, { status: 500 });
  const refusal = findRefusal(invoked, push, options);
  if (refusal) return refusal;
  for (const { body, delayInSeconds = 0, concurrency } of push.payload)
    store.add({
      ...{ eventId: randomUUID(), jobId: push.jobId, queueName: push.queueName, body },
      ...(concurrency && { concurrency }),
      installationId: invoked.installationId,
      workspaceId: invoked.workspaceId,
      pushedAt: now(),
      dueAt: now() + delayInSeconds * 1000,
      chainLength: (invoked.chainLength ?? 0) + 1,
    });
  return new Response(null, { status: fault === 'unanswered' ? 500 : 201 });
}

/** https://developer.atlassian.com/platform/forge/limits-async-events/ */
function findRefusal(invoked: Invoked, push: Push, options: QueueOptions): Response | undefined {
  const { payload, queueName } = push;
  const { consumers } = listBackgroundModules(options.manifest);
  const consumer = consumers.find(({ queue }) => queue === queueName);
  if (!consumer) return refuse(404, `No consumer reads the queue ${queueName}.`);
  if (payload.length > LIMITS.queue.eventsPerPush) return refuse(400, 'More than 50 events.');
  if (payload.some(({ delayInSeconds = 0 }) => !isDelay(delayInSeconds)))
    return refuse(400, 'A delay is 0 to 900 seconds.');
  const isLong =
    timeLimitMsOf(options.manifest, { functionKey: consumer.function, moduleType: 'consumer' }) >
    LIMITS.backgroundMs;
  if (isTooBig(payload, isLong)) return refuse(413, 'The payload is too big.');
  if ((invoked.chainLength ?? 0) >= LIMITS.queue.chainedPushes)
    return refuse(405, 'Too many pushes in a chain.');
  const { eventsPerMinute } = LIMITS.queue;
  const pushed = options.store.countPushedSince(invoked.installationId, options.now() - 60_000);
  return pushed + payload.length > eventsPerMinute ? refuse(429, 'Too many events.') : undefined;
}

function isDelay(seconds: number): boolean {
  return seconds >= 0 && seconds <= LIMITS.queue.longestDelaySeconds;
}

function isTooBig(payload: Push['payload'], isLong: boolean): boolean {
  const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
  const { bytesPerPush, bytesOfLongEvent } = LIMITS.queue;
  return (
    bytesOf(payload) > bytesPerPush ||
    (isLong && payload.some((event) => bytesOf(event) > bytesOfLongEvent))
  );
}

function refuse(status: number, errorMessage: string): Response {
  return Response.json({ errorMessage, message: errorMessage }, { status });
}
