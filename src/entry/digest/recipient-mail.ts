import { type Mail, type MailOutcome } from '../../domain/mail/mail';
import { mayAskAt, type Recipient, withAsking } from '../../domain/mail/recipient';
import { type ShortMail } from '../../use-cases/mail/short-mails';
import { ContractFailure } from '../contract-failure';
import { type MailDeps } from './mail-deps';
import { type Recipients, type StoredSender } from './mail-store';

const DAY_MS = 86_400_000;
/** Of codes and tests together, whoever they go to: also removing and adding again makes no more of them. */
const MAILS_A_DAY = 30;

export interface Asking {
  readonly recipient: string;
  /** What asking makes of them, beside the mark that they were asked. */
  readonly change?: (recipient: Recipient, now: number) => Recipient;
  readonly mail: ShortMail;
  readonly idempotencyKey: string;
  /** Done once it is allowed, and before it is sent. */
  readonly before?: () => Promise<void>;
}

/**
 * Mails a code or a test to one recipient, and marks that before it is sent: no clicking makes more of it.
 * @throws ContractFailure (`bad-request`) without a sender, an address, or patience
 */
export async function mailRecipient(deps: MailDeps, asking: Asking): Promise<MailOutcome> {
  const stored = await deps.mail.findSender();
  if (!stored) throw refused('There is no sender yet. Set one up first.');
  const to = await deps.mail.findSecret('address', asking.recipient);
  if (to === undefined) throw gone();
  await markAsked(deps, asking);
  await asking.before?.();
  const send = deps.openSender(stored);
  return send(toMail(stored, to, asking.mail), asking.idempotencyKey);
}

/** From the sender to one address, with the way to leave. */
export function toMail(
  { sender }: Pick<StoredSender, 'sender'>,
  to: string,
  { subject, text, html }: ShortMail,
): Mail {
  const headers = { 'List-Unsubscribe': `<${leaveMailto(sender.from.address)}>` };
  return { from: sender.from, to, subject, text, html, headers };
}

/** Whoever reads the sender's address takes them off the list: mail alone cannot. */
export function leaveMailto(address: string): string {
  return `mailto:${address}?subject=${encodeURIComponent('Leave the Usher digest')}`;
}

async function markAsked({ mail, clock }: MailDeps, asking: Asking): Promise<void> {
  const now = clock.now();
  const change = asking.change ?? withAsking;
  await mail.changeRecipients((held) => {
    const found = held.list.find(({ id }) => id === asking.recipient);
    if (!found) throw gone();
    demandPatience(held, found, now);
    return {
      askedAt: [...recent(held.askedAt, now), now],
      list: held.list.map((each) => (each === found ? change(found, now) : each)),
    };
  });
}

function demandPatience(held: Recipients, recipient: Recipient, now: number): void {
  const isLater = mayAskAt(recipient, now) > now;
  if (!isLater && recent(held.askedAt, now).length < MAILS_A_DAY) return;
  throw refused(
    'Too many mails were asked for. Wait a minute; after five in a day, until tomorrow.',
  );
}

function recent(times: readonly number[], now: number): readonly number[] {
  return times.filter((at) => at > now - DAY_MS);
}

export function gone(): ContractFailure {
  return refused('This recipient is no longer on the list. Reload the page.');
}

function refused(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
