import { sayLimit } from '../../../src/domain/digest/limit-lines';
import { toBillInput } from '../../../src/domain/seats/bill-input';
import { type SeatCount } from '../../../src/domain/seats/count-seats';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { type Setup } from '../../../src/domain/setup/setup';

const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const FREE: Setup = { plan: stated('free') };
const MONTHLY: Setup = { plan: stated('standard'), billingPeriod: stated('monthly') };
const ANNUAL: Setup = { plan: stated('standard'), billingPeriod: stated('annual') };

const seats = (atLeast: number, atMost?: number, invited?: number): SeatCount => ({
  atLeast,
  ...(atMost !== undefined && { atMost }),
  members: { atLeast },
  notBilled: 0,
  pendingInvitations: { atLeast: 0, ...(invited !== undefined && { atMost: invited }) },
});
function say(setup: Setup, count: SeatCount) {
  const { input } = toBillInput(setup, count);
  if (input === undefined) throw new Error('Plan and period are told.');
  return sayLimit({ setup, seats: count, input, book: DEFAULT_PRICE_BOOK });
}

const SEATS = { view: 'seats' };
const SETUP = { view: 'settings', tab: 'setup' };
const bar = (filled: number, tone: string, most = '') => ({
  filled,
  of: 5,
  text: `${most}${filled} of 5 seats taken`,
  tone,
});
const loud = (text: string, tone: string, weight: number) => ({
  lines: [{ text: [text], tone, place: SEATS }],
  unknown: [],
  headlines: [{ weight, text }],
});
const unknown = (text: string) => ({
  lines: [],
  unknown: [{ text: [text], tone: 'unknown', place: SETUP }],
  headlines: [],
});
const QUIET = { lines: [], unknown: [], headlines: [] };

const MAYBE =
  'The limit of 5 people may be reached: it depends on who is active, and on invitations';
const REACHED = 'The limit of 5 people is reached: one more, and all pushes are refused';
const ABOVE = 'Above the limit of 5 people: all pushes are refused';
const UNREAD =
  'Not known, because not every member or invitation was read: whether the limit of 5 people is near';

describe('a number of people at which pushes stop', () => {
  test.each<[string, SeatCount, object]>([
    ['far', seats(3, 3, 0), { bar: bar(3, 'plain'), ...QUIET }],
    ['far, as far as is known', seats(0, 3, 1), { bar: bar(3, 'plain', 'at most '), ...QUIET }],
    [
      'perhaps reached by an invitation',
      seats(4, 4, 1),
      { bar: bar(4, 'plain'), ...loud(MAYBE, 'warning', 65) },
    ],
    [
      'perhaps reached by who is active',
      seats(4, 5, 0),
      { bar: bar(5, 'warning', 'at most '), ...loud(MAYBE, 'warning', 65) },
    ],
    ['reached', seats(5, 5, 0), { bar: bar(5, 'danger'), ...loud(REACHED, 'danger', 90) }],
    [
      'reached, perhaps crossed',
      seats(5, 6, 0),
      { bar: bar(6, 'danger', 'at most '), ...loud(REACHED, 'danger', 90) },
    ],
    ['crossed', seats(6, 6, 0), { bar: bar(6, 'danger'), ...loud(ABOVE, 'danger', 90) }],
    ['crossed, whatever else', seats(6), loud(ABOVE, 'danger', 90)],
    ['not known for want of members', seats(4), unknown(UNREAD)],
    [
      'not known for want of invitations',
      seats(3, 3),
      { bar: bar(3, 'plain'), ...unknown(UNREAD) },
    ],
  ])('is %s', (_, count, expected) => {
    expect(say(FREE, count)).toStrictEqual(expected);
  });

  test('is what was bought for a year', () => {
    const bought = { ...ANNUAL, paidSeats: stated(25) };
    const text = 'The limit of 25 people is reached: one more, and all pushes are refused';
    expect(say(bought, seats(25, 25, 0))).toStrictEqual({
      bar: { filled: 25, of: 25, text: '25 of 25 seats taken', tone: 'danger' },
      ...loud(text, 'danger', 90),
    });
  });

  test('is not known of a year while nobody told what was bought', () => {
    expect(say(ANNUAL, seats(25, 25, 0))).toStrictEqual(
      unknown('Not known, because nobody told how many seats were bought: whether there is room'),
    );
  });
});

describe('a number of people at which the price changes', () => {
  const line = (text: string) => ({
    lines: [{ text: [text], tone: 'plain', place: SEATS }],
    unknown: [],
    headlines: [],
  });
  const EXTRA = 'each costs extra (up to there all cost the same)';

  test.each([
    [0, 'Room for 5 more people, then ' + EXTRA],
    [3, 'Room for 2 more people, then ' + EXTRA],
    [4, 'Room for 1 more person, then ' + EXTRA],
    [5, `From the next person on ${EXTRA}: 5 people are there`],
    [95, 'Room for 5 more people, then the price of one more changes'],
    [100, 'From the next person on the price of one more changes: 100 people are there'],
  ])('with %i seats: %s', (count, text) => {
    expect(say(MONTHLY, seats(count, count, 0))).toStrictEqual(line(text));
  });

  test.each([
    ['too far away', seats(94, 94, 0)],
    ['just behind', seats(6, 6, 0)],
    ['perhaps behind', seats(4, 6, 0)],
    ['not known', seats(4)],
  ])('says nothing where it is %s', (_, count) => {
    expect(say(MONTHLY, count)).toStrictEqual(QUIET);
  });
});
