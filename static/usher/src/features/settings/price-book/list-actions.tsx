import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type PriceList } from '../../../../../../src/domain/seats/price-book';
import { type PriceBookState } from './use-price-book';

interface ListActionsProps {
  readonly list: PriceList;
  readonly state: PriceBookState;
}

/** What can be done with one list. Each button says of which, for whoever hears only the buttons. */
export function ListActions({ list, state }: ListActionsProps) {
  const isInForce = list.status === 'in-force';
  const of = <span className="visually-hidden"> {list.title}</span>;
  return (
    <div className="price-actions" role="group" aria-label={list.title}>
      {isInForce ? <span className="price-actions-title">{list.title}</span> : null}
      <Button
        onClick={() => {
          state.open({ is: 'edit', list });
        }}
      >
        <Trans>Edit{of}</Trans>
      </Button>
      <Button
        onClick={() => {
          state.open({ is: 'copy', list });
        }}
      >
        <Trans>Add a list of your own from it{of}</Trans>
      </Button>
      <Button
        isDisabled={state.isSaving}
        onClick={() => {
          void state.saveList({ ...list, status: isInForce ? 'history' : 'in-force' });
        }}
      >
        {isInForce ? t`Put to history` : t`Put in force`}
        {of}
      </Button>
      {state.isOwn(list) ? (
        <Button
          isDisabled={state.isSaving}
          onClick={() => {
            void state.removeList(list.id);
          }}
        >
          <Trans>Remove{of}</Trans>
        </Button>
      ) : null}
    </div>
  );
}
