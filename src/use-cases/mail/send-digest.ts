import { type Digest } from '../../domain/digest/digest';
import { claim, type Delivery, settle, type Try, wakesAt } from '../../domain/mail/delivery';
import {
  type DigestLog,
  type DigestPeriod,
  type DigestRun,
  isDue,
  nextSlot,
  withDelivery,
  withRun,
} from '../../domain/mail/digest-log';
import { type Mail, type SendMail } from '../../domain/mail/mail';
import { type DigestSchedule } from '../../domain/setup/schedules';
import { periodOf } from './digest-period';

/** What the digest of a period needs from outside. */
export interface DigestDesk {
  readonly now: () => number;
  /** Never the same twice. */
  readonly newToken: () => string;
  readonly getSchedule: () => Promise<DigestSchedule>;
  readonly getLog: () => Promise<DigestLog>;
  /** Compare and swap; `undefined` leaves all as it is. */
  readonly changeLog: (change: (log: DigestLog) => DigestLog | undefined) => Promise<void>;
  /** Nothing where there are no facts to speak of. */
  readonly compose: () => Promise<Digest | undefined>;
  /** Keeps it as the digest of this period, unless one is kept already. */
  readonly keep: (slot: number, key: string, digest: Digest) => Promise<void>;
  readonly findKept: (slot: number, key: string) => Promise<Digest | undefined>;
  /** Nothing where nobody has set one up. */
  readonly findSender: () => Promise<DigestSender | undefined>;
  /** Ids of those who have confirmed and are still admins, or external on purpose. */
  readonly listRecipients: () => Promise<readonly string[]>;
  readonly findAddressee: (recipient: string) => Promise<Addressee>;
  readonly render: (digest: Digest, to: Extract<Addressee, { kind: 'send' }>) => Mail;
}

export interface DigestSender {
  /** Another number for every change of it. */
  readonly version: number;
  readonly idempotentForMs: number;
  readonly send: SendMail;
}

/** Whether somebody shall have it now: asked again just before it is sent. */
export type Addressee =
  | { readonly kind: 'send'; readonly recipient: string; readonly address: string }
  /** Whether they are still an admin cannot be told at the moment. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'gone' };

export interface DigestReport {
  readonly made: boolean;
  readonly tries: number;
  /** When there is something to do again in this period, milliseconds since 1970. */
  readonly wakesAt?: number;
}

/** Whether a trigger has something to do, for a fraction of what doing it costs. */
export async function planDigest(
  desk: Pick<DigestDesk, 'now' | 'getSchedule' | 'getLog'>,
): Promise<'nothing' | 'digest'> {
  const schedule = await desk.getSchedule();
  if (!schedule.isOn) return 'nothing';
  const now = desk.now();
  const period = periodOf(now, schedule);
  const log = await desk.getLog();
  if (isDue(log, period, now)) return 'digest';
  const wakes = currentRun(log, now)?.deliveries.some((delivery) => mayTry(delivery, now));
  return wakes === true ? 'digest' : 'nothing';
}

/**
 * Makes the digest of this period where there is none yet, and mails it to everybody who has not got it.
 * May run doubled, late, or die anywhere: what is sent is claimed first, and what was claimed and never
 * settled is repeated only where the provider makes one mail of two tries.
 */
export async function sendDigest(desk: DigestDesk): Promise<DigestReport> {
  const schedule = await desk.getSchedule();
  if (!schedule.isOn) return { made: false, tries: 0 };
  const made = await makeIfDue(desk, periodOf(desk.now(), schedule));
  const sender = await desk.findSender();
  const run = currentRun(await desk.getLog(), desk.now());
  let tries = 0;
  if (sender !== undefined && run !== undefined) {
    const digest = await desk.findKept(run.slot, run.key);
    if (digest !== undefined)
      for (const { recipient } of run.deliveries)
        tries += await deliver(desk, { sender, run, digest, recipient });
  }
  const wakes = await nextWake(desk);
  return { made, tries, ...(wakes !== undefined && { wakesAt: wakes }) };
}

/** Content first, then the log: who dies in between has made nothing that anybody sends. */
async function makeIfDue(desk: DigestDesk, period: DigestPeriod): Promise<boolean> {
  const log = await desk.getLog();
  if (!isDue(log, period, desk.now())) return false;
  const digest = await desk.compose();
  if (digest === undefined) return false;
  const slot = nextSlot(log);
  await desk.keep(slot, period.key, digest);
  const isMailed = (await desk.findSender()) !== undefined;
  const recipients = isMailed ? await desk.listRecipients() : [];
  const run: DigestRun = {
    ...period,
    madeAt: desk.now(),
    slot,
    deliveries: recipients.map((recipient) => ({
      recipient,
      tries: 0,
      state: { kind: 'waiting', notBefore: 0 },
    })),
  };
  let isNew = false;
  await desk.changeLog((held) => {
    isNew = isDue(held, period, run.madeAt) && nextSlot(held) === slot;
    return isNew ? withRun(held, run) : undefined;
  });
  return isNew;
}

interface DeliveryJob {
  readonly sender: DigestSender;
  readonly run: DigestRun;
  readonly digest: Digest;
  readonly recipient: string;
}

/** @returns how many mails were handed to the provider: one, or none */
async function deliver(desk: DigestDesk, job: DeliveryJob): Promise<0 | 1> {
  const { sender, run, digest, recipient } = job;
  const address = { key: run.key, recipient };
  const attempt = (): Try => ({ ...sender, sender: sender.version, now: desk.now(), token });
  const token = desk.newToken();
  const to = await desk.findAddressee(recipient);
  if (to.kind === 'hold') return 0;
  if (to.kind === 'gone') {
    await desk.changeLog((log) => withDelivery(log, address, (held) => dropped(held, desk.now())));
    return 0;
  }
  if (!(await claimDelivery(desk, { address, attempt: attempt() }))) return 0;
  const outcome = await sender.send(desk.render(digest, to), `usher ${run.key} ${recipient}`);
  await desk.changeLog((log) =>
    withDelivery(log, address, (held) => settle(held, attempt(), outcome)),
  );
  return 1;
}

interface Claim {
  readonly address: { readonly key: string; readonly recipient: string };
  readonly attempt: Try;
}

/** Whether the mail is now ours to send. */
async function claimDelivery(desk: DigestDesk, { address, attempt }: Claim): Promise<boolean> {
  await desk.changeLog((log) =>
    withDelivery(log, address, (held) => claim(held, { ...attempt, now: desk.now() })),
  );
  const run = (await desk.getLog()).find(({ key }) => key === address.key);
  const held = run?.deliveries.find(({ recipient }) => recipient === address.recipient);
  return held?.state.kind === 'claimed' && held.state.token === attempt.token;
}

/** Nothing is taken back from who has it already, or may have it. */
function dropped(delivery: Delivery, now: number): Delivery {
  const isOver = delivery.state.kind !== 'waiting';
  return isOver ? delivery : { ...delivery, state: { kind: 'dropped', at: now } };
}

/** The newest, while its week lasts: nobody wants last week's digest. */
function currentRun([newest]: DigestLog, now: number): DigestRun | undefined {
  return newest !== undefined && now >= newest.startsAt && now < newest.endsAt ? newest : undefined;
}

function mayTry(delivery: Delivery, now: number): boolean {
  const at = wakesAt(delivery);
  return (at !== undefined && at <= now) || delivery.state.kind === 'failed';
}

async function nextWake(desk: DigestDesk): Promise<number | undefined> {
  const run = currentRun(await desk.getLog(), desk.now());
  const times = (run?.deliveries ?? []).flatMap((delivery) => wakesAt(delivery) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}
