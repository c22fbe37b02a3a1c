import { type SeatCount } from '../../../src/domain/seats/count-seats';
import { distanceToLimit } from '../../../src/domain/seats/limit-distance';
import { NO_SETUP, type Setup } from '../../../src/domain/setup/setup';
import { READ_AT } from '../../builders/facts-builders';

function stated<Value>(value: Value) {
  return { value, statedAt: READ_AT };
}

function seats(atLeast: number, atMost?: number, invited = 0): SeatCount {
  return {
    atLeast,
    ...(atMost !== undefined && { atMost }),
    members: { atLeast },
    notBilled: 0,
    pendingInvitations: { atLeast: 0, ...(invited >= 0 && { atMost: invited }) },
  };
}
const UNREAD = -1;

const free: Setup = { plan: stated('free') };
const annual: Setup = { plan: stated('premium'), billingPeriod: stated('annual') };
const bought: Setup = { ...annual, paidSeats: stated(10) };

test.each<[string, Setup, SeatCount, ReturnType<typeof distanceToLimit>]>([
  ['five of the five of the Free plan', free, seats(5, 5), 'near'],
  ['six of the five', free, seats(6, 6), 'near'],
  ['four of the five', free, seats(4, 4), 'far'],
  ['four and an invitation', free, seats(4, 4, 1), 'perhaps-near'],
  ['three and an invitation', free, seats(3, 3, 1), 'far'],
  ['four, and invitations that were not read', free, seats(4, 4, UNREAD), 'perhaps-near'],
  ['five members of whom nobody told who is active', free, seats(0, 5), 'perhaps-near'],
  ['members that may be missing', free, seats(2), 'not-known'],
  ['three, and invitations that were not read', free, seats(3, 3, UNREAD), 'not-known'],
  ['five at least, though members may be missing', free, seats(5), 'near'],
  ['ten of the ten that were bought', bought, seats(10, 10), 'near'],
  ['nine of the ten that were bought', bought, seats(9, 9), 'far'],
  ['nobody said how many were bought', annual, seats(9, 9), 'not-known'],
  ['nobody said which period', { plan: stated('premium') }, seats(9, 9), 'not-known'],
  ['nobody said which plan', NO_SETUP, seats(9, 9), 'not-known'],
  [
    'a paid plan by the month',
    { ...bought, billingPeriod: stated('monthly') },
    seats(99, 99),
    'none',
  ],
])('%s', (_says, setup, count, distance) => {
  expect(distanceToLimit(setup, count)).toBe(distance);
});
