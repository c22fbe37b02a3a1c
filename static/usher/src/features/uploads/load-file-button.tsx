import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';

const LoadFileDialog = lazy(async () => ({
  default: (await import('./load-file-dialog')).LoadFileDialog,
}));

interface LoadFileProps {
  readonly workspace: { readonly uuid: string; readonly slug: string };
  readonly facts: Facts;
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
}

interface LoadFileButtonProps extends LoadFileProps {
  readonly look: 'button' | 'in-sentence';
}

/** Opens the dialog that loads a file beside the scan; its code comes when it is asked for. */
export function LoadFileButton({ look, ...props }: LoadFileButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
  };
  return (
    <>
      {look === 'button' ? (
        <Button onClick={open}>
          <Trans>Load a file</Trans>
        </Button>
      ) : (
        <button type="button" className="text-button" onClick={open}>
          <Trans>Load a file</Trans>
        </button>
      )}
      {isOpen ? (
        <Suspense fallback={null}>
          <LoadFileDialog
            {...props}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
