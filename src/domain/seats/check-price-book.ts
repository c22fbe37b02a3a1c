import { PLANS } from '../setup/setup';
import { ADD_ONS, type AddOnPrice, type PriceBook, type PriceList, type Tier } from './price-book';

export interface PriceBookProblem {
  /** Where it stands: `lists[0].plans[1].tiers[2].from`. */
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}

/** What keeps a book from pricing anything; nothing where it can. @param today ISO date */
export function checkPriceBook(book: PriceBook, today: string): readonly PriceBookProblem[] {
  const inForce = book.lists.filter(({ status }) => status === 'in-force');
  const currencies = new Set(inForce.map(({ currency }) => currency));
  return [
    ...(inForce.length === 0
      ? [problem('lists', 'holds no list in force', 'Put one list in force.')]
      : []),
    ...(currencies.size > 1
      ? [
          problem(
            'lists',
            `has ${[...currencies].join(' and ')} in force, which do not add`,
            'Keep the lists of one currency in force.',
          ),
        ]
      : []),
    ...book.lists.flatMap((list, at) => {
      const field = `lists[${String(at)}]`;
      const isRepeated = book.lists.findIndex(({ id }) => id === list.id) < at;
      return [
        ...(isRepeated
          ? [problem(`${field}.id`, 'names another list too', 'Give each list an id of its own.')]
          : []),
        ...checkList(list, field, today),
      ];
    }),
  ];
}

function problem(field: string, what: string, remedy: string): PriceBookProblem {
  return { field, what, remedy };
}

function checkList(list: PriceList, field: string, today: string): readonly PriceBookProblem[] {
  return [
    ...(/^[A-Z]{3}$/.test(list.currency)
      ? []
      : [problem(`${field}.currency`, 'is no currency', 'Write its three letters, like USD.')]),
    ...checkDay(list.pricedOn, `${field}.pricedOn`, today),
    ...list.plans.flatMap((price, at) => {
      const where = `${field}.plans[${String(at)}]`;
      const isRepeated =
        list.plans.findIndex(
          ({ plan, billingPeriod }) => plan === price.plan && billingPeriod === price.billingPeriod,
        ) < at;
      return [
        ...(PLANS.includes(price.plan)
          ? []
          : [problem(`${where}.plan`, 'is no plan', `Choose ${PLANS.join(', ')}.`)]),
        ...(isRepeated
          ? [problem(where, 'prices the same plan and period again', 'Keep one of the two.')]
          : []),
        ...checkTiers(price.tiers, `${where}.tiers`),
      ];
    }),
    ...list.addOns.flatMap((price, at) => checkAddOn(price, `${field}.addOns[${String(at)}]`)),
  ];
}

function checkDay(day: string, field: string, today: string): readonly PriceBookProblem[] {
  const at = Date.parse(day);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at);
  if (!isDay || new Date(at).toISOString().slice(0, 10) !== day)
    return [problem(field, 'is no date', 'Write it like 2026-09-20.')];
  if (day <= today) return [];
  return [problem(field, 'lies in the future', 'Give the day on which the prices were read.')];
}

/** Without gap or overlap, from 1 upwards, open at the end. */
function checkTiers(tiers: readonly Tier[], field: string): readonly PriceBookProblem[] {
  if (tiers.length === 0) return [problem(field, 'is empty', 'Add a tier from 1 upwards.')];
  return tiers.flatMap((tier, at) => {
    const where = `${field}[${String(at)}]`;
    return [
      ...checkFrom(tier, tiers[at - 1], where),
      ...checkTo(tier, at === tiers.length - 1, where),
      ...(tier.price.kind === 'flat' && at > 0
        ? [problem(`${where}.price`, 'is flat above another tier', 'Only the first may be flat.')]
        : []),
      ...checkAmount(tier, where),
    ];
  });
}

function checkFrom(
  { from }: Tier,
  before: Tier | undefined,
  where: string,
): readonly PriceBookProblem[] {
  const wanted = before === undefined ? 1 : (before.to ?? 0) + 1;
  if (from === wanted || before?.to === null) return [];
  const what = from < wanted ? 'overlaps the tier before' : 'leaves people without a price';
  return [problem(`${where}.from`, what, `Let it begin at ${String(wanted)}.`)];
}

function checkTo({ from, to }: Tier, isLast: boolean, where: string): readonly PriceBookProblem[] {
  if (isLast)
    return to === null
      ? []
      : [problem(`${where}.to`, 'ends', 'Let the last tier go on; its price may be not known.')];
  if (to === null)
    return [problem(`${where}.to`, 'has no end before the next tier', 'Say where it ends.')];
  return to >= from && Number.isSafeInteger(to)
    ? []
    : [
        problem(
          `${where}.to`,
          'lies before its beginning',
          `Let it end at ${String(from)} or later.`,
        ),
      ];
}

function checkAmount({ price }: Tier, where: string): readonly PriceBookProblem[] {
  if (price.kind === 'flat') return checkWhole(price.cents, `${where}.price.cents`);
  return price.kind === 'each' ? checkWhole(price.microCents, `${where}.price.microCents`) : [];
}

function checkWhole(amount: number, field: string): readonly PriceBookProblem[] {
  if (Number.isSafeInteger(amount) && amount >= 0) return [];
  const what = amount < 0 ? 'is negative' : 'is no whole number';
  return [problem(field, what, 'Give a whole number of 0 or more.')];
}

function checkAddOn(price: AddOnPrice, field: string): readonly PriceBookProblem[] {
  const { addOn, packSize, atLeastMicroCents, atMostMicroCents } = price;
  return [
    ...(ADD_ONS.includes(addOn)
      ? []
      : [problem(`${field}.addOn`, 'is nothing we can price', `Choose ${ADD_ONS.join(', ')}.`)]),
    ...(Number.isSafeInteger(packSize) && packSize > 0
      ? []
      : [problem(`${field}.packSize`, 'is no size', 'Give a whole number of 1 or more.')]),
    ...checkWhole(atLeastMicroCents, `${field}.atLeastMicroCents`),
    ...checkWhole(atMostMicroCents, `${field}.atMostMicroCents`),
    ...(atMostMicroCents < atLeastMicroCents
      ? [problem(`${field}.atMostMicroCents`, 'is below the lowest price', 'Exchange the two.')]
      : []),
  ];
}
