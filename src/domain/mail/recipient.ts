import { type AccountUuid } from '../facts/ids';

/** Somebody who gets the digest. Their address is kept apart, among secrets, under this id. */
export interface Recipient {
  readonly id: string;
  /** The member whose address it was when it was typed; missing for everybody else. */
  readonly person?: AccountUuid;
  /** `admin`: gets it as a workspace admin, and no longer when that ends. `external`: an admin chose so. */
  readonly audience: 'admin' | 'external';
  /** Milliseconds since 1970, as all times here. */
  readonly addedAt: number;
  readonly addedBy?: AccountUuid;
  readonly confirmedAt?: number;
  /** When they were found to be no longer an admin: nothing is sent since. */
  readonly droppedAt?: number;
  /** The code that was mailed last, which is itself among secrets. */
  readonly code?: { readonly expiresAt: number; readonly triesLeft: number };
  /** When codes and tests were mailed to them, of the last day. */
  readonly askedAt: readonly number[];
}

export type RecipientState = 'waiting' | 'confirmed' | 'dropped';

export function stateOf({ confirmedAt, droppedAt }: Recipient): RecipientState {
  if (droppedAt !== undefined) return 'dropped';
  return confirmedAt === undefined ? 'waiting' : 'confirmed';
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Long enough to ask a colleague for it. */
const CODE_LASTS_MS = 30 * MINUTE_MS;
const TRIES = 5;
/** Nobody shall get more mail than that because somebody clicks. */
const LEAST_PAUSE_MS = MINUTE_MS;
const MAILS_A_DAY = 5;

/** When the next code or test may be mailed to them. */
export function mayAskAt({ askedAt }: Recipient, now: number): number {
  const recent = askedAt.filter((at) => at > now - DAY_MS);
  const last = recent.at(-1);
  if (last === undefined) return now;
  const oldest = recent.length >= MAILS_A_DAY ? recent.at(-MAILS_A_DAY) : undefined;
  return Math.max(now, last + LEAST_PAUSE_MS, oldest === undefined ? 0 : oldest + DAY_MS);
}

/** A mail that was asked for is on its way to them. */
export function withAsking(recipient: Recipient, now: number): Recipient {
  const askedAt = [...recipient.askedAt.filter((at) => at > now - DAY_MS), now];
  return { ...recipient, askedAt };
}

/** A new code is on its way: the old one counts no more. */
export function withNewCode(recipient: Recipient, now: number): Recipient {
  return {
    ...withAsking(recipient, now),
    code: { expiresAt: now + CODE_LASTS_MS, triesLeft: TRIES },
  };
}

export type CodeRefusal = 'no-code' | 'expired' | 'no-tries-left';

/** Takes one try before anything is compared, so that nobody can guess more often by asking twice at once. */
export function withTry(
  recipient: Recipient,
  now: number,
):
  | { readonly refused: CodeRefusal }
  | { readonly recipient: Recipient; readonly triesLeft: number } {
  const { code } = recipient;
  if (code === undefined) return { refused: 'no-code' };
  if (now >= code.expiresAt) return { refused: 'expired' };
  if (code.triesLeft <= 0) return { refused: 'no-tries-left' };
  const triesLeft = code.triesLeft - 1;
  return { recipient: { ...recipient, code: { ...code, triesLeft } }, triesLeft };
}

type Changeable = { -readonly [Key in keyof Recipient]: Recipient[Key] };

/** A code serves once. Whoever confirmed wants mail, so a test may follow at once. */
export function confirmed(recipient: Recipient, now: number): Recipient {
  const changed: Changeable = { ...recipient, confirmedAt: now, askedAt: [] };
  delete changed.code;
  return changed;
}

/** An admin wants them to get it, whatever they administer. */
export function keptAsExternal(recipient: Recipient): Recipient {
  const changed: Changeable = { ...recipient, audience: 'external' };
  delete changed.droppedAt;
  return changed;
}

/** Compares in the same time whatever differs, and where. */
export function isSameCode(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1)
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % Math.max(1, other.length));
  return difference === 0;
}
