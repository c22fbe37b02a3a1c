import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { DEFAULT_PRICE_BOOK } from '../../../../../../src/domain/seats/default-price-book';
import { type PriceList } from '../../../../../../src/domain/seats/price-book';
import { toEdits } from '../../../../../../src/domain/setup/price-book-edits';
import { type Part } from '../part';
import { ListActions } from './list-actions';
import { priceBookSentence } from './price-book-sentence';
import { PriceDialogs } from './price-dialogs';
import { PriceTable } from './price-table';
import { usePriceBook } from './use-price-book';
import './price-book.css';

interface PriceBookViewProps {
  readonly part: Part<'priceBook'>;
}

/** What a seat costs, by each list in force, with where every price comes from. */
export function PriceBookView({ part }: PriceBookViewProps) {
  const state = usePriceBook(part);
  const { lists } = part.value;
  const inForce = lists.filter(({ status }) => status === 'in-force');
  const history = lists.filter(({ status }) => status === 'history');
  const edits = toEdits(DEFAULT_PRICE_BOOK, part.value);
  return (
    <section className="price-book" aria-label={t`Price book`}>
      <p className="settings-lead">{priceBookSentence(inForce)}</p>
      {state.dialog === undefined && state.problem !== undefined ? (
        <p className="form-problem" role="alert">
          {state.problem.text}
        </p>
      ) : null}
      <h2>
        <Trans>In force</Trans>
      </h2>
      {inForce.length === 0 ? (
        <p>
          <Trans>No list is in force, so no bill can be worked out. Put one in force below.</Trans>
        </p>
      ) : (
        <PriceTable label={t`Prices in force`} lists={inForce} />
      )}
      {inForce.map((list) => (
        <ListActions key={list.id} list={list} state={state} />
      ))}
      {history.length === 0 ? null : (
        <>
          <h2>
            <Trans>History</Trans>
          </h2>
          {history.map((list) => (
            <HistoryList key={list.id} list={list} state={state} />
          ))}
        </>
      )}
      <p className="price-shipped">
        {edits.length === 0
          ? t`All of this is as Usher ships it. When Usher ships newer prices, they are used.`
          : t`${plural(edits.length, { one: '# list is', other: '# lists are' })} yours or changed by you; newer prices that Usher ships do not touch them.`}
      </p>
      {edits.length === 0 ? null : (
        <Button
          onClick={() => {
            state.open({ is: 'reset' });
          }}
        >
          <Trans>Reset to what Usher ships</Trans>
        </Button>
      )}
      <PriceDialogs state={state} book={part.value} edits={edits.length} />
    </section>
  );
}

interface HistoryListProps {
  readonly list: PriceList;
  readonly state: ReturnType<typeof usePriceBook>;
}

function HistoryList({ list, state }: HistoryListProps) {
  return (
    <details className="price-history">
      <summary>{list.title}</summary>
      {list.note === undefined ? null : (
        <p className="subtle" lang="en">
          {list.note}
        </p>
      )}
      <PriceTable label={t`Prices of ${list.title}`} lists={[list]} />
      <ListActions list={list} state={state} />
    </details>
  );
}
