import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type PriceBook } from '../../../../../../src/domain/seats/price-book';
import { Dialog } from '../../../components/dialog';
import { SaveActions } from '../../../components/save-actions';
import { CopyForm } from './copy-form';
import { ListForm } from './list-form';
import { today, type PriceBookState } from './use-price-book';

interface PriceDialogsProps {
  readonly book: PriceBook;
  readonly state: PriceBookState;
  /** How many lists are not as Usher ships them. */
  readonly edits: number;
}

/** The dialog that stands open, if any. */
export function PriceDialogs({ book, state, edits }: PriceDialogsProps) {
  const { dialog, isSaving, problem, saveList, close } = state;
  if (dialog === undefined) return null;
  const common = { isSaving, problem, onSave: saveList, onClose: close };
  switch (dialog.is) {
    case 'edit':
      return <ListForm list={dialog.list} {...common} />;
    case 'copy':
      return <CopyForm book={book} from={dialog.list} today={today()} {...common} />;
    case 'reset':
      return (
        <Dialog
          title={t`Reset to what Usher ships?`}
          onClose={close}
          actions={
            <SaveActions
              text={t`Reset`}
              isSaving={isSaving}
              onSave={state.reset}
              onCancel={close}
            />
          }
        >
          <p>
            <Trans>
              {plural(edits, { one: '# list', other: '# lists' })} that you added or changed will be
              gone. Nothing changes in Bitbucket or in your bill.
            </Trans>
          </p>
        </Dialog>
      );
  }
}
