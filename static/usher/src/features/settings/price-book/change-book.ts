import { type PriceBook, type PriceList } from '../../../../../../src/domain/seats/price-book';

/** The book with this list in place of the one of the same id, or after all others. */
export function withList({ lists }: PriceBook, list: PriceList): PriceBook {
  if (!lists.some(({ id }) => id === list.id)) return { lists: [...lists, list] };
  return { lists: lists.map((one) => (one.id === list.id ? list : one)) };
}

export function withoutList({ lists }: PriceBook, id: string): PriceBook {
  return { lists: lists.filter((list) => list.id !== id) };
}

interface OwnList {
  readonly title: string;
  /** ISO date. */
  readonly pricedOn: string;
  /** Where all of its prices come from. */
  readonly source: string;
}

/** A copy with a date and a source of its own; what nobody knows stays not known. */
export function copyList(
  { lists }: PriceBook,
  from: PriceList,
  { title, pricedOn, source }: OwnList,
): PriceList {
  const origin = { confidence: 'high', sources: [source] } as const;
  return {
    ...{ id: newId(lists, pricedOn), title, pricedOn, status: 'in-force' },
    currency: from.currency,
    plans: from.plans.map((plan) => ({
      ...plan,
      tiers: plan.tiers.map((tier) => {
        const { from: first, to, price } = tier;
        return price.kind === 'not-known' ? tier : { from: first, to, price, ...origin };
      }),
    })),
    addOns: from.addOns.map(({ addOn, packSize, atLeastMicroCents, atMostMicroCents }) => ({
      ...{ addOn, packSize, atLeastMicroCents, atMostMicroCents },
      ...origin,
    })),
  };
}

function newId(lists: readonly PriceList[], pricedOn: string): string {
  const base = `own-${pricedOn}`;
  const taken = new Set(lists.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
