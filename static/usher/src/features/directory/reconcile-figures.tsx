import { type Reconciliation } from '../../../../../src/domain/seats/reconcile';
import { BILLED_CAUSE_WORDS } from '../../../../../src/domain/seats/reconcile-words';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { billedSentence, rangeText } from './reconcile-sentence';

/** The numbers that should be one number, and two-step verification. */
export function ReconcileFigures({ result }: { readonly result: Reconciliation }) {
  const { onPlan, computed, billed, twoStepVerification: twoStep } = result;
  return (
    <>
      <dl className="reconcile-figures">
        <div>
          <dt>On plan (User directory)</dt>
          <dd>{onPlan === undefined ? <NotKnown>not in the file</NotKnown> : rangeText(onPlan)}</dd>
        </div>
        <div>
          <dt>Active members (computed)</dt>
          <dd>{rangeText(computed)}</dd>
        </div>
        <div>
          <dt>Billed (typed in)</dt>
          <dd>
            {billed === undefined ? (
              <>
                <NotKnown />{' '}
                <PlaceLink to={{ view: 'settings', tab: 'setup' }}>Type it in</PlaceLink>
              </>
            ) : (
              `${formatCount(billed.billed.value)} on ${formatDay(billed.billed.statedAt)}`
            )}
          </dd>
        </div>
        <div>
          <dt>Two-step verification</dt>
          <dd>
            {formatCount(twoStep.on)} on, {formatCount(twoStep.off)} off
            {twoStep.notTold === 0 ? null : (
              <>
                , <NotKnown>{formatCount(twoStep.notTold)} not known</NotKnown>
              </>
            )}
          </dd>
        </div>
      </dl>
      {billed === undefined ? null : (
        <>
          <p className="sentence">{billedSentence(billed)}</p>
          <ul className="reconcile-causes">
            {billed.causes.map((cause) => (
              <li key={cause}>{BILLED_CAUSE_WORDS[cause]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
