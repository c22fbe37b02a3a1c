import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { type DirectoryFile } from './to-evidence';

export interface DirectoryControl {
  readonly file: DirectoryFile | undefined;
  /** Answers with what is wrong with the file; nothing where it was taken. */
  readonly load: (file: File) => Promise<string | undefined>;
  readonly remove: () => void;
}

const DirectoryContext = createContext<DirectoryControl | undefined>(undefined);

export function useDirectory(): DirectoryControl {
  const directory = useContext(DirectoryContext);
  if (directory === undefined) throw new Error('useDirectory needs a DirectoryProvider above it');
  return directory;
}

/** Keeps the export in memory for as long as the page is open: it names people and their companies. */
export function DirectoryProvider({ children }: { readonly children: ReactNode }) {
  const [file, setFile] = useState<DirectoryFile>();
  const load = useCallback(async (chosen: File) => {
    const [{ readDirectoryFile }, { parse }] = await Promise.all([
      import('./read-directory-file'),
      import('csv-parse/browser/esm/sync'),
    ]);
    const read = readDirectoryFile(await chosen.text(), parse);
    if (!read.ok) return read.problem;
    setFile({ name: chosen.name, rows: read.rows, writtenAt: chosen.lastModified });
    return undefined;
  }, []);
  const remove = useCallback(() => {
    setFile(undefined);
  }, []);
  const control = useMemo(() => ({ file, load, remove }), [file, load, remove]);
  return <DirectoryContext.Provider value={control}>{children}</DirectoryContext.Provider>;
}
