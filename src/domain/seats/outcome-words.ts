import { centsText } from './money-text';
import { type SeatOutcome } from './seat';

const SAVES_NOTHING = {
  'flat-rate': '1–5 people cost the same',
  'free-plan': 'the Free plan costs nothing',
  'not-billed': 'not billed today',
} as const;

const MISSING = {
  plan: 'the plan is not told',
  'billing-period': 'the billing period is not told',
  price: 'the price book has no such price',
  'active-members': 'the members were not all read',
} as const;

/** How a line about a seat ends, the same in pages, CSV and terminal. `dayText` writes an ISO date. */
export function outcomeText(outcome: SeatOutcome, dayText: (day: string) => string): string {
  switch (outcome.kind) {
    case 'stays-billed':
      return 'seat stays billed';
    case 'freed-saves-nothing':
      return `seat freed, saves 0.00 (${SAVES_NOTHING[outcome.because]})`;
    case 'freed-saves':
      return `seat freed, saves ${savedText(outcome)} a month from ${fromText(outcome, dayText)}`;
    case 'no-saving-before-renewal':
      return `no saving before renewal (${outcome.renewsOn === undefined ? 'annual' : dayText(outcome.renewsOn)})`;
    case 'not-known':
      return `what it saves is not known: ${MISSING[outcome.missing]}`;
  }
}

type Freed = Extract<SeatOutcome, { kind: 'freed-saves' }>;

function savedText({ atLeastCents, atMostCents, currency }: Freed): string {
  const most = `${centsText(atMostCents)} ${currency}`;
  return atLeastCents === atMostCents ? most : `${centsText(atLeastCents)} to ${most}`;
}

function fromText({ from }: Freed, dayText: (day: string) => string): string {
  return from === undefined ? 'the next billing date' : dayText(from);
}
