import { PLANS, type Plan } from '../../../../../src/domain/setup/setup';
import { type BillingPeriod } from '../../../../../src/domain/seats/price-book';

/** What is tried beside today's bill. What is missing stays as it is today. */
export interface WhatIf {
  readonly remove: Leaving;
  /** Account uuids, of `remove: 'picked'`. */
  readonly picked: readonly string[];
  /** New members. */
  readonly add: number;
  readonly plan?: Plan;
  readonly billingPeriod?: BillingPeriod;
  readonly guard?: GuardChoice;
  /** Accounts of machines: each leaves, and a repository access token does its work. */
  readonly tokenFor: readonly string[];
}

export const LEAVING = ['nobody', 'no-access', 'inactive', 'picked'] as const;
export type Leaving = (typeof LEAVING)[number];

export const GUARD_CHOICES = ['none', 'already-paid-for', 'bought'] as const;
export type GuardChoice = (typeof GUARD_CHOICES)[number];

const PERIODS = ['monthly', 'annual'] as const satisfies readonly BillingPeriod[];

export const NOTHING_TRIED: WhatIf = { remove: 'nobody', picked: [], add: 0, tokenFor: [] };

/** More new members than any plan's published prices reach. */
export const MOST_ADDED = 100_000;

/** Beside today and the one that is tried: more columns than that nobody can read. */
export const MOST_COMPARED = 3;

/** As it stands in the address: empty where nothing is tried, so that a link stays short. */
export function toWhatIfText(whatIf: WhatIf): string {
  const query = new URLSearchParams();
  const { remove, picked, add, plan, billingPeriod, guard, tokenFor } = whatIf;
  if (remove !== 'nobody') query.set('remove', remove);
  if (remove === 'picked') for (const uuid of picked) query.append('person', bare(uuid));
  if (add > 0) query.set('add', String(add));
  const choices = { plan, period: billingPeriod, guard };
  for (const [name, value] of Object.entries(choices))
    if (value !== undefined) query.set(name, value);
  for (const uuid of tokenFor) query.append('token', bare(uuid));
  return query.toString();
}

/** What nobody could have chosen on the page is left out. */
export function parseWhatIf(text: string | undefined): WhatIf {
  const query = new URLSearchParams(text ?? '');
  const plan = PLANS.find((one) => one === query.get('plan'));
  const billingPeriod = PERIODS.find((one) => one === query.get('period'));
  const guard = GUARD_CHOICES.find((one) => one === query.get('guard'));
  return {
    remove: LEAVING.find((one) => one === query.get('remove')) ?? 'nobody',
    picked: unique(query.getAll('person')),
    add: toAdded(query.get('add') ?? ''),
    ...(plan !== undefined && { plan }),
    ...(billingPeriod !== undefined && { billingPeriod }),
    ...(guard !== undefined && { guard }),
    tokenFor: unique(query.getAll('token')),
  };
}

const SEPARATOR = '|';

/** Those that stay beside the one that is tried, oldest first. */
export function parseCompared(text: string | undefined): readonly WhatIf[] {
  const texts = (text ?? '').split(SEPARATOR).filter((one) => one !== '');
  return texts.slice(0, MOST_COMPARED).map(parseWhatIf).filter(isTried);
}

export function toComparedText(compared: readonly WhatIf[]): string {
  return compared.map(toWhatIfText).join(SEPARATOR);
}

/** What is `undefined` goes back to how it is today. */
export type WhatIfChange = { readonly [Name in keyof WhatIf]?: WhatIf[Name] | undefined };

export function changeWhatIf(whatIf: WhatIf, change: WhatIfChange): WhatIf {
  const next = Object.entries({ ...whatIf, ...change }).filter(([, value]) => value !== undefined);
  return { ...NOTHING_TRIED, ...Object.fromEntries(next) };
}

/** Whether anything would be different from today. */
export function isTried(whatIf: WhatIf): boolean {
  return toWhatIfText(whatIf) !== '';
}

/** `12`; anything else adds nobody. */
export function toAdded(text: string): number {
  return /^\d{1,6}$/.test(text) ? Math.min(Number(text), MOST_ADDED) : 0;
}

/** Bitbucket's braces would triple in length as %257B. */
function bare(uuid: string): string {
  return uuid.replaceAll(/[{}]/g, '');
}

function unique(uuids: readonly string[]): readonly string[] {
  return [...new Set(uuids.map(bare))].filter((id) => id !== '').map((id) => `{${id}}`);
}
