import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type Directory } from '../../../../../src/domain/directory/directory';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type OrganizationData } from '../../../../../src/domain/organization/organization-data';
import { call, type Outcome } from '../../lib/call';
import {
  type BroughtPeople,
  toBroughtPeople,
} from '../../../../../src/domain/findings/brought-people';
import { loadDirectory } from './load-directory';

/** The User directory that an admin has loaded, for every view of the workspace. */
export interface LoadedDirectory {
  /** `none`: nobody has loaded one. While it is `loading`, or `failed`, nothing is known of anybody. */
  readonly state: 'none' | 'loading' | 'failed' | 'ready';
  readonly people: readonly DirectoryPerson[];
  /** With what the organization says of accounts; missing while neither says anything. */
  readonly known: readonly DirectoryPerson[] | undefined;
  /** Both, as rules look at them. */
  readonly brought: BroughtPeople;
  /** When the export was made, milliseconds since 1970; missing unless one is loaded. */
  readonly readAt: number | undefined;
  /** With the rows that could not be used; missing until it is `ready`. */
  readonly directory: Directory | undefined;
  /** Who loaded it, and when. */
  readonly file: LoadedFile | undefined;
  /** Missing before anything of the workspace was read: rows could not be matched. */
  readonly target: DirectoryTarget | undefined;
}

/** Where a directory is loaded to. */
export interface DirectoryTarget {
  readonly workspace: { readonly uuid: string; readonly slug: string };
  readonly facts: Facts;
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
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

interface DirectoryOptions {
  readonly file: LoadedFile | undefined;
  readonly workspace: DirectoryTarget['workspace'];
  /** Missing before anything of the workspace was read. */
  readonly facts: Facts | undefined;
  readonly refresh: () => Promise<void>;
  readonly organization: OrganizationData | undefined;
}

/** Fetches the directory once for each file that was loaded. */
export function useDirectoryOfWorkspace(options: DirectoryOptions): LoadedDirectory {
  const { file, workspace, facts, refresh, organization } = options;
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
  const loaded = useMemo(() => toLoaded(file, outcome), [key, outcome]);
  const { directory } = loaded;
  const brought = useMemo(
    () => toBroughtPeople(directory, organization),
    [directory, organization],
  );
  const known = brought.directory?.value;
  return useMemo(
    () => ({ ...loaded, brought, known, target: facts && { workspace, facts, refresh } }),
    [loaded, brought, known, workspace, facts, refresh],
  );
}

const NOBODY: readonly DirectoryPerson[] = [];

function toLoaded(
  file: LoadedFile | undefined,
  outcome: Outcome<Directory> | undefined,
): Omit<LoadedDirectory, 'target' | 'known' | 'brought'> {
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
