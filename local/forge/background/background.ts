import { randomUUID } from 'node:crypto';
import { type BackgroundModules } from '../background-modules';
import { type AppEvent } from '../lifecycle/lifecycle';
import { type Installations } from '../lifecycle/installations';
import { LIMITS } from '../limits';
import { type QueuedEvent } from '../queue/event-store';
import { type Invoked } from '../runtime/invoked';
import { type Outcome } from '../runtime/outcome';
import { type RunFunction } from '../runtime/run-function';

/** Runs functions that nobody called: there is no account, so nobody to act as but the app. */
export interface Background {
  /** A scheduled trigger fires. Throws when the manifest has no such module. */
  readonly runSchedule: (moduleKey: string, installationId: string) => Promise<Outcome>;
  /** Every trigger that listens to it runs, one after the other; none when the scope is missing. */
  readonly sendEvent: (installationId: string, event: AppEvent) => Promise<readonly Outcome[]>;
  /** The consumer of the event's queue. */
  readonly consume: (event: QueuedEvent) => Promise<Outcome>;
}

export interface BackgroundOptions {
  readonly modules: BackgroundModules;
  readonly scopes: readonly string[];
  readonly installations: Installations;
  readonly run: RunFunction;
  readonly now: () => number;
}

/** https://developer.atlassian.com/platform/forge/function-reference/arguments/ */
export function createBackground(options: BackgroundOptions): Background {
  const { modules, installations, run, now } = options;
  const toInvoked = (
    installationId: string,
    module: Pick<Invoked, 'moduleKey' | 'moduleType' | 'functionKey'>,
  ): Invoked => {
    const { workspaceId, appVersion } = installations.get(installationId);
    return { installationId, workspaceId, appVersion, ...module };
  };
  return {
    runSchedule: (moduleKey, installationId) => {
      const module = find(modules.schedules, ({ key }) => key === moduleKey, moduleKey);
      const type = { moduleKey, moduleType: 'scheduledTrigger', functionKey: module.function };
      const request = { context: { moduleKey }, contextToken: randomUUID() };
      return run(toInvoked(installationId, type), request);
    },
    sendEvent: async (installationId, event) => {
      const outcomes: Outcome[] = [];
      for (const { key, function: functionKey, events } of modules.triggers) {
        if (!events.includes(event.eventType) || !mayHear(event.eventType, options.scopes))
          continue;
        const type = { moduleKey: key, moduleType: 'trigger', functionKey };
        outcomes.push(await run(toInvoked(installationId, type), { ...event }));
      }
      return outcomes;
    },
    consume: async (event) => {
      const { key, function: functionKey } = find(
        modules.consumers,
        ({ queue }) => queue === event.queueName,
        event.queueName,
      );
      const type = { moduleKey: key, moduleType: 'consumer', functionKey };
      const invoked = toInvoked(event.installationId, type);
      return run({ ...invoked, chainLength: event.chainLength }, toAsyncEvent(event, now()));
    },
  };
}

/** `AsyncEvent` of @forge/events. */
function toAsyncEvent(event: QueuedEvent, now: number): object {
  const { body, queueName, jobId, eventId, concurrency, pushedAt, retry } = event;
  return {
    ...{ body, queueName, jobId, eventId },
    ...(concurrency && { concurrency }),
    ...(retry && {
      retryContext: {
        ...retry,
        retentionWindow: {
          startTime: new Date(pushedAt).toISOString(),
          remainingTimeMs: pushedAt + LIMITS.queue.retentionMs - now,
        },
      },
    }),
  };
}

/** Each product event asks for the scope that reads what it tells of. */
function mayHear(eventType: string, scopes: readonly string[]): boolean {
  return !/^avi:bitbucket:[a-z]+:repository$/.test(eventType) || scopes.includes(READ_REPOSITORY);
}

const READ_REPOSITORY = 'read:repository:bitbucket';

function find<T>(modules: readonly T[], isMeant: (module: T) => boolean, name: string): T {
  const found = modules.find(isMeant);
  if (!found) throw new Error(`The manifest has no module for ${name}.`);
  return found;
}
