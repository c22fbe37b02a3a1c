import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type OrganizationData } from '../../../../../src/domain/organization/organization-data';
import { decodeOrganization } from '../../../../../src/snapshot/organization-file';
import { call, type Outcome } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

/** What an admin has loaded of the organization, for every view of the workspace. */
export type LoadedOrganization =
  /** `none`: nobody has loaded any. */
  | { readonly state: 'none' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly data: OrganizationData };

export const OrganizationContext = createContext<LoadedOrganization | undefined>(undefined);

export function useOrganization(): LoadedOrganization {
  const organization = useContext(OrganizationContext);
  if (organization === undefined)
    throw new Error('useOrganization needs an OrganizationContext above it');
  return organization;
}

interface Fetched {
  readonly key: string;
  readonly outcome: Outcome<OrganizationData>;
}

/** Fetches the data once for each file that was loaded. */
export function useOrganizationOfWorkspace(file: LoadedFile | undefined): LoadedOrganization {
  const [fetched, setFetched] = useState<Fetched>();
  const key = file?.chunks.map(({ hash }) => hash).join(' ');
  useEffect(() => {
    if (file === undefined || key === undefined) return undefined;
    let isCurrent = true;
    void fetchFile(file, call, async (bytes) => (await decodeOrganization(bytes)).data).then(
      (outcome) => {
        if (isCurrent) setFetched({ key, outcome });
      },
    );
    return () => {
      isCurrent = false;
    };
    // Every answer of the backend describes the same file by a new object.
  }, [key]);
  const outcome = fetched?.key === key ? fetched?.outcome : undefined;
  return useMemo(() => toLoaded(key, outcome), [key, outcome]);
}

function toLoaded(
  key: string | undefined,
  outcome: Outcome<OrganizationData> | undefined,
): LoadedOrganization {
  if (key === undefined) return { state: 'none' };
  if (outcome === undefined) return { state: 'loading' };
  return outcome.ok ? { state: 'ready', data: outcome.value } : { state: 'failed' };
}
