import fc from 'fast-check';
import {
  claim,
  CLAIM_ENDS_AFTER_MS,
  type Delivery,
  type DeliveryState,
  settle,
  type Try,
  wakesAt,
} from '../../../src/domain/mail/delivery';
import { MAIL_FAILURES, type MailFailure } from '../../../src/domain/mail/mail';

const NOW = 10_000_000_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TRY: Try = { now: NOW, token: 'mine', sender: 2, idempotentForMs: 0 };
const SAFE: Try = { ...TRY, idempotentForMs: HOUR_MS };

const aDelivery = (state: DeliveryState, given: Partial<Delivery> = {}): Delivery => ({
  ...{ recipient: 'ada', tries: 1, firstTriedAt: NOW - MINUTE_MS, triedWith: 2 },
  ...given,
  state,
});
const waiting = (notBefore: number, reason?: MailFailure): DeliveryState => ({
  ...{ kind: 'waiting', notBefore },
  ...(reason && { reason }),
});
const held = (at: number, token = 'theirs'): DeliveryState => ({ kind: 'claimed', at, token });
const MINE = held(NOW, 'mine');
const failed = (reason: MailFailure): DeliveryState => ({ kind: 'failed', at: 1, reason });

describe('a claim', () => {
  test.each<[string, DeliveryState, Try, DeliveryState['kind']]>([
    ['its time has come', waiting(NOW), TRY, 'claimed'],
    ['its time comes in a millisecond', waiting(NOW + 1), TRY, 'waiting'],
    ['what was refused for a while', waiting(NOW, 'rate-limited'), TRY, 'claimed'],
    ['no answer, and a second try may be a second mail', waiting(NOW, 'no-answer'), TRY, 'unknown'],
    ['no answer, and a second try is the same mail', waiting(NOW, 'no-answer'), SAFE, 'claimed'],
    ['somebody sends it', held(NOW - CLAIM_ENDS_AFTER_MS + 1), SAFE, 'claimed'],
    ['somebody died over it', held(NOW - CLAIM_ENDS_AFTER_MS), TRY, 'unknown'],
    ['it is sent', { kind: 'sent', at: 1 }, SAFE, 'sent'],
    ['nobody knows', { kind: 'unknown', at: 1 }, SAFE, 'unknown'],
    ['they left', { kind: 'dropped', at: 1 }, SAFE, 'dropped'],
  ])('%s', (_says, state, attempt, kind) => {
    expect(claim(aDelivery(state), attempt).state.kind).toBe(kind);
  });

  test('of somebody else, or of what is done, changes nothing', () => {
    for (const state of [held(NOW), failed('bad-key'), waiting(NOW + 1)]) {
      const delivery = aDelivery(state);
      expect(claim(delivery, SAFE)).toBe(delivery);
    }
  });

  test('counts the try and remembers whose it is', () => {
    const fresh: Delivery = { recipient: 'ada', tries: 0, state: waiting(0) };
    const first = claim(fresh, TRY);
    expect(first).toStrictEqual(aDelivery(MINE, { firstTriedAt: NOW }));
  });

  test('with the same sender keeps the time of the first try, with another begins anew', () => {
    const again = aDelivery(waiting(NOW, 'unavailable'));
    expect(claim(again, TRY)).toMatchObject({ tries: 2, firstTriedAt: NOW - MINUTE_MS });
    expect(claim(again, { ...TRY, sender: 3 })).toMatchObject({ firstTriedAt: NOW, triedWith: 3 });
  });

  test('after the end of another is safe only while the provider remembers, and with the same sender', () => {
    const lost = held(NOW - CLAIM_ENDS_AFTER_MS);
    const since = (firstTriedAt: number) => claim(aDelivery(lost, { firstTriedAt }), SAFE).state;
    expect(since(NOW - HOUR_MS + 1)).toStrictEqual(MINE);
    expect(since(NOW - HOUR_MS)).toStrictEqual({ kind: 'unknown', at: NOW });
    expect(claim(aDelivery(lost, { triedWith: 1 }), SAFE).state.kind).toBe('unknown');
  });

  test('of a failure is made again once the sender was changed, where that could mend it', () => {
    const mendable = MAIL_FAILURES.filter(
      (reason) => claim(aDelivery(failed(reason), { triedWith: 1 }), TRY).state.kind === 'claimed',
    );
    expect(mendable).toStrictEqual(['bad-key', 'unverified-sender', 'refused']);
    for (const reason of MAIL_FAILURES)
      expect(claim(aDelivery(failed(reason)), TRY).state).toStrictEqual(failed(reason));
  });
});

describe('an answer', () => {
  test('of a try that is not the last is not looked at', () => {
    for (const state of [held(NOW), waiting(NOW), failed('refused')]) {
      const delivery = aDelivery(state);
      expect(settle(delivery, TRY, { kind: 'sent' })).toBe(delivery);
    }
  });

  test('that it is sent ends it, with the provider’s id where it has one', () => {
    const of = (id?: string) =>
      settle(aDelivery(MINE), TRY, { kind: 'sent', ...(id !== undefined && { id }) }).state;
    expect(of()).toStrictEqual({ kind: 'sent', at: NOW });
    expect(of('m-1')).toStrictEqual({ kind: 'sent', at: NOW, id: 'm-1' });
  });

  test.each<[MailFailure, DeliveryState['kind'], DeliveryState['kind']]>([
    ['bad-key', 'failed', 'failed'],
    ['unverified-sender', 'failed', 'failed'],
    ['bounced-recipient', 'failed', 'failed'],
    ['refused', 'failed', 'failed'],
    ['rate-limited', 'waiting', 'waiting'],
    ['unavailable', 'waiting', 'waiting'],
    ['not-approved', 'waiting', 'waiting'],
    ['no-answer', 'unknown', 'waiting'],
  ])('%s makes it %s; with a provider that sends once, %s', (reason, plain, idempotent) => {
    const outcome = { kind: 'failed', reason } as const;
    expect(settle(aDelivery(MINE), TRY, outcome).state).toMatchObject({ kind: plain });
    expect(settle(aDelivery(MINE), SAFE, outcome).state).toMatchObject({ kind: idempotent });
  });

  test.each([
    [1, 0, 5],
    [2, 0, 10],
    [4, 0, 40],
    [5, 0, 60],
    [9, 0, 60],
    [1, 4, 5],
    [1, 90, 90],
  ])('after try %i, asked to wait %i minutes, it waits %i', (tries, asked, minutes) => {
    const reason = 'rate-limited';
    const outcome = { kind: 'failed', reason, retryAfterMs: asked * MINUTE_MS } as const;
    const notBefore = NOW + minutes * MINUTE_MS;
    expect(settle(aDelivery(MINE, { tries }), TRY, outcome).state).toStrictEqual(
      waiting(notBefore, reason),
    );
  });
});

test.each<[DeliveryState, number | undefined]>([
  [waiting(7), 7],
  [held(7), 7 + CLAIM_ENDS_AFTER_MS],
  [{ kind: 'sent', at: 7 }, undefined],
  [failed('refused'), undefined],
  [{ kind: 'unknown', at: 7 }, undefined],
  [{ kind: 'dropped', at: 7 }, undefined],
])('%j wakes at %p', (state, at) => {
  expect(wakesAt(aDelivery(state))).toBe(at);
});

test('nobody who claims before it wakes gets it', () => {
  const states = fc.oneof(
    fc.nat(1e6).map((at) => waiting(NOW + at)),
    fc.nat(1e6).map((at) => held(NOW + at)),
  );
  fc.assert(
    fc.property(states, fc.nat(1e6), (state, early) => {
      const delivery = aDelivery(state);
      const now = (wakesAt(delivery) ?? 0) - 1 - early;
      expect(claim(delivery, { ...SAFE, now })).toBe(delivery);
    }),
  );
});
