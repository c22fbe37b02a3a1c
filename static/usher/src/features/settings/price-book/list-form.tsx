import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type PriceList } from '../../../../../../src/domain/seats/price-book';
import { Dialog } from '../../../components/dialog';
import { SaveActions } from '../../../components/save-actions';
import { type FieldProblem } from '../../../lib/field-problem';
import { readListDraft, toListDraft, toPriceFields, type ListDraft } from './list-draft';
import { TextField } from './text-field';

interface ListFormProps {
  readonly list: PriceList;
  readonly isSaving: boolean;
  /** What the book as a whole was refused for. */
  readonly problem: FieldProblem | undefined;
  readonly onSave: (list: PriceList) => Promise<void>;
  readonly onClose: () => void;
}

/** Changes what a list says; each changed price needs a source. */
export function ListForm({ list, isSaving, problem, onSave, onClose }: ListFormProps) {
  const [draft, setDraft] = useState(() => toListDraft(list));
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const submit = async () => {
    const read = readListDraft(list, draft);
    setProblems(read.problems);
    if (read.problems.size === 0) await onSave(read.list);
  };
  const edit = (change: Partial<ListDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  return (
    <Dialog
      title={t`Edit ${list.title}`}
      onClose={onClose}
      actions={
        <SaveActions text={t`Save`} isSaving={isSaving} onSave={submit} onCancel={onClose} />
      }
    >
      <div className="fields">
        <TextField
          label={t`Title`}
          value={draft.title}
          problem={problems.get('title')}
          onChange={(title) => {
            edit({ title });
          }}
        />
        <TextField
          label={t`Prices of`}
          type="date"
          value={draft.pricedOn}
          problem={problems.get('pricedOn')}
          onChange={(pricedOn) => {
            edit({ pricedOn });
          }}
        />
        <TextField
          label={t`Source of the prices you change`}
          hint={t`A link, or words like “invoice of November”. Prices you leave keep their source.`}
          value={draft.source}
          problem={problems.get('source')}
          onChange={(source) => {
            edit({ source });
          }}
        />
        <div className="price-fields">
          {toPriceFields(list).map(({ key, label, hint }) => (
            <TextField
              key={key}
              label={t`${label}, in ${list.currency}`}
              hint={hint}
              placeholder={t`not known`}
              value={draft.prices[key] ?? ''}
              problem={problems.get(key)}
              onChange={(text) => {
                edit({ prices: { ...draft.prices, [key]: text } });
              }}
            />
          ))}
        </div>
      </div>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
    </Dialog>
  );
}
