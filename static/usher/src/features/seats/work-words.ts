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
  const bought = `${amountText(guard) ?? 'an amount that is not known'} ${guard.currency}`;
  const numbers = `${formatCount(changesAMonth)} joins and leaves a month cost ${hand} of work, Guard ${bought}`;
  switch (verdict) {
    case 'by-hand':
      return `By hand is cheaper: ${numbers}. ${belowWords(breakEven)}`;
    case 'guard':
      return `Guard is cheaper: ${numbers}. ${belowWords(breakEven)}`;
    case 'cannot-be-told':
      return `It cannot be told: ${numbers}, and the price of Guard is known only so far. ${belowWords(breakEven)}`;
  }
}

/** Never: an hour that costs nothing is never worth a subscription. */
function belowWords({ atLeast, atMost }: WorkCompared['breakEven']): string {
  if (atLeast === Number.MAX_SAFE_INTEGER) return 'Work that costs nothing is always cheaper.';
  if (atMost === 0) return 'What is already paid for is always cheaper.';
  return atLeast === atMost
    ? `Below ${formatCount(atLeast)} joins and leaves a month, by hand is cheaper.`
    : `Below ${formatCount(atLeast)} joins and leaves a month by hand is cheaper, above ${formatCount(atMost)} Guard is.`;
}

const MISSING: Readonly<Record<MissingForWork, string>> = {
  'joins-a-month': 'how many people join in a month',
  'leaves-a-month': 'how many leave',
  'minutes-per-join': 'the minutes for each who joins',
  'minutes-per-leave': 'the minutes for each who leaves',
  'hourly-cost': 'what an hour of that work costs',
  'guard-counts': 'the counts that Guard is billed by',
  'guard-price': 'a price of Guard in the price book',
};

export function missingSentence(missing: readonly MissingForWork[]): string {
  return `Still missing: ${listInWords(
    missing.map((one) => MISSING[one]),
    missing.length,
  )}.`;
}
