import { type ScheduleModule } from '../background-modules';
import { type ForgeHost } from '../host';
import { type Outcome } from '../runtime/outcome';

export interface DriverOptions {
  /** Until scheduled triggers fire for the first time; Forge takes some five minutes after a deploy. */
  readonly firstRunMs?: number;
  /** Between a push and its delivery, when no delay was asked for. */
  readonly deliveryMs?: number;
  /** Told of each invocation that did not return. */
  readonly onFailure?: (moduleKey: string, kind: Outcome['kind']) => void;
}

/** Lets happen by itself what Forge does in the background, until it is stopped. */
export interface Driver {
  /** No further function begins; resolves when those at work have ended. */
  stop(): Promise<void>;
}

const INTERVAL_MS: Readonly<Record<ScheduleModule['interval'], number>> = {
  fiveMinute: 300_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
/** Forge runs many more at once; for one machine this is plenty. */
const EVENTS_AT_ONCE = 4;

export function startDriver(host: ForgeHost, options: DriverOptions = {}): Driver {
  const { firstRunMs = 5_000, deliveryMs = 50, onFailure } = options;
  const atWork = new Set<Promise<Outcome['kind']>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  const after = (ms: number, work: () => void): void => {
    if (isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer.unref());
  };
  const track = async (moduleKey: string, work: Promise<Outcome>): Promise<void> => {
    const ended = work.then(
      ({ kind }) => kind,
      () => 'threw' as const,
    );
    atWork.add(ended);
    const kind = await ended;
    atWork.delete(ended);
    if (kind !== 'returned') onFailure?.(moduleKey, kind);
  };
  const deliver = (): void => {
    const room = Math.max(0, EVENTS_AT_ONCE - atWork.size);
    for (const event of host.queue.listDue().slice(0, room)) {
      const delivery = host.queue.deliver(event).then(({ outcome }) => outcome);
      void track(event.queueName, delivery).then(() => {
        after(0, deliver);
      });
    }
  };
  const fire = (schedule: ScheduleModule): void => {
    const { key, interval } = schedule;
    for (const { id } of host.installations.list()) void track(key, host.runSchedule(key, id));
    after(INTERVAL_MS[interval], () => {
      fire(schedule);
    });
  };

  const unlisten = host.queue.onAdded((_event, delayMs) => {
    after(delayMs + deliveryMs, deliver);
  });
  after(deliveryMs, deliver);
  for (const schedule of host.modules.schedules)
    after(firstRunMs, () => {
      fire(schedule);
    });
  return {
    stop: async () => {
      isStopped = true;
      unlisten();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(atWork);
    },
  };
}
