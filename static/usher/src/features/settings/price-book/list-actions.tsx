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
        Edit{of}
      </Button>
      <Button
        onClick={() => {
          state.open({ is: 'copy', list });
        }}
      >
        Add a list of your own from it{of}
      </Button>
      <Button
        isDisabled={state.isSaving}
        onClick={() => {
          void state.saveList({ ...list, status: isInForce ? 'history' : 'in-force' });
        }}
      >
        {isInForce ? 'Put to history' : 'Put in force'}
        {of}
      </Button>
      {state.isOwn(list) ? (
        <Button
          isDisabled={state.isSaving}
          onClick={() => {
            void state.removeList(list.id);
          }}
        >
          Remove{of}
        </Button>
      ) : null}
    </div>
  );
}
