import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';

interface SaveActionsProps {
  /** What the primary button says: a verb. */
  readonly text: string;
  readonly isSaving: boolean;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The buttons of a dialog that changes something. */
export function SaveActions({ text, isSaving, onSave, onCancel }: SaveActionsProps) {
  return (
    <>
      <Button appearance="subtle" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button
        appearance="primary"
        isLoading={isSaving}
        onClick={() => {
          void onSave();
        }}
      >
        {text}
      </Button>
    </>
  );
}
