import { t } from '@lingui/core/macro';
import { sumRanges } from '../../../../../src/domain/seats/money';
import { PER_PERIOD } from './plan-words';
import { type SeatsModel } from './use-seats';
import { FreeingSteps } from './freeing-steps';
import { freedWords } from './freed-words';
import { WhyBillable } from './why-billable';
import { toWhyRows } from './why-rows';

/** The seats of the bill, shared out by what holds each of them. */
export function WhySection({ model }: { readonly model: SeatsModel }) {
  const { kinds, count, bill, setup } = model;
  const newest = bill?.newest;
  const amount =
    newest &&
    sumRanges(
      newest.currency,
      newest.lines.filter(({ item }) => item === 'seats').map((line) => line.amount),
    );
  return (
    <WhyBillable
      note={<FreeingSteps setup={setup} />}
      rows={toWhyRows(kinds, amount)}
      seats={count}
      notBilled={count.notBilled}
      amount={amount}
      unit={
        newest === undefined ? t`Cost` : `${newest.currency} ${PER_PERIOD[newest.billingPeriod]}`
      }
      freedBy={(kind) => freedWords(kind, setup)}
    />
  );
}
