import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type PriceBook, type PriceList } from '../../../../../../src/domain/seats/price-book';
import { Dialog } from '../../../components/dialog';
import { SaveActions } from '../../../components/save-actions';
import { type FieldProblem } from '../../../lib/field-problem';
import { copyList } from './change-book';
import { TextField } from './text-field';

interface CopyFormProps {
  readonly book: PriceBook;
  readonly from: PriceList;
  /** ISO date. */
  readonly today: string;
  readonly isSaving: boolean;
  readonly problem: FieldProblem | undefined;
  readonly onSave: (list: PriceList) => Promise<void>;
  readonly onClose: () => void;
}

/** A list of one's own: it begins as a copy, with its own date and source, and is edited then. */
export function CopyForm(props: CopyFormProps) {
  const { book, from, today, isSaving, problem, onSave, onClose } = props;
  const [title, setTitle] = useState(t`Our prices`);
  const [pricedOn, setPricedOn] = useState(today);
  const [source, setSource] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = (text: string) => isTried && text.trim() === '';
  const submit = async () => {
    setIsTried(true);
    if ([title, pricedOn, source].some((text) => text.trim() === '')) return;
    await onSave(copyList(book, from, { title: title.trim(), pricedOn, source: source.trim() }));
  };
  return (
    <Dialog
      title={t`Add a list of your own`}
      onClose={onClose}
      actions={
        <SaveActions
          text={t`Add the list`}
          isSaving={isSaving}
          onSave={submit}
          onCancel={onClose}
        />
      }
    >
      <p className="settings-lead">
        <Trans>
          It begins as a copy of “{from.title}”, in force beside the others: while lists in force
          disagree, the bill shows the range. Change its prices then, or put others to history.
        </Trans>
      </p>
      <div className="fields">
        <TextField
          label={t`Title`}
          value={title}
          problem={isMissing(title) ? t`Write a few words.` : undefined}
          onChange={setTitle}
        />
        <TextField
          label={t`Prices of`}
          type="date"
          value={pricedOn}
          problem={isMissing(pricedOn) ? t`Choose the day of the prices.` : undefined}
          onChange={setPricedOn}
        />
        <TextField
          label={t`Source`}
          hint={t`Of all its prices: a link, or words like “contract of 2026”.`}
          value={source}
          problem={isMissing(source) ? t`Say where the prices come from.` : undefined}
          onChange={setSource}
        />
      </div>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
    </Dialog>
  );
}
