import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type ReactNode } from 'react';
import { type Saving } from './use-save';
import { type SaveFunction } from './use-settings';

interface FormFootProps {
  readonly saving: Pick<Saving<SaveFunction>, 'isSaving' | 'isSaved' | 'problem'>;
  readonly children?: ReactNode;
}

/** The one button that writes, and what became of it. What is wrong with one field stands at the field. */
export function FormFoot({ saving: { isSaving, isSaved, problem }, children }: FormFootProps) {
  return (
    <>
      {problem === undefined || problem.field !== undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      <div className="form-actions">
        <Button type="submit" appearance="primary" isLoading={isSaving}>
          <Trans>Save</Trans>
        </Button>
        {children}
        <span className="subtle" role="status">
          {isSaved ? t`Saved` : ''}
        </span>
      </div>
    </>
  );
}
