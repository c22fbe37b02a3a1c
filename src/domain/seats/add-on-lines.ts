import { type Assumption, type BillInput, type BillLine, type GuardUse } from './bill';
import { type CountRange, type MoneyRange, multiplied, toCents } from './money';
import { PLAN_FEATURES } from './plan-features';
import { type AddOn, type AddOnPrice, type PriceList } from './price-book';

/** What is paid beside the seats, as far as told. What nobody told has no line: `listLeftOut` names it. */
export function addOnLines(input: BillInput, list: PriceList): readonly BillLine[] {
  const included = PLAN_FEATURES[input.plan];
  const { buildMinutes, lfsGb, premiumRunners } = input.usage;
  const line = (addOn: AddOn, used: number | undefined, free: number) =>
    used === undefined ? [] : [packLine({ addOn, above: Math.max(0, used - free), input, list })];
  return [
    ...line('build-minutes', buildMinutes, included.buildMinutes),
    ...line('lfs-storage', lfsGb, included.lfsGb),
    ...line('premium-runner', premiumRunners, 0),
    ...guardLines(input, list),
  ];
}

/** Nobody told how much is used, so no amount is counted. */
export function listLeftOut({ usage, guard }: BillInput): readonly AddOn[] {
  return [
    ...(usage.buildMinutes === undefined ? (['build-minutes'] as const) : []),
    ...(usage.lfsGb === undefined ? (['lfs-storage'] as const) : []),
    ...(usage.premiumRunners === undefined ? (['premium-runner'] as const) : []),
    ...(guard === undefined ? (['guard-standard'] as const) : []),
  ];
}

interface Packs {
  readonly addOn: AddOn;
  /** What the plan does not include. */
  readonly above: number;
  readonly input: BillInput;
  readonly list: PriceList;
}

function packLine({ addOn, above, input, list }: Packs): BillLine {
  const price = findPrice(list, addOn);
  const packs = above === 0 || price === undefined ? 0 : Math.ceil(above / price.packSize);
  const quantity = above > 0 && price === undefined ? { atLeast: 0 } : exactly(packs);
  const assumptions: readonly Assumption[] = above === 0 ? ['within-the-plan'] : [];
  return toLine({ addOn, quantity, price, input, list, assumptions });
}

/**
 * Everybody of the organization with a supported app, once, less the non-billable policy:
 * https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bill-for-atlassian-guard-standard
 */
function guardLines(input: BillInput, list: PriceList): readonly BillLine[] {
  const { guard } = input;
  if (guard === undefined || guard.kind === 'none') return [];
  const price = findPrice(list, 'guard-standard');
  const shared = { addOn: 'guard-standard', price, input, list } as const;
  if (guard.kind === 'already-paid-for')
    return [toLine({ ...shared, quantity: exactly(0), assumptions: ['guard-already-paid-for'] })];
  const quantity = countGuarded(guard);
  const isTold = quantity.atLeast === quantity.atMost;
  return [toLine({ ...shared, quantity, assumptions: isTold ? [] : ['guard-counts-not-told'] })];
}

export function countGuarded(guard: Extract<GuardUse, { kind: 'bought' }>): CountRange {
  const { managedAccounts, externalUsers, notBillable } = guard;
  if (managedAccounts === undefined || externalUsers === undefined) return { atLeast: 0 };
  const all = managedAccounts + externalUsers;
  if (notBillable === undefined) return { atLeast: 0, atMost: all };
  return exactly(Math.max(0, all - notBillable));
}

interface Line {
  readonly addOn: AddOn;
  readonly quantity: CountRange;
  readonly price: AddOnPrice | undefined;
  readonly input: BillInput;
  readonly list: PriceList;
  readonly assumptions: readonly Assumption[];
}

/** Add-ons are priced by the month; a yearly bill holds twelve of them. */
function toLine({ addOn, quantity, price, input, list, assumptions }: Line): BillLine {
  const isYear = input.billingPeriod === 'annual';
  const monthly = toAmount(quantity, price, list.currency);
  const isCounted = quantity.atMost !== 0;
  return {
    item: addOn,
    quantity,
    ...(price !== undefined && {
      price: {
        atLeastMicroCents: price.atLeastMicroCents,
        atMostMicroCents: price.atMostMicroCents,
      },
      origin: toOrigin(price),
    }),
    amount: isYear ? multiplied(monthly, MONTHS_A_YEAR) : monthly,
    assumptions: [
      ...assumptions,
      ...(isCounted && price === undefined ? (['price-not-known'] as const) : []),
      ...(isCounted && isYear ? (['twelve-monthly-prices'] as const) : []),
    ],
  };
}

export const MONTHS_A_YEAR = 12;

function toAmount(
  { atLeast, atMost }: CountRange,
  price: AddOnPrice | undefined,
  currency: string,
): MoneyRange {
  if (atMost === 0) return { currency, atLeastCents: 0, atMostCents: 0 };
  if (price === undefined) return { currency, atLeastCents: 0 };
  return {
    currency,
    atLeastCents: toCents(price.atLeastMicroCents, atLeast),
    ...(atMost !== undefined && { atMostCents: toCents(price.atMostMicroCents, atMost) }),
  };
}

function toOrigin({ confidence, sources, note }: AddOnPrice) {
  return { confidence, sources, ...(note !== undefined && { note }) };
}

function findPrice({ addOns }: PriceList, addOn: AddOn): AddOnPrice | undefined {
  return addOns.find((price) => price.addOn === addOn);
}

function exactly(count: number): CountRange {
  return { atLeast: count, atMost: count };
}
