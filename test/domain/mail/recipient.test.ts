import fc from 'fast-check';
import {
  confirmed,
  isSameCode,
  keptAsExternal,
  mayAskAt,
  type Recipient,
  stateOf,
  withAsking,
  withNewCode,
  withTry,
} from '../../../src/domain/mail/recipient';

const NOW = 1_000_000_000_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const aRecipient = (given: Partial<Recipient> = {}): Recipient => ({
  ...{ id: 'r', audience: 'admin', addedAt: 1, askedAt: [] },
  ...given,
});

test.each([
  [{}, 'waiting'],
  [{ confirmedAt: 2 }, 'confirmed'],
  [{ confirmedAt: 2, droppedAt: 3 }, 'dropped'],
  [{ droppedAt: 3 }, 'dropped'],
])('%j is %s', (given, state) => {
  expect(stateOf(aRecipient(given))).toBe(state);
});

test.each<[string, readonly number[], number]>([
  ['nobody was asked', [], NOW],
  ['asked right now', [NOW], NOW + MINUTE_MS],
  ['asked just under a minute ago', [NOW - MINUTE_MS + 1], NOW + 1],
  ['asked a minute ago', [NOW - MINUTE_MS], NOW],
  ['four times today', [1, 2, 3, 4].map((at) => NOW - DAY_MS + at), NOW],
  ['five times today', [1, 2, 3, 4, 5].map((at) => NOW - DAY_MS + at), NOW + 1],
  ['five times, one of them yesterday', [0, 1, 2, 3, 4].map((at) => NOW - DAY_MS + at), NOW],
])('%s: the next mail', (_says, askedAt, at) => {
  expect(mayAskAt(aRecipient({ askedAt }), NOW)).toBe(at);
});

test('however often somebody clicks, nobody gets more than five in a day, a minute apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(DAY_MS / 4), { maxLength: 40 }), (pauses) => {
      let [now, recipient] = [NOW, aRecipient()];
      const mails: number[] = [];
      for (const pause of pauses) {
        now += pause;
        if (mayAskAt(recipient, now) > now) continue;
        recipient = withAsking(recipient, now);
        mails.push(now);
      }
      mails.forEach((at, place) => {
        expect(mails.filter((other) => other > at - DAY_MS && other <= at).length).toBeLessThan(6);
        expect(at - (mails[place - 1] ?? 0)).toBeGreaterThanOrEqual(MINUTE_MS);
      });
    }),
  );
});

test('only what was asked within a day is remembered', () => {
  const askedAt = [NOW - DAY_MS, NOW - DAY_MS + 1];
  expect(withAsking(aRecipient({ askedAt }), NOW).askedAt).toStrictEqual([NOW - DAY_MS + 1, NOW]);
});

describe('a code', () => {
  const asked = withNewCode(aRecipient(), NOW);

  test('lasts half an hour and five tries, and counts as a mail', () => {
    expect(asked.code).toStrictEqual({ expiresAt: NOW + 30 * MINUTE_MS, triesLeft: 5 });
    expect(asked.askedAt).toStrictEqual([NOW]);
  });

  test.each([
    ['none', aRecipient(), NOW, { refused: 'no-code' }],
    ['over', asked, NOW + 30 * MINUTE_MS, { refused: 'expired' }],
    ['not over', asked, NOW + 30 * MINUTE_MS - 1, { triesLeft: 4 }],
    [
      'worn out',
      aRecipient({ code: { expiresAt: NOW + 1, triesLeft: 0 } }),
      NOW,
      { refused: 'no-tries-left' },
    ],
    [
      'the last try',
      aRecipient({ code: { expiresAt: NOW + 1, triesLeft: 1 } }),
      NOW,
      { triesLeft: 0 },
    ],
  ])('%s', (_says, recipient, now, told) => {
    expect(withTry(recipient, now)).toMatchObject(told);
  });

  test('loses a try before anything is compared', () => {
    const tried = withTry(asked, NOW);
    expect('recipient' in tried && tried.recipient.code?.triesLeft).toBe(4);
    expect(asked.code?.triesLeft).toBe(5);
  });

  test('serves once, and a test may follow at once', () => {
    const done = confirmed(asked, NOW);
    expect(done).toStrictEqual(aRecipient({ confirmedAt: NOW }));
    expect(withTry(done, NOW)).toStrictEqual({ refused: 'no-code' });
  });
});

test('kept as external they are no longer dropped', () => {
  const kept = keptAsExternal(aRecipient({ confirmedAt: 2, droppedAt: 3 }));
  expect(kept).toStrictEqual(aRecipient({ audience: 'external', confirmedAt: 2 }));
});

test('only the same code is the same', () => {
  expect(isSameCode('', '')).toBe(true);
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,6}$/), fc.stringMatching(/^\d{0,6}$/), (one, other) => {
      expect(isSameCode(one, one)).toBe(true);
      expect(isSameCode(one, other)).toBe(one === other);
    }),
  );
});

test.each([
  ['123456', '123457'],
  ['123456', '023456'],
  ['123456', '12345'],
  ['12345', '123456'],
  ['', '1'],
  ['1', ''],
])('%p is not %p', (one, other) => {
  expect(isSameCode(one, other)).toBe(false);
});
