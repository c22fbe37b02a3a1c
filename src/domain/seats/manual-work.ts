import { type Setup } from '../setup/setup';
import { toBoughtGuard } from './bill-input';
import { countGuarded } from './add-on-lines';
import { type MoneyRange, spanRanges, toCents } from './money';
import { listsInForce } from './price-bill';
import { type AddOnPrice, type PriceBook } from './price-book';

export type MissingForWork =
  | 'joins-a-month'
  | 'leaves-a-month'
  | 'minutes-per-join'
  | 'minutes-per-leave'
  | 'hourly-cost'
  | 'guard-counts'
  | 'guard-price';

/** By hand beside Guard Standard, a month; every number is the admin’s own estimate but the price. */
export interface WorkCompared {
  readonly byHand: MoneyRange;
  readonly guard: MoneyRange;
  /** ISO date of the price. */
  readonly pricedOn: string;
  readonly changesAMonth: number;
  /** Below so many joins and leaves a month by hand is cheaper; above the second, Guard is. */
  readonly breakEven: { readonly atLeast: number; readonly atMost: number };
  readonly verdict: 'by-hand' | 'guard' | 'cannot-be-told';
}

export type WorkAnswer =
  | { readonly compared: WorkCompared; readonly missing?: undefined }
  | { readonly compared?: undefined; readonly missing: readonly MissingForWork[] };

/**
 * What joins and leaves cost by hand, and what Guard Standard would cost the whole organization for
 * taking the accounts off the hands. Groups and grants in Bitbucket remain by hand either way.
 */
export function compareWork(setup: Setup, book: PriceBook): WorkAnswer {
  const told = estimatesOf(setup);
  const price = findGuardPrice(book);
  const isPaid = setup.guard?.value === 'already-paid-for';
  const accounts = isPaid ? { atLeast: 0, atMost: 0 } : countGuarded(toBoughtGuard(setup));
  const missing = [
    ...told.missing,
    ...(accounts.atMost === undefined ? (['guard-counts'] as const) : []),
    ...(price === undefined ? (['guard-price'] as const) : []),
  ];
  if (told.estimates === undefined || price === undefined || missing.length > 0) return { missing };
  const guard = {
    currency: price.currency,
    atLeastCents: toCents(price.atLeastMicroCents, accounts.atLeast),
    atMostCents: toCents(price.atMostMicroCents, accounts.atMost ?? 0),
  };
  return { compared: toCompared(told.estimates, guard, price.pricedOn) };
}

interface Estimates {
  readonly joins: number;
  readonly leaves: number;
  readonly minutesPerJoin: number;
  readonly minutesPerLeave: number;
  readonly hourlyCostCents: number;
}

function estimatesOf(setup: Setup): {
  readonly estimates?: Estimates;
  readonly missing: readonly MissingForWork[];
} {
  const fields = [
    ['joins-a-month', setup.joinsAMonth],
    ['leaves-a-month', setup.leavesAMonth],
    ['minutes-per-join', setup.minutesPerJoin],
    ['minutes-per-leave', setup.minutesPerLeave],
    ['hourly-cost', setup.hourlyCostCents],
  ] as const;
  const missing = fields.flatMap(([name, stated]) => (stated === undefined ? [name] : []));
  const [joins, leaves, minutesPerJoin, minutesPerLeave, hourlyCostCents] = fields.map(
    ([, stated]) => stated?.value ?? 0,
  );
  if (missing.length > 0) return { missing };
  return {
    missing,
    estimates: {
      joins: joins ?? 0,
      leaves: leaves ?? 0,
      minutesPerJoin: minutesPerJoin ?? 0,
      minutesPerLeave: minutesPerLeave ?? 0,
      hourlyCostCents: hourlyCostCents ?? 0,
    },
  };
}

interface GuardPrice extends Pick<AddOnPrice, 'atLeastMicroCents' | 'atMostMicroCents'> {
  readonly currency: string;
  readonly pricedOn: string;
}

/** Over all lists in force; the newest gives the date. */
function findGuardPrice(book: PriceBook): GuardPrice | undefined {
  const prices = listsInForce(book).flatMap(({ addOns, currency, pricedOn }) =>
    addOns
      .filter(({ addOn }) => addOn === 'guard-standard')
      .map((price) => ({ ...price, currency, pricedOn })),
  );
  const [newest] = prices;
  if (newest === undefined) return undefined;
  return {
    currency: newest.currency,
    pricedOn: newest.pricedOn,
    atLeastMicroCents: Math.min(...prices.map(({ atLeastMicroCents }) => atLeastMicroCents)),
    atMostMicroCents: Math.max(...prices.map(({ atMostMicroCents }) => atMostMicroCents)),
  };
}

const MINUTES_AN_HOUR = 60;

function toCompared(told: Estimates, guard: MoneyRange, pricedOn: string): WorkCompared {
  const { joins, leaves, minutesPerJoin, minutesPerLeave, hourlyCostCents } = told;
  const changesAMonth = joins + leaves;
  const minutes = joins * minutesPerJoin + leaves * minutesPerLeave;
  const cents = Math.round((minutes * hourlyCostCents) / MINUTES_AN_HOUR);
  const byHand = { currency: guard.currency, atLeastCents: cents, atMostCents: cents };
  const centsPerChange =
    changesAMonth === 0
      ? ((minutesPerJoin + minutesPerLeave) / 2 / MINUTES_AN_HOUR) * hourlyCostCents
      : cents / changesAMonth;
  const changesFor = (amount: number) =>
    amount === 0
      ? 0
      : centsPerChange === 0
        ? Number.MAX_SAFE_INTEGER
        : Math.ceil(amount / centsPerChange);
  const most = guard.atMostCents ?? guard.atLeastCents;
  return {
    byHand,
    guard: spanRanges(guard, []),
    pricedOn,
    changesAMonth,
    breakEven: { atLeast: changesFor(guard.atLeastCents), atMost: changesFor(most) },
    verdict: cents < guard.atLeastCents ? 'by-hand' : cents > most ? 'guard' : 'cannot-be-told',
  };
}

/** What provisioning by SCIM takes over, and what stays: groups reach Bitbucket’s grants only by hand. */
export const SCIM_DOES = [
  'creates the account of somebody who joins and gives it app access',
  'deactivates the account of somebody who leaves, which stops its seat',
  'keeps names and addresses as the identity provider has them',
] as const;
export const STAYS_BY_HAND = [
  'groups get their grants on projects and repositories in Bitbucket',
  'direct grants and branch exemptions are cleaned up in Bitbucket',
  'keys and tokens that somebody added are replaced by hand',
] as const;
export const SCIM_SOURCES = [
  'https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/',
  'https://www.stitchflow.com/scim/atlassian',
] as const;
