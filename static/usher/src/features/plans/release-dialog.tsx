import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type Brake } from '../../../../../src/domain/plans/plan';
import { Dialog } from '../../components/dialog';
import { FormField } from '../../components/form-field';
import './plan-forms.css';

interface ReleaseDialogProps {
  readonly brake: Brake;
  readonly onRelease: (reason: string) => void;
  readonly onClose: () => void;
}

/** Shorter says nothing to whoever reads the plan later. */
const SHORTEST = 3;
const LONGEST = 500;

/** One brake, one reason: it is written into the plan, and the plan's hash changes with it. */
export function ReleaseDialog({ brake, onRelease, onClose }: ReleaseDialogProps) {
  const [reason, setReason] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = () => {
    const given = reason.trim();
    if (given.length < SHORTEST) setRefused(true);
    else onRelease(given);
  };
  return (
    <Dialog
      title={t`Release this brake`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button appearance="primary" onClick={submit}>
            <Trans>Release</Trans>
          </Button>
        </>
      }
    >
      <p>
        <bdi>{brake.says}</bdi>
      </p>
      <p className="subtle">
        <Trans>
          The reason is written into the plan with your name, so the plan gets another hash. The
          companion asks again before it does anything.
        </Trans>
      </p>
      <div className="fields plan-dialog-fields">
        <FormField
          label={t`Reason`}
          hint={t`Who decided it, and why it is right here.`}
          problem={
            isRefused ? t`Reason is too short. Say it so that an auditor understands.` : undefined
          }
        >
          {(field) => (
            <textarea
              {...field}
              className="field-area"
              rows={3}
              maxLength={LONGEST}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setRefused(false);
              }}
            />
          )}
        </FormField>
      </div>
    </Dialog>
  );
}
