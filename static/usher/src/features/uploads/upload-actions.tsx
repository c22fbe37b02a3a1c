import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';

interface UploadActionsProps {
  readonly isDone: boolean;
  /** Something is chosen that can be loaded. */
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

/** The foot of a dialog that loads a file. */
export function UploadActions({ isDone, isReady, isBusy, onClose, onLoad }: UploadActionsProps) {
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        {isDone ? t`Close` : t`Cancel`}
      </Button>
      {isDone ? null : (
        <Button appearance="primary" isDisabled={!isReady} isLoading={isBusy} onClick={onLoad}>
          <Trans>Load</Trans>
        </Button>
      )}
    </>
  );
}
