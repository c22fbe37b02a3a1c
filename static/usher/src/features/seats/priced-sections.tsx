import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { type PricedBill } from '../../../../../src/domain/seats/bill';
import { listCliffs } from '../../../../../src/domain/seats/list-cliffs';
import { listsInForce } from '../../../../../src/domain/seats/price-bill';
import { formatDay } from '../../lib/dates';
import { type Priced } from '../seat-line/seats-cost';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { boundText } from './bill-rows';
import { BillSection } from './bill-section';
import { CliffsSection } from './cliffs-section';
import { PER_PERIOD } from './plan-words';
import { type RulerCount, type RulerModel, toRuler } from './ruler-model';
import { type Tried } from './try-what-if';
import { type SeatsModel } from './use-seats';
import { type Tries } from './use-tried';

interface PricedSectionsProps {
  readonly answers: WorkspaceAnswers;
  readonly model: SeatsModel;
  readonly tries: Tries;
  readonly bill: PricedBill;
  readonly priced: Priced;
}

/** Everything that needs plan, period and prices. */
export function PricedSections(props: PricedSectionsProps) {
  const { answers, model, tries, bill, priced } = props;
  const { facts } = answers;
  const ruler = useMemo(() => drawRuler(bill, priced, tries), [bill, priced, tries]);
  const cliffs = useMemo(() => listCliffs(priced.input, priced.book), [priced]);
  const renewsOn = model.setup.renewsOn?.value;
  return (
    <>
      <CliffsSection {...{ ruler, cliffs, facts }} settings={model.settings} />
      <BillSection
        {...{ answers, model, bill, priced }}
        tried={tries.tried}
        isTrying={tries.isTrying}
        state={tries.state}
        nextBill={renewsOn === undefined ? undefined : formatDay(Date.parse(`${renewsOn}T00:00`))}
      />
    </>
  );
}

/** By the newest list in force; what is tried shows where it counts other people. */
function drawRuler(bill: PricedBill, { input, book }: Priced, tries: Tries): RulerModel {
  const { plan, billingPeriod, seats, paidSeats } = input;
  const [newest] = listsInForce(book);
  const tiers = newest?.plans.find(
    (one) => one.plan === plan && one.billingPeriod === billingPeriod,
  )?.tiers;
  const tried = tries.isTrying ? tries.tried[0] : undefined;
  return toRuler({
    ...{ plan, billingPeriod },
    currency: bill.newest.currency,
    tiers: tiers ?? [],
    today: { seats, cost: costText(bill, seats) },
    ...(tried !== undefined && hasOtherPeople(tried, seats) && { whatIf: toCount(tried) }),
    ...(billingPeriod === 'annual' && paidSeats !== undefined && { paidSeats }),
  });
}

function hasOtherPeople({ trial }: Tried, seats: Priced['input']['seats']): boolean {
  const { atLeast, atMost } = trial.input.seats;
  return atLeast !== seats.atLeast || atMost !== seats.atMost;
}

function toCount({ trial }: Tried): RulerCount {
  const { seats } = trial.input;
  return { seats, cost: costText(trial.then, seats) };
}

function costText({ newest }: PricedBill, seats: Priced['input']['seats']): string {
  const words = boundText(newest.total, seats);
  return words === undefined
    ? t`price not known`
    : `${words} ${newest.currency} ${PER_PERIOD[newest.billingPeriod]}`;
}
