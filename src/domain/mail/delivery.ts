import { type MailFailure, type MailOutcome } from './mail';

/** How one digest fares on its way to one recipient. */
export interface Delivery {
  readonly recipient: string;
  /** Tries that were begun. */
  readonly tries: number;
  /** Of the first try, milliseconds since 1970, as all times here. */
  readonly firstTriedAt?: number;
  /** The sender of the last try, by the number of its changes. */
  readonly triedWith?: number;
  readonly state: DeliveryState;
}

export type DeliveryState =
  /** `reason` of the last try that failed. */
  | { readonly kind: 'waiting'; readonly notBefore: number; readonly reason?: MailFailure }
  /** Somebody sends it right now, or died while doing so. */
  | { readonly kind: 'claimed'; readonly at: number; readonly token: string }
  | { readonly kind: 'sent'; readonly at: number; readonly id?: string }
  | { readonly kind: 'failed'; readonly at: number; readonly reason: MailFailure }
  /** Whether it arrived is not known, and it is not sent again for that reason. */
  | { readonly kind: 'unknown'; readonly at: number }
  /** They left, were removed, or are no longer an admin. */
  | { readonly kind: 'dropped'; readonly at: number };

/** Who tries, and what a second try with the same key would do. */
export interface Try {
  readonly now: number;
  readonly token: string;
  readonly sender: number;
  /** How long the provider keeps a second try from being a second mail; 0 = it does not. */
  readonly idempotentForMs: number;
}

const MINUTE_MS = 60_000;
/** Longer than Forge lets any function run (15 min): whoever claimed it is dead by then. */
export const CLAIM_ENDS_AFTER_MS = 16 * MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;
const FIRST_PAUSE_MS = 5 * MINUTE_MS;

/**
 * What a try makes of a delivery before anything is sent: claimed, unknown, or the same where there is
 * nothing to do now. A try whose end nobody saw is repeated only where that cannot be a second mail.
 */
export function claim(delivery: Delivery, attempt: Try): Delivery {
  if (!isOpen(delivery, attempt)) return delivery;
  const { now, token, sender } = attempt;
  if (isDoubtful(delivery) && !isSafeAgain(delivery, attempt))
    return { ...delivery, state: { kind: 'unknown', at: now } };
  return {
    ...delivery,
    tries: delivery.tries + 1,
    // The time for which the provider remembers the key runs from the first try with this sender.
    firstTriedAt: delivery.triedWith === sender ? (delivery.firstTriedAt ?? now) : now,
    triedWith: sender,
    state: { kind: 'claimed', at: now, token },
  };
}

function isOpen({ state, triedWith }: Delivery, { now, sender }: Try): boolean {
  switch (state.kind) {
    case 'waiting':
      return now >= state.notBefore;
    case 'claimed':
      return now >= state.at + CLAIM_ENDS_AFTER_MS;
    case 'failed':
      // Whoever mends the key or the sender need not wait for the next digest.
      return MENDABLE.includes(state.reason) && triedWith !== sender;
    case 'sent':
    case 'unknown':
    case 'dropped':
      return false;
  }
}

const MENDABLE: readonly MailFailure[] = ['bad-key', 'unverified-sender', 'refused'];

/** Whether the last try may have been a mail. */
function isDoubtful({ state }: Delivery): boolean {
  return state.kind === 'claimed' || (state.kind === 'waiting' && state.reason === 'no-answer');
}

function isSafeAgain({ triedWith, firstTriedAt = 0 }: Delivery, attempt: Try): boolean {
  return triedWith === attempt.sender && attempt.now < firstTriedAt + attempt.idempotentForMs;
}

/** What the provider's answer makes of a delivery; of somebody else's claim it makes nothing. */
export function settle(delivery: Delivery, attempt: Try, outcome: MailOutcome): Delivery {
  const { state } = delivery;
  if (state.kind !== 'claimed' || state.token !== attempt.token) return delivery;
  return { ...delivery, state: toState(delivery, attempt, outcome) };
}

function toState(delivery: Delivery, attempt: Try, outcome: MailOutcome): DeliveryState {
  const { now: at } = attempt;
  if (outcome.kind === 'sent')
    return { kind: 'sent', at, ...(outcome.id !== undefined && { id: outcome.id }) };
  const { reason } = outcome;
  if (reason === 'no-answer' && !isSafeAgain(delivery, attempt)) return { kind: 'unknown', at };
  if (!AGAIN.includes(reason)) return { kind: 'failed', at, reason };
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (delivery.tries - 1));
  return { kind: 'waiting', notBefore: at + Math.max(outcome.retryAfterMs ?? 0, pauseMs), reason };
}

const AGAIN: readonly MailFailure[] = ['rate-limited', 'unavailable', 'no-answer', 'not-approved'];

/** When somebody has to look at it again; nothing where it is done. */
export function wakesAt({ state }: Delivery): number | undefined {
  if (state.kind === 'waiting') return state.notBefore;
  return state.kind === 'claimed' ? state.at + CLAIM_ENDS_AFTER_MS : undefined;
}
