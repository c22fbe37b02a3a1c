import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
          <dt>
            <Trans>On plan (User directory)</Trans>
          </dt>
          <dd>
            {onPlan === undefined ? (
              <NotKnown>
                <Trans>not in the file</Trans>
              </NotKnown>
            ) : (
              rangeText(onPlan)
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Active members (computed)</Trans>
          </dt>
          <dd>{rangeText(computed)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Billed (typed in)</Trans>
          </dt>
          <dd>
            {billed === undefined ? (
              <>
                <NotKnown />{' '}
                <PlaceLink to={{ view: 'settings', tab: 'setup' }}>
                  <Trans>Type it in</Trans>
                </PlaceLink>
              </>
            ) : (
              t`${formatCount(billed.billed.value)}, stated on ${formatDay(billed.billed.statedAt)}`
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Two-step verification</Trans>
          </dt>
          <dd>
            <Trans>
              {formatCount(twoStep.on)} on, {formatCount(twoStep.off)} off
              {twoStep.notTold === 0 ? null : (
                <>
                  ,{' '}
                  <NotKnown>
                    <Trans>{formatCount(twoStep.notTold)} not known</Trans>
                  </NotKnown>
                </>
              )}
            </Trans>
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
