import * as v from 'valibot';
import { ADD_ONS } from '../domain/seats/price-book';
import { PLANS } from '../domain/setup/setup';
import { typedDate, typedText, wholeNumber } from './typed-text';

const version = wholeNumber(0, Number.MAX_SAFE_INTEGER);
/** 10,000.00 for one person or pack, and a flat rate of as much for each of a hundred. */
const microCents = wholeNumber(0, 1_000_000_000_000);
const cents = wholeNumber(0, 100_000_000);
const people = wholeNumber(1, 1_000_000);

function listOf<Item extends v.GenericSchema>(item: Item, max: number) {
  return v.pipe(
    v.array(item),
    v.maxLength(max, `holds more than ${max}. Remove some.`),
    v.readonly(),
  );
}

const origin = {
  confidence: v.picklist(['high', 'medium', 'low', 'derived']),
  sources: listOf(typedText(500), 20),
  note: v.exactOptional(typedText(500)),
};

const tier = v.strictObject({
  ...origin,
  from: people,
  to: v.nullable(people),
  price: v.variant('kind', [
    v.strictObject({ kind: v.literal('flat'), cents }),
    v.strictObject({ kind: v.literal('each'), microCents }),
    v.strictObject({ kind: v.literal('not-known') }),
  ]),
});

const planPrice = v.strictObject({
  plan: v.picklist(PLANS),
  billingPeriod: v.picklist(['monthly', 'annual']),
  tiers: listOf(tier, 50),
});

const addOnPrice = v.strictObject({
  ...origin,
  addOn: v.picklist(ADD_ONS),
  packSize: wholeNumber(1, 1_000_000),
  atLeastMicroCents: microCents,
  atMostMicroCents: microCents,
});

const priceList = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is no short name. Write it like own-2026-11-22.'),
  ),
  title: typedText(120),
  currency: v.pipe(
    v.string(),
    v.regex(/^[A-Z]{3}$/, 'is no currency. Write its three letters, like USD.'),
  ),
  pricedOn: typedDate,
  status: v.picklist(['in-force', 'history']),
  plans: listOf(planPrice, 10),
  addOns: listOf(addOnPrice, 20),
  note: v.exactOptional(typedText(1000)),
});

/** The shape of a book; whether its prices fit together, the domain says. */
export const priceBookShape = v.strictObject({ lists: listOf(priceList, 50) });

/** The whole book as it shall be. */
export const priceBookPayload = v.strictObject({ version, book: priceBookShape });

/** Back to what Usher ships. */
export const resetPriceBookPayload = v.strictObject({ version });
