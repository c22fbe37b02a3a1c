import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type BillInput } from '../../../../../src/domain/seats/bill';
import { type PriceBook } from '../../../../../src/domain/seats/price-book';
import { tryBill } from '../../../../../src/domain/seats/try-bill';
import { NotKnown } from '../../components/not-known';
import { boundText } from './bill-rows';
import { PER_PERIOD, PLAN_WORDS } from './plan-words';

/** `The same people on Premium: 413.25 USD a month. Paid by the year: not known.` */
export function sameUnder(input: BillInput, book: PriceBook): ReactNode {
  if (input.plan === 'free') return null;
  const plan = input.plan === 'standard' ? 'premium' : 'standard';
  const billingPeriod = input.billingPeriod === 'monthly' ? 'annual' : 'monthly';
  return (
    <>
      <Trans>
        The same people on {PLAN_WORDS[plan]}: <Total input={input} change={{ plan }} book={book} />{' '}
        Paid by the {billingPeriod === 'annual' ? t`year` : t`month`}:{' '}
        <Total input={input} change={{ billingPeriod }} book={book} />
      </Trans>
    </>
  );
}

interface TotalProps {
  readonly input: BillInput;
  readonly change: Pick<Partial<BillInput>, 'plan' | 'billingPeriod'>;
  readonly book: PriceBook;
}

function Total({ input, change, book }: TotalProps) {
  const { total, currency, billingPeriod } = tryBill(input, change, book).then.newest;
  const words = boundText(total, input.seats);
  if (total.atMostCents === undefined || words === undefined)
    return (
      <>
        <Trans>
          <NotKnown />, the price book has no such price.
        </Trans>
      </>
    );
  return `${words} ${currency} ${PER_PERIOD[billingPeriod]}.`;
}
