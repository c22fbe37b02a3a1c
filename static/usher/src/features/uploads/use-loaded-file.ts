import { useEffect, useMemo, useState } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { call, type Outcome } from '../../lib/call';
import { fetchFile } from './fetch-file';

/** What an admin has loaded, decoded. */
export type LoadedContent<Data> =
  /** `none`: nobody has loaded any. */
  | { readonly state: 'none' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly data: Data };

interface Fetched<Data> {
  readonly key: string;
  readonly outcome: Outcome<Data>;
}

/**
 * Fetches the content once for each file that was loaded.
 * @param decode the same function every time
 */
export function useLoadedFile<Data>(
  file: LoadedFile | undefined,
  decode: (bytes: Uint8Array) => Promise<Data>,
): LoadedContent<Data> {
  const [fetched, setFetched] = useState<Fetched<Data>>();
  const key = file?.chunks.map(({ hash }) => hash).join(' ');
  useEffect(() => {
    if (file === undefined || key === undefined) return undefined;
    let isCurrent = true;
    void fetchFile(file, call, decode).then((outcome) => {
      if (isCurrent) setFetched({ key, outcome });
    });
    return () => {
      isCurrent = false;
    };
    // Every answer of the backend describes the same file by a new object.
  }, [key]);
  const outcome = fetched?.key === key ? fetched?.outcome : undefined;
  return useMemo(() => toLoaded(key, outcome), [key, outcome]);
}

function toLoaded<Data>(
  key: string | undefined,
  outcome: Outcome<Data> | undefined,
): LoadedContent<Data> {
  if (key === undefined) return { state: 'none' };
  if (outcome === undefined) return { state: 'loading' };
  return outcome.ok ? { state: 'ready', data: outcome.value } : { state: 'failed' };
}
