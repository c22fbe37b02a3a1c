import { type Plan } from '../../../../../src/domain/plans/plan';
import { NotKnown } from '../../components/not-known';
import { amountText, differenceText } from '../../lib/money';
import { othersText, peopleOfSteps, seatsText, toAccessLines } from './effect-words';

interface EffectsSectionProps {
  readonly plan: Plan;
  readonly repositoriesInAll: number;
  readonly onShowAll: () => void;
}

/** What comes of it all: whose access, others, seats and money. */
export function EffectsSection({ plan, repositoriesInAll, onShowAll }: EffectsSectionProps) {
  const { effects } = plan;
  const named = peopleOfSteps(plan);
  const lines = toAccessLines(
    effects.access.filter(({ person }) => named.has(person)),
    repositoriesInAll,
  );
  return (
    <section aria-label="Effects">
      <h2>Effects</h2>
      <dl className="plan-effects">
        <dt>access</dt>
        <dd>
          {lines.length === 0 ? 'nobody named here has more or less than before' : null}
          {lines.map(({ key, delta, where, isCertain }, place) => (
            <span key={key}>
              <strong>{delta}</strong> {where}
              {isCertain ? null : (
                <>
                  {' '}
                  <NotKnown>perhaps</NotKnown>
                </>
              )}
              {place === lines.length - 1 ? '' : ', '}
            </span>
          ))}
          {effects.access.length === 0 ? null : (
            <button type="button" className="text-button plan-more" onClick={onShowAll}>
              Show who and where
            </button>
          )}
        </dd>
        <dt>others</dt>
        <dd>{othersText(plan)}</dd>
        <dt>seats</dt>
        <dd>{seatsText(effects.seats)}</dd>
        <dt>money</dt>
        <dd>
          <Money bill={effects.bill} />
        </dd>
      </dl>
    </section>
  );
}

function Money({ bill }: { readonly bill: Plan['effects']['bill'] }) {
  if (bill === undefined)
    return (
      <>
        <NotKnown /> plan, billing period or a price was not told
      </>
    );
  const { before, after } = bill;
  const difference = differenceText(before, after);
  return (
    <>
      {amountText(before) ?? 'not known'} → {amountText(after) ?? 'not known'} {before.currency} a
      month
      {difference === '' ? '' : `, ${difference} ${before.currency}`}
    </>
  );
}
