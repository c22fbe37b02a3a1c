import { t } from '@lingui/core/macro';
import { type SeatOutcome } from '../../../../../src/domain/seats/seat';
import { centsText } from '../../lib/money';
import { isoDay } from './seats-cost';

/** How a line about a seat ends: the words of the terminal and of files, in the reader's language. */
export function outcomeText(outcome: SeatOutcome): string {
  switch (outcome.kind) {
    case 'stays-billed':
      return t`seat stays billed`;
    case 'freed-saves-nothing':
    case 'freed-saves':
      return t`seat freed, ${savingText(outcome)}`;
    case 'no-saving-before-renewal':
    case 'not-known':
      return savingText(outcome);
  }
}

/** What the seat saves, where it is told already that it is freed. */
export function savingText(outcome: SeatOutcome): string {
  switch (outcome.kind) {
    case 'stays-billed':
      return t`seat stays billed`;
    case 'freed-saves-nothing':
      return t`saves ${centsText(0)} (${SAVES_NOTHING[outcome.because]})`;
    case 'freed-saves':
      return savedText(outcome);
    case 'no-saving-before-renewal':
      return outcome.renewsOn === undefined
        ? t`no saving before renewal (annual)`
        : t`no saving before renewal (${isoDay(outcome.renewsOn)})`;
    case 'not-known':
      return t`what it saves is not known: ${MISSING[outcome.missing]}`;
  }
}

type Freed = Extract<SeatOutcome, { readonly kind: 'freed-saves' }>;

function savedText({ atLeastCents, atMostCents, currency, from }: Freed): string {
  const most = `${centsText(atMostCents)} ${currency}`;
  const amount = atLeastCents === atMostCents ? most : t`${centsText(atLeastCents)} to ${most}`;
  return from === undefined
    ? t`saves ${amount} a month from the next billing date`
    : t`saves ${amount} a month from ${isoDay(from)}`;
}

const SAVES_NOTHING = {
  'flat-rate': t`1–5 people cost the same`,
  'free-plan': t`the Free plan costs nothing`,
  'not-billed': t`not billed today`,
} as const;

const MISSING = {
  plan: t`the plan is not told`,
  'billing-period': t`the billing period is not told`,
  price: t`the price book has no such price`,
  'active-members': t`the members were not all read`,
} as const;
