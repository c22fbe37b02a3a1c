import { t } from '@lingui/core/macro';
import { MICRO_CENTS_PER_CENT } from '../../../../../../src/domain/seats/money';
import {
  type AddOnPrice,
  type PlanPrice,
  type PriceList,
  type PriceOrigin,
  type Tier,
  type TierPrice,
} from '../../../../../../src/domain/seats/price-book';
import { readCents, readPriceText, toPriceText } from './price-text';
import { addOnWords, planWords, tierWords } from './price-words';

/** One text field of the form; its key says which price of the list it is. */
export interface PriceField {
  readonly key: string;
  readonly label: string;
  /** As it stands in the list now; empty while it is not known. */
  readonly text: string;
  readonly hint: string;
}

export interface ListDraft {
  readonly title: string;
  readonly pricedOn: string;
  /** Where the changed prices come from. */
  readonly source: string;
  readonly prices: Readonly<Record<string, string>>;
}

export function toPriceFields({ plans, addOns }: PriceList): readonly PriceField[] {
  const ofPlans = plans.flatMap((plan) =>
    plan.tiers.map((tier) => ({
      key: tierKey(plan, tier),
      label: `${planWords(plan)}: ${tierWords(tier)}`,
      text: toTierText(tier.price),
      hint: tier.price.kind === 'flat' ? t`For all of them.` : t`Each. Empty: not known.`,
    })),
  );
  return [...ofPlans, ...addOns.flatMap(toAddOnFields)];
}

export function toListDraft(list: PriceList): ListDraft {
  const fields = toPriceFields(list).map(({ key, text }) => [key, text] as const);
  const { title, pricedOn } = list;
  return { title, pricedOn, source: '', prices: Object.fromEntries(fields) };
}

interface ReadList {
  readonly list: PriceList;
  /** By the keys of the fields, `title`, `pricedOn` and `source`. Nothing may be saved then. */
  readonly problems: ReadonlyMap<string, string>;
}

/** The list with what was typed; a price that was changed has the new source, the others keep theirs. */
export function readListDraft(before: PriceList, draft: ListDraft): ReadList {
  const fields = toPriceFields(before);
  const changed = fields.filter(({ key, text }) => draft.prices[key] !== text);
  const wrong = changed.filter(({ key }) => !isRight(before, key, draft.prices[key] ?? ''));
  const problems = new Map(wrong.map(({ key }) => [key, NO_AMOUNT]));
  if (draft.title.trim() === '') problems.set('title', 'Write a few words.');
  if (draft.pricedOn === '') problems.set('pricedOn', 'Choose the day of the prices.');
  if (changed.length > 0 && draft.source.trim() === '') problems.set('source', NO_SOURCE);
  const list = problems.size > 0 ? before : withPrices(before, draft);
  return { list: { ...list, title: draft.title.trim(), pricedOn: draft.pricedOn }, problems };
}

const NO_AMOUNT = t`This is no amount. Write it like 3.65, without a currency.`;
const NO_SOURCE = t`Say where the changed prices come from, like a link or “invoice of November”.`;

function withPrices(list: PriceList, draft: ListDraft): PriceList {
  const origin: PriceOrigin = { confidence: 'high', sources: [draft.source.trim()] };
  return {
    ...list,
    plans: list.plans.map((plan) => ({
      ...plan,
      tiers: plan.tiers.map((tier) => {
        const text = draft.prices[tierKey(plan, tier)] ?? '';
        if (text === toTierText(tier.price)) return tier;
        const price = readTierPrice(tier.price, text) ?? tier.price;
        return { from: tier.from, to: tier.to, price, ...origin };
      }),
    })),
    addOns: list.addOns.map((addOn) => {
      const [least, most] = toAddOnFields(addOn).map(({ key }) => draft.prices[key] ?? '');
      const atLeastMicroCents = readPriceText(least ?? '') ?? addOn.atLeastMicroCents;
      const atMostMicroCents = readPriceText(most ?? '') ?? addOn.atMostMicroCents;
      const isSame =
        atLeastMicroCents === addOn.atLeastMicroCents &&
        atMostMicroCents === addOn.atMostMicroCents;
      if (isSame) return addOn;
      const { addOn: name, packSize } = addOn;
      return { addOn: name, packSize, atLeastMicroCents, atMostMicroCents, ...origin };
    }),
  };
}

function isRight({ plans }: PriceList, key: string, text: string): boolean {
  for (const plan of plans) {
    const tier = plan.tiers.find((one) => tierKey(plan, one) === key);
    if (tier !== undefined) return readTierPrice(tier.price, text) !== undefined;
  }
  return readPriceText(text) !== undefined;
}

/** A flat rate stays one, and a price for each stays that; what is empty is not known. */
function readTierPrice(before: TierPrice, text: string): TierPrice | undefined {
  if (before.kind === 'flat') {
    const cents = readCents(text);
    return cents === undefined ? undefined : { kind: 'flat', cents };
  }
  if (text.trim() === '') return { kind: 'not-known' };
  const microCents = readPriceText(text);
  return microCents === undefined ? undefined : { kind: 'each', microCents };
}

function toTierText(price: TierPrice): string {
  switch (price.kind) {
    case 'flat':
      return toPriceText(price.cents * MICRO_CENTS_PER_CENT);
    case 'each':
      return toPriceText(price.microCents);
    case 'not-known':
      return '';
  }
}

function toAddOnFields(addOn: AddOnPrice): readonly PriceField[] {
  const label = addOnWords(addOn);
  return [
    {
      key: `${addOn.addOn} at least`,
      label: t`${label}: at least`,
      text: toPriceText(addOn.atLeastMicroCents),
      hint: t`The lowest that is said.`,
    },
    {
      key: `${addOn.addOn} at most`,
      label: t`${label}: at most`,
      text: toPriceText(addOn.atMostMicroCents),
      hint: t`The same, where only one price is said.`,
    },
  ];
}

function tierKey({ plan, billingPeriod }: PlanPrice, { from }: Tier): string {
  return `${plan} ${billingPeriod} ${from}`;
}
