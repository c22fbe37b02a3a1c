import { type AccountStatus, type DirectoryPerson } from '../directory/directory-person';
import { rowsRead } from '../facts/reading';
import {
  type OrganizationData,
  type OrganizationPerson,
  type OrganizationStatus,
} from './organization-data';

/** The rows of an exported directory with the time it was exported. */
export interface ExportedPeople {
  readonly people: readonly DirectoryPerson[];
  readonly asOf: number;
}

/**
 * What an exported directory and the organization say of accounts, as one: who is deactivated is told by
 * the newer of both, who is managed by the organization alone. When somebody was last seen is not mixed:
 * both mean something else by it.
 * @returns `undefined` where neither says anything
 */
export function withOrganization(
  directory: ExportedPeople | undefined,
  organization: OrganizationData | undefined,
): readonly DirectoryPerson[] | undefined {
  if (organization === undefined || organization.people.state === 'unread')
    return directory?.people;
  const isNewer = directory === undefined || organization.asOf >= directory.asOf;
  const people = new Map(directory?.people.map((person) => [person.accountId, person]));
  for (const told of rowsRead(organization.people)) {
    const exported = people.get(told.accountId);
    people.set(told.accountId, exported ? add(exported, told, isNewer) : toPerson(told));
  }
  return [...people.values()];
}

const STATUSES: Readonly<Record<OrganizationStatus, AccountStatus>> = {
  active: 'active',
  deactivated: 'deactivated',
  closed: 'deactivated',
  unknown: 'unknown',
};

function toPerson({ accountId, status, isManaged }: OrganizationPerson): DirectoryPerson {
  return { accountId, status: STATUSES[status], ...(isManaged !== undefined && { isManaged }) };
}

function add(
  exported: DirectoryPerson,
  told: OrganizationPerson,
  isNewer: boolean,
): DirectoryPerson {
  const { status, ...rest } = toPerson(told);
  const isTold = status !== 'unknown' && (isNewer || exported.status === 'unknown');
  return { ...exported, ...rest, ...(isTold && { status: narrowed(exported.status, status) }) };
}

/** The organization has no word for these two: to it such an account is active, or deactivated. */
function narrowed(exported: AccountStatus, told: AccountStatus): AccountStatus {
  if (exported === 'suspended' && told === 'active') return exported;
  return exported === 'deletion-scheduled' && told === 'deactivated' ? exported : told;
}
