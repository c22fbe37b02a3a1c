import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
    <section aria-label={t`Effects`}>
      <h2>
        <Trans>Effects</Trans>
      </h2>
      <dl className="plan-effects">
        <dt>
          <Trans>access</Trans>
        </dt>
        <dd>
          {lines.length === 0 ? t`nobody named here has more or less than before` : null}
          {lines.map(({ key, delta, where, isCertain }, place) => (
            <span key={key}>
              <strong>{delta}</strong> {where}
              {isCertain ? null : (
                <>
                  {' '}
                  <NotKnown>
                    <Trans>perhaps</Trans>
                  </NotKnown>
                </>
              )}
              {place === lines.length - 1 ? '' : ', '}
            </span>
          ))}
          {effects.access.length === 0 ? null : (
            <button type="button" className="text-button plan-more" onClick={onShowAll}>
              <Trans>Show who and where</Trans>
            </button>
          )}
        </dd>
        <dt>
          <Trans>others</Trans>
        </dt>
        <dd>{othersText(plan)}</dd>
        <dt>
          <Trans>seats</Trans>
        </dt>
        <dd>{seatsText(effects.seats)}</dd>
        <dt>
          <Trans>money</Trans>
        </dt>
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
        <Trans>
          <NotKnown /> plan, billing period or a price was not told
        </Trans>
      </>
    );
  const { before, after } = bill;
  const difference = differenceText(before, after);
  return (
    <>
      <Trans>
        {amountText(before) ?? t`not known`} → {amountText(after) ?? t`not known`} {before.currency}{' '}
        a month
        {difference === '' ? '' : `, ${difference} ${before.currency}`}
      </Trans>
    </>
  );
}
