import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type Directory } from '../../../../../src/domain/directory/directory';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import { call, type Outcome } from '../../lib/call';
import { loadDirectory } from './load-directory';

/** The User directory that an admin has loaded, for every view of the workspace. */
export interface LoadedDirectory {
  /** `none`: nobody has loaded one. While it is `loading`, or `failed`, nothing is known of anybody. */
  readonly state: 'none' | 'loading' | 'failed' | 'ready';
  readonly people: readonly DirectoryPerson[];
  /** When the export was made, milliseconds since 1970; missing unless one is loaded. */
  readonly readAt: number | undefined;
  /** With the rows that could not be used; missing until it is `ready`. */
  readonly directory: Directory | undefined;
  /** Who loaded it, and when. */
  readonly file: LoadedFile | undefined;
}

export const DirectoryContext = createContext<LoadedDirectory | undefined>(undefined);

export function useDirectory(): LoadedDirectory {
  const directory = useContext(DirectoryContext);
  if (directory === undefined) throw new Error('useDirectory needs a DirectoryContext above it');
  return directory;
}

interface Fetched {
  readonly file: LoadedFile;
  readonly outcome: Outcome<Directory>;
}

/** Fetches the directory once for each file that was loaded. */
export function useDirectoryOfWorkspace(file: LoadedFile | undefined): LoadedDirectory {
  const [fetched, setFetched] = useState<Fetched>();
  const key = keyOf(file);
  useEffect(() => {
    if (file === undefined) return undefined;
    let isCurrent = true;
    void loadDirectory(file, call).then((outcome) => {
      if (isCurrent) setFetched({ file, outcome });
    });
    return () => {
      isCurrent = false;
    };
    // Every answer of the backend describes the same file by a new object.
  }, [key]);
  const outcome = keyOf(fetched?.file) === key ? fetched?.outcome : undefined;
  return useMemo(() => toLoaded(file, outcome), [key, outcome]);
}

const NOBODY: readonly DirectoryPerson[] = [];

function toLoaded(
  file: LoadedFile | undefined,
  outcome: Outcome<Directory> | undefined,
): LoadedDirectory {
  const nothing = { people: NOBODY, readAt: file?.asOf, directory: undefined, file };
  if (file === undefined) return { state: 'none', ...nothing };
  if (outcome === undefined) return { state: 'loading', ...nothing };
  if (!outcome.ok) return { state: 'failed', ...nothing };
  const directory = outcome.value;
  return { state: 'ready', people: directory.people, readAt: directory.asOf, directory, file };
}

function keyOf(file: LoadedFile | undefined): string {
  return file?.chunks.map(({ hash }) => hash).join(' ') ?? '';
}
