import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { Dialog } from '../../components/dialog';
import { FormField } from '../../components/form-field';
import { SaveActions } from '../../components/save-actions';
import { DAY_MS } from '../../lib/dates';
import { useSave } from '../settings/use-save';

interface ProtectDialogProps {
  readonly people: readonly { readonly uuid: AccountUuid; readonly displayName: string }[];
  /** Of the list this page has seen. */
  readonly version: number;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
}

const LABELS = { reason: t`Reason`, reviewOn: t`Review date`, people: t`People` };
const HOLDS_DAYS = 180;

/** Puts people on the list of those whom Usher never proposes for removal. */
export function ProtectDialog({ people, version, onClose, onSaved }: ProtectDialogProps) {
  const { isSaving, problem, save } = useSave('saveProtectedPerson', LABELS);
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState(inDays(HOLDS_DAYS));
  const problemOf = (field: keyof typeof LABELS) =>
    problem?.field === field ? problem.text : undefined;
  const submit = async () => {
    const protection = { people: people.map(({ uuid }) => uuid), reason, reviewOn };
    if (!(await save({ version, protection }))) return;
    onSaved?.();
    onClose();
  };
  return (
    <Dialog
      title={t`Never propose for removal`}
      onClose={onClose}
      actions={
        <SaveActions text={t`Protect`} isSaving={isSaving} onSave={submit} onCancel={onClose} />
      }
    >
      <p>
        {people.length === 1 ? (
          <Trans>
            <bdi>{people[0]?.displayName}</bdi>: still classified and counted, never among
            proposals. Nothing changes in Bitbucket.
          </Trans>
        ) : (
          t`${plural(people.length, { one: '# person', other: '# people' })}: still classified and counted, never among proposals. Nothing changes in Bitbucket.`
        )}
      </p>
      <div className="fields dialog-fields">
        <FormField
          label={LABELS.reason}
          hint={t`A service user, a founder, a legal hold.`}
          problem={problemOf('reason')}
        >
          {(field) => (
            <textarea
              {...field}
              className="field-area"
              rows={2}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          )}
        </FormField>
        <FormField label={LABELS.reviewOn} problem={problemOf('reviewOn')}>
          {(field) => (
            <Textfield
              {...field}
              type="date"
              value={reviewOn}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setReviewOn(event.target.value);
              }}
            />
          )}
        </FormField>
      </div>
      {problem === undefined ||
      (problem.field !== undefined && problem.field !== 'people') ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
    </Dialog>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
