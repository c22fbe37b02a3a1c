import { createContext, useContext } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type OrganizationData } from '../../../../../src/domain/organization/organization-data';
import { decodeOrganization } from '../../../../../src/snapshot/organization-file';
import { type LoadedContent, useLoadedFile } from '../uploads/use-loaded-file';

/** What an admin has loaded of the organization, for every view of the workspace. */
export type LoadedOrganization = LoadedContent<OrganizationData>;

export const OrganizationContext = createContext<LoadedOrganization | undefined>(undefined);

export function useOrganization(): LoadedOrganization {
  const organization = useContext(OrganizationContext);
  if (organization === undefined)
    throw new Error('useOrganization needs an OrganizationContext above it');
  return organization;
}

/** Fetches the data once for each file that was loaded. */
export function useOrganizationOfWorkspace(file: LoadedFile | undefined): LoadedOrganization {
  return useLoadedFile(file, decode);
}

async function decode(bytes: Uint8Array): Promise<OrganizationData> {
  return (await decodeOrganization(bytes)).data;
}
