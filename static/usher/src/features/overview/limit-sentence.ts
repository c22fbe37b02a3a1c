import { t } from '@lingui/core/macro';
import { listCliffs } from '../../../../../src/domain/seats/list-cliffs';
import { type BillState } from '../seat-line/bill-state';
import { cliffSentence, nearestCliff } from '../seats/cliff-words';

/** How far it is to where the price changes or pushes stop, or why that is not known. */
export interface LimitDistance {
  readonly isKnown: boolean;
  readonly words: string;
}

/** Nothing while plan and prices are on their way. */
export function toLimitDistance(bill: BillState): LimitDistance | undefined {
  switch (bill.state) {
    case 'loading':
      return undefined;
    case 'failed':
      return { isKnown: false, words: t`plan and prices could not be loaded` };
    case 'not-told':
      return { isKnown: false, words: t`tell Usher the plan and the period` };
    case 'known':
      return ofInput(bill.priced);
  }
}

function ofInput({ input, book }: Extract<BillState, { state: 'known' }>['priced']): LimitDistance {
  const cliffs = listCliffs(input, book);
  const cliff = nearestCliff(cliffs) ?? cliffs.filter(({ kind }) => kind !== 'flat-rate').at(-1);
  if (cliff !== undefined) return { isKnown: true, words: cliffSentence(cliff) };
  return input.billingPeriod === 'annual' && input.paidSeats === undefined
    ? { isKnown: false, words: t`tell Usher how many seats were bought for the year` }
    : { isKnown: true, words: t`The price book has no other price above this number of people.` };
}
