import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type SeatOutcome } from '../../../../../src/domain/seats/seat';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { outcomeText } from './outcome-text';
import { priceDate } from './seats-cost';
import './seat-line.css';

/** How a line about a seat ends: what a removal does to the bill, and by which price. */
export function SeatLine({ outcome }: { readonly outcome: SeatOutcome }) {
  const text = outcomeText(outcome);
  if (outcome.kind === 'not-known')
    return (
      <span className="sentence">
        <NotKnown /> {text}. {STEPS[outcome.missing]}
      </span>
    );
  return (
    <span>
      <span className={outcome.kind === 'stays-billed' ? 'seat-stays' : 'seat-ends'}>{text}</span>
      {outcome.kind === 'freed-saves' ? (
        <span className="subtle">
          {' '}
          <Trans>({priceText(outcome)}, before tax)</Trans>
        </span>
      ) : null}
    </span>
  );
}

/** Price lists that disagree stand side by side; the date is of the newest. */
function priceText({ pricedOn, atLeastCents, atMostCents }: Freed): string {
  const date = priceDate(pricedOn);
  return atLeastCents === atMostCents ? date : t`price lists disagree; the newest: ${date}`;
}

type Freed = Extract<SeatOutcome, { readonly kind: 'freed-saves' }>;

const STEPS = {
  plan: (
    <PlaceLink to={{ view: 'seats' }}>
      <Trans>Choose your plan (20 s)</Trans>
    </PlaceLink>
  ),
  'billing-period': (
    <PlaceLink to={{ view: 'seats' }}>
      <Trans>Choose monthly or annual (20 s)</Trans>
    </PlaceLink>
  ),
  price: (
    <PlaceLink to={{ view: 'seats' }}>
      <Trans>See the price book</Trans>
    </PlaceLink>
  ),
  'active-members': (
    <PlaceLink to={{ view: 'overview' }}>
      <Trans>See what was not read</Trans>
    </PlaceLink>
  ),
} as const;
