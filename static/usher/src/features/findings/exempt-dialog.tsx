import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { type ExemptionTarget } from '../../../../../src/domain/setup/settings';
import { Dialog } from '../../components/dialog';
import { FormField } from '../../components/form-field';
import { PersonPicker, type PickablePerson } from '../../components/person-picker';
import { SaveActions } from '../../components/save-actions';
import { DAY_MS } from '../../lib/dates';
import { useSave } from '../settings/use-save';

interface ExemptDialogProps {
  readonly row: FindingRow;
  readonly people: readonly PickablePerson[];
  /** Of the exemptions this page has seen. */
  readonly version: number;
  readonly onClose: () => void;
}

const LABELS = { reason: t`Reason`, owner: t`Owner`, reviewOn: t`Review date` };

/** How long an exemption holds unless somebody says otherwise. */
const HOLDS_DAYS = 90;

/** Lets a finding stand for a while: why, who answers for it, until when. */
export function ExemptDialog({ row, people, version, onClose }: ExemptDialogProps) {
  const { isSaving, problem, save } = useSave('saveExemption', LABELS);
  const [scope, setScope] = useState<Scope>('finding');
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState('');
  const [reviewOn, setReviewOn] = useState(inDays(HOLDS_DAYS));
  const problemOf = (field: keyof typeof LABELS) =>
    problem?.field === field ? problem.text : undefined;
  const submit = async () => {
    const exemption = { ...targetOf(row, scope), reason, owner: accountUuid(owner), reviewOn };
    if (await save({ version, exemption })) onClose();
  };
  return (
    <Dialog
      title={t`Exempt this finding`}
      onClose={onClose}
      actions={
        <SaveActions text={t`Exempt`} isSaving={isSaving} onSave={submit} onCancel={onClose} />
      }
    >
      <p>
        <Trans>
          <bdi>{`${row.title}: ${row.subject.name}`}</bdi>. It is listed apart until the review
          date, and counts again from the day after. Nothing changes in Bitbucket.
        </Trans>
      </p>
      <div className="fields dialog-fields">
        <ScopeField row={row} scope={scope} onChange={setScope} />
        <FormField label={LABELS.reason} problem={problemOf('reason')}>
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
        <FormField
          label={LABELS.owner}
          hint={t`Answers for it until the review date.`}
          problem={problemOf('owner')}
        >
          {(field) => (
            <PersonPicker field={field} people={people} value={owner} onChange={setOwner} />
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
      {problem === undefined || problem.field !== undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
    </Dialog>
  );
}

interface ScopeFieldProps {
  readonly row: FindingRow;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

function ScopeField({ row: { rule, subject }, scope, onChange }: ScopeFieldProps) {
  return (
    <FormField label={t`Applies to`}>
      {(field) => (
        <select
          {...field}
          className="field-select"
          value={scope}
          onChange={({ target }) => {
            onChange(SCOPES.find((one) => one === target.value) ?? 'finding');
          }}
        >
          <option value="finding">{t`This finding`}</option>
          <option value="subject">{t`${rule} on ${subject.name}`}</option>
          <option value="rule">{t`${rule} everywhere`}</option>
        </select>
      )}
    </FormField>
  );
}

const SCOPES = ['finding', 'subject', 'rule'] as const;
type Scope = (typeof SCOPES)[number];

function targetOf({ rule, fingerprint, subject }: FindingRow, scope: Scope): ExemptionTarget {
  if (scope === 'finding') return { rule, fingerprint };
  return scope === 'subject' ? { rule, subjectKey: subject.key } : { rule };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
