import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useDirectory } from './use-directory';

const LoadDirectoryDialog = lazy(async () => ({
  default: (await import('./load-directory-dialog')).LoadDirectoryDialog,
}));

/** Opens the dialog that loads a User directory; its code comes when it is asked for. */
export function LoadDirectoryButton({ text }: { readonly text: string }) {
  const { target } = useDirectory();
  const [isOpen, setIsOpen] = useState(false);
  if (target === undefined) return null;
  return (
    <>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <LoadDirectoryDialog
            target={target}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
