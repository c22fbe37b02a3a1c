import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactNode,
} from 'react';
import { useDirectory } from './use-directory';

const LoadDirectoryDialog = lazy(async () => ({
  default: (await import('./load-directory-dialog')).LoadDirectoryDialog,
}));

const OpenContext = createContext<(() => void) | undefined>(undefined);

/** Opens the dialog that loads a User directory. */
export function useOpenDirectoryDialog(): () => void {
  const open = useContext(OpenContext);
  if (open === undefined) throw new Error('useOpenDirectoryDialog needs DirectoryLoading above it');
  return open;
}

/**
 * Keeps the dialog above all views: whatever asked for a directory may go as soon as there is one, and
 * the dialog still has to say what came of it.
 */
export function DirectoryLoading({ children }: { readonly children: ReactNode }) {
  const { target } = useDirectory();
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => {
    setIsOpen(true);
  }, []);
  return (
    <OpenContext.Provider value={open}>
      {children}
      {isOpen && target !== undefined ? (
        <Suspense fallback={null}>
          <LoadDirectoryDialog
            target={target}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </OpenContext.Provider>
  );
}
