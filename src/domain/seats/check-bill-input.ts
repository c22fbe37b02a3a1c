import { PLANS } from '../setup/setup';
import { type BillInput } from './bill';

/** @throws Error naming the field, what is wrong with it, and what to do */
export function checkBillInput(input: BillInput): void {
  const { seats, paidSeats, usage, guard } = input;
  if (!PLANS.includes(input.plan))
    throw new Error(`plan is none of Bitbucket’s. Choose ${PLANS.join(', ')}.`);
  requireCounts({
    'seats.atLeast': seats.atLeast,
    'seats.atMost': seats.atMost,
    paidSeats,
    'usage.buildMinutes': usage.buildMinutes,
    'usage.lfsGb': usage.lfsGb,
    'usage.premiumRunners': usage.premiumRunners,
    ...(guard?.kind === 'bought' && {
      'guard.managedAccounts': guard.managedAccounts,
      'guard.externalUsers': guard.externalUsers,
      'guard.notBillable': guard.notBillable,
    }),
  });
  if (seats.atMost !== undefined && seats.atMost < seats.atLeast)
    throw new Error('seats.atMost is below seats.atLeast. Count the seats again.');
}

/** @throws Error naming the first field that holds no whole number of 0 or more */
export function requireCounts(counts: Readonly<Record<string, number | undefined>>): void {
  for (const [field, count] of Object.entries(counts)) {
    if (count === undefined || (Number.isSafeInteger(count) && count >= 0)) continue;
    const kind = count < 0 ? 'negative' : 'no whole number';
    throw new Error(`${field} is ${kind}. Give a whole number of 0 or more.`);
  }
}
