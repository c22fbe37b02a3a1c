import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type PricedBill } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { CoverageNote } from '../../components/coverage-note';
import { NotKnown } from '../../components/not-known';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { formatDay } from '../../lib/dates';
import { sourceWords } from '../organization/source-words';
import { startSentence } from '../../lib/sentence-start';
import { boundText } from './bill-rows';
import { type LoadedDirectory } from '../directory/use-directory';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { PERIOD_WORDS, PLAN_WORDS } from './plan-words';

interface SeatsHeadProps {
  readonly answers: WorkspaceAnswers;
  readonly sentence: string;
  readonly bill: PricedBill | undefined;
  readonly seats: CountRange;
  readonly directory: LoadedDirectory;
  /** Shows where the file that tells them is loaded. */
  readonly onLoadDirectory: () => void;
  readonly isPast: boolean;
  readonly actions: ReactNode;
}

/** The answer, and what it rests on: plan, prices and their date, who is known to be deactivated. */
export function SeatsHead(props: SeatsHeadProps) {
  const { answers, sentence, bill, seats, directory, onLoadDirectory, isPast, actions } = props;
  const { facts, coverage } = answers;
  return (
    <PageHead
      crumbs={[
        { text: facts.workspace.slug, to: { view: 'overview' } },
        { text: t`Seats and cost` },
      ]}
      answer={sentence}
      note={
        <>
          {bill === undefined ? null : <Prices bill={bill} seats={seats} />}
          <Deactivated {...{ directory, onLoadDirectory }} />
          {isPast ? (
            <span>
              <Trans>The members of that day, at the plan and the prices of today.</Trans>
            </span>
          ) : null}
          <CoverageNote coverage={coverage} />
        </>
      }
      actions={actions}
    />
  );
}

interface PricesProps {
  readonly bill: PricedBill;
  readonly seats: CountRange;
}

function Prices({ bill: { newest, others }, seats }: PricesProps) {
  const { plan, billingPeriod, list } = newest;
  const period = plan === 'free' ? '' : `, ${PERIOD_WORDS[billingPeriod]}`;
  return (
    <>
      <span>{t`${PLAN_WORDS[plan]}${period}, estimate before tax.`}</span>
      <span>
        <Trans>
          Price of {formatDay(Date.parse(`${list.pricedOn}T00:00`))},{' '}
          <PlaceLink to={{ view: 'settings', tab: 'prices' }}>price book</PlaceLink>.
        </Trans>
      </span>
      {others.map((other) => (
        <span key={other.list.id}>
          <Trans>
            {startSentence(boundText(other.total, seats) ?? t`not known`)} {other.currency} by the
            list “{other.list.title}”.
          </Trans>
        </span>
      ))}
    </>
  );
}

type DeactivatedProps = Pick<SeatsHeadProps, 'directory' | 'onLoadDirectory'>;

function Deactivated({ directory, onLoadDirectory }: DeactivatedProps) {
  const words = sourceWords(directory.brought);
  if (words !== undefined)
    return (
      <span>
        <Trans>Deactivated accounts by the {words}.</Trans>
      </span>
    );
  return (
    <span>
      <Trans>
        Deactivated accounts <NotKnown />:{' '}
        <button type="button" className="text-button" onClick={onLoadDirectory}>
          load the User directory CSV
        </button>
      </Trans>
    </span>
  );
}
