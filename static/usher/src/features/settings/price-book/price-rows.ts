import { type PriceList, type PriceOrigin } from '../../../../../../src/domain/seats/price-book';
import { addOnPriceWords, addOnWords, planWords, tierPriceWords, tierWords } from './price-words';

/** One price, as each of the lists has it. */
export interface PriceRow {
  readonly key: string;
  /** `Standard, by the month`. */
  readonly of: string;
  readonly label: string;
  /** One for each list, in their order; nothing where a list does not hold such a price. */
  readonly cells: readonly (PriceCell | undefined)[];
  /** Whether the lists say different things. */
  readonly isDisputed: boolean;
}

export interface PriceCell {
  /** Missing where nobody knows the price. */
  readonly price?: string;
  readonly origin: PriceOrigin;
}

interface Entry {
  readonly of: string;
  readonly label: string;
  readonly cell: PriceCell;
}

/** The prices of all these lists, side by side. */
export function toPriceRows(lists: readonly PriceList[]): readonly PriceRow[] {
  const entries = lists.map((list) => new Map(toEntries(list).map((one) => [keyOf(one), one])));
  const all = new Map(entries.flatMap((map) => [...map]));
  return [...all].map(([key, { of, label }]) => {
    const cells = entries.map((map) => map.get(key)?.cell);
    const said = new Set(cells.map((cell) => cell?.price).filter((price) => price !== undefined));
    return { key, of, label, cells, isDisputed: said.size > 1 };
  });
}

function toEntries({ plans, addOns, currency }: PriceList): readonly Entry[] {
  const ofPlans = plans.flatMap((plan) =>
    plan.tiers.map((tier) => ({
      of: planWords(plan),
      label: tierWords(tier),
      cell: toCell(tier, tierPriceWords(tier, currency)),
    })),
  );
  const ofAddOns = addOns.map((addOn) => ({
    of: 'Beside the plan',
    label: addOnWords(addOn),
    cell: toCell(addOn, addOnPriceWords(addOn, currency)),
  }));
  return [...ofPlans, ...ofAddOns];
}

function toCell(origin: PriceOrigin, price: string | undefined): PriceCell {
  return { origin, ...(price !== undefined && { price }) };
}

function keyOf({ of, label }: Entry): string {
  return `${of}: ${label}`;
}
