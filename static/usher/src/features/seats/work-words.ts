import { t } from '@lingui/core/macro';
import {
  type MissingForWork,
  type WorkCompared,
} from '../../../../../src/domain/seats/manual-work';
import { centsText, amountText } from '../../lib/money';
import { formatCount, listInWords } from '../../lib/plural';

/** By hand or automated, with the numbers that decide it. */
export function verdictSentence(compared: WorkCompared): string {
  const { byHand, guard, changesAMonth, breakEven, verdict } = compared;
  const hand = `${centsText(byHand.atLeastCents)} ${byHand.currency}`;
  const amount = amountText(guard);
  const bought =
    amount === undefined
      ? t`an amount that is not known in ${guard.currency}`
      : `${amount} ${guard.currency}`;
  const numbers = t`${formatCount(changesAMonth)} joins and leaves a month cost ${hand} of work, Guard ${bought}`;
  switch (verdict) {
    case 'by-hand':
      return t`By hand is cheaper: ${numbers}. ${belowWords(breakEven)}`;
    case 'guard':
      return t`Guard is cheaper: ${numbers}. ${belowWords(breakEven)}`;
    case 'cannot-be-told':
      return t`It cannot be told: ${numbers}, and the price of Guard is known only so far. ${belowWords(breakEven)}`;
  }
}

/** Never: an hour that costs nothing is never worth a subscription. */
function belowWords({ atLeast, atMost }: WorkCompared['breakEven']): string {
  if (atLeast === Number.MAX_SAFE_INTEGER) return t`Work that costs nothing is always cheaper.`;
  if (atMost === 0) return t`What is already paid for is always cheaper.`;
  return atLeast === atMost
    ? t`Below ${formatCount(atLeast)} joins and leaves a month, by hand is cheaper.`
    : t`Below ${formatCount(atLeast)} joins and leaves a month by hand is cheaper, above ${formatCount(atMost)} Guard is.`;
}

const MISSING: Readonly<Record<MissingForWork, string>> = {
  'joins-a-month': t`how many people join in a month`,
  'leaves-a-month': t`how many leave`,
  'minutes-per-join': t`the minutes for each who joins`,
  'minutes-per-leave': t`the minutes for each who leaves`,
  'hourly-cost': t`what an hour of that work costs`,
  'guard-counts': t`the counts that Guard is billed by`,
  'guard-price': t`a price of Guard in the price book`,
};

export function missingSentence(missing: readonly MissingForWork[]): string {
  return t`Still missing: ${listInWords(
    missing.map((one) => MISSING[one]),
    missing.length,
  )}.`;
}
