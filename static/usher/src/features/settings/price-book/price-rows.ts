import { t } from '@lingui/core/macro';
import { type PriceList, type PriceOrigin } from '../../../../../../src/domain/seats/price-book';
import { groupBy } from '../../../lib/group-by';
import { addOnPriceWords, addOnWords, planWords, tierPriceWords, tierWords } from './price-words';

/** The prices of one plan and period, or what is bought beside the plan. */
export interface PriceGroup {
  /** `Standard, by the month`. */
  readonly of: string;
  readonly rows: readonly PriceRow[];
}

/** One price, as each of the lists has it. */
interface PriceRow {
  /** `people 6 to 100`. */
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
  /** From which person on; what is no tier keeps its place. */
  readonly from: number;
  readonly cell: PriceCell;
}

/** The prices of all these lists, side by side. */
export function toPriceGroups(lists: readonly PriceList[]): readonly PriceGroup[] {
  const entries = lists.map(toEntries);
  const groups = groupBy(entries.flat(), ({ of }) => of);
  return [...groups].map(([of, inGroup]) => {
    const labels = [...inGroup].sort((a, b) => a.from - b.from).map(({ label }) => label);
    const rows = [...new Set(labels)].map((label) => {
      const cells = entries.map(
        (list) => list.find((one) => one.of === of && one.label === label)?.cell,
      );
      const said = new Set(cells.map((cell) => cell?.price).filter((price) => price !== undefined));
      return { label, cells, isDisputed: said.size > 1 };
    });
    return { of, rows };
  });
}

function toEntries({ plans, addOns, currency }: PriceList): readonly Entry[] {
  const ofPlans = plans.flatMap((plan) =>
    plan.tiers.map((tier) => ({
      of: planWords(plan),
      label: tierWords(tier),
      from: tier.from,
      cell: toCell(tier, tierPriceWords(tier, currency)),
    })),
  );
  const ofAddOns = addOns.map((addOn) => ({
    of: t`Beside the plan`,
    label: addOnWords(addOn),
    from: 0,
    cell: toCell(addOn, addOnPriceWords(addOn, currency)),
  }));
  return [...ofPlans, ...ofAddOns];
}

function toCell(origin: PriceOrigin, price: string | undefined): PriceCell {
  return { origin, ...(price !== undefined && { price }) };
}
