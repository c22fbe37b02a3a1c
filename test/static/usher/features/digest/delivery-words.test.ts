import { type KeptDelivery } from '../../../../../src/contract/mail';
import {
  deliveriesText,
  deliveryText,
} from '../../../../../static/usher/src/features/digest/delivery-words';

type State = KeptDelivery['state'];

const AT = Date.parse('2026-11-16T07:00:00Z');
const STATES = {
  waiting: { kind: 'waiting', notBefore: AT },
  claimed: { kind: 'claimed', at: AT, token: 'a' },
  sent: { kind: 'sent', at: AT },
  failed: { kind: 'failed', at: AT, reason: 'refused' },
  unknown: { kind: 'unknown', at: AT },
  dropped: { kind: 'dropped', at: AT },
} as const satisfies Record<string, State>;

const to = (...states: readonly State[]): readonly KeptDelivery[] =>
  states.map((state, at) => ({ recipient: String(at), state }));

test.each<[State, RegExp]>([
  [STATES.waiting, /^Not sent yet\.$/],
  [{ ...STATES.waiting, reason: 'rate-limited' }, /^Not sent yet: The provider takes no more/],
  [STATES.claimed, /^It is being sent\.$/],
  [STATES.sent, /^Sent .*2026/],
  [STATES.failed, /^Not sent: The provider refused/],
  [STATES.unknown, /not known\. It is not sent twice\.$/],
  [STATES.dropped, /no longer on the list\.$/],
])('%j is told', (state, text) => {
  expect(deliveryText(state)).toMatch(text);
});

test.each([
  [to(), 'Not mailed: no sender or no confirmed recipient.'],
  [to(STATES.sent), '1 of 1 mail sent.'],
  [to(STATES.sent, STATES.unknown), '1 of 2 mails sent, 1 not known.'],
  [
    to(STATES.waiting, STATES.claimed, STATES.failed, STATES.dropped, STATES.unknown),
    '0 of 5 mails sent, 2 on the way, 2 not sent, 1 not known.',
  ],
])('what is not known is never counted as sent', (deliveries, text) => {
  expect(deliveriesText(deliveries)).toBe(text);
});
