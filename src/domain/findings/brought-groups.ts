import { type OrganizationData } from '../organization/organization-data';
import { type GroupMapping } from '../sync/group-mapping';
import { type GroupSource } from '../sync/group-source';
import { chooseGroupSource } from '../sync/organization-source';
import { type Evidence } from './rule';

export interface LoadedGroups {
  /** An export that was loaded for the mapping. */
  readonly loaded: GroupSource | undefined;
  readonly organization: OrganizationData | undefined;
}

/** The mapping and what it is compared with, as rules look at them. Nothing while nobody has mapped anything. */
export function toGroupSyncEvidence(
  mappings: readonly GroupMapping[],
  { loaded, organization }: LoadedGroups,
): Pick<Evidence, 'groupSync'> {
  if (mappings.length === 0) return {};
  const source = chooseGroupSource(loaded, organization);
  return { groupSync: { mappings, ...(source && { source }) } };
}
