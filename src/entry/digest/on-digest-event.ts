import { type EventQueue } from '../../adapters/forge/queue';
import { type Log } from '../../adapters/forge/console-log';
import { planDigest, sendDigest } from '../../use-cases/mail/send-digest';
import { createDigestDesk } from './digest-desk';
import { type MailDeps } from './mail-deps';

export interface DigestEventDeps extends MailDeps {
  readonly digestEvents: EventQueue<Record<string, unknown>>;
  readonly log: Log;
}

/** The most that Forge lets an event wait: what has to wait longer is left to the hour. */
const MOST_SECONDS = 900;

/** Of every hour: asks for a digest where one is due, or where a mail has to be tried again. */
export async function queueDigestIfDue(deps: DigestEventDeps): Promise<void> {
  if ((await planDigest(createDigestDesk(deps))) === 'digest') await deps.digestEvents.push({});
}

/**
 * One event of the queue `digest`. Events come at least once and in any order: what is due is read from
 * what is stored, and never from the event. What fails is logged by its name alone.
 */
export async function onDigestEvent(deps: DigestEventDeps): Promise<void> {
  try {
    const { made, tries, wakesAt } = await sendDigest(createDigestDesk(deps));
    deps.log.write('info', 'digest', { made, tries });
    if (wakesAt === undefined) return;
    const seconds = Math.max(1, Math.ceil((wakesAt - deps.clock.now()) / 1000));
    if (seconds <= MOST_SECONDS) await deps.digestEvents.push({}, seconds);
  } catch (error) {
    deps.log.write('error', 'the digest failed', {
      error: error instanceof Error ? error.name : typeof error,
    });
  }
}
