import { type MemberClaim } from '../facts/choose-members';
import { type Facts, type Group } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { isComplete, type Reading, rowsRead } from '../facts/reading';
import { nameKey } from './name-key';
import { type OrganizationData, type OrganizationGroup } from './organization-data';

export interface GroupClaim {
  readonly group: GroupSlug;
  readonly claim: MemberClaim;
}

/**
 * Whom the organization says are in each group of the workspace. Groups have no id in common, so they are
 * joined by name; where two share one nobody can tell which is meant, and nothing is claimed.
 */
export function listGroupClaims(
  data: OrganizationData,
  facts: Pick<Facts, 'accounts' | 'groups' | 'lists'>,
): readonly GroupClaim[] {
  const groups = onceByName(facts.groups);
  const toMembers = createMemberReader(facts);
  return [...onceByName(rowsRead(data.groups))].flatMap(([name, told]) => {
    const group = groups.get(name);
    if (group === undefined || told.members.state === 'unread') return [];
    return [{ group: group.slug, claim: toClaim(toMembers(told.members)) }];
  });
}

function toClaim(members: Group['members']): MemberClaim {
  return { members, source: 'organization' };
}

function onceByName<Named extends Group | OrganizationGroup>(
  named: readonly Named[],
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  const twice = new Set<string>();
  for (const one of named) {
    const key = nameKey(one.name);
    if (found.has(key)) twice.add(key);
    found.set(key, one);
  }
  for (const key of twice) found.delete(key);
  return found;
}

type ReadIds = Exclude<Reading<readonly string[]>, { readonly state: 'unread' }>;

/**
 * Somebody of the organization who is not in the workspace has no access to it. Only where the members of
 * the workspace are not all known may it be a member that nobody has read.
 */
function createMemberReader({ accounts, lists }: Pick<Facts, 'accounts' | 'lists'>) {
  const uuids = new Map(
    accounts.flatMap(({ accountId, uuid }) => (accountId === undefined ? [] : [[accountId, uuid]])),
  );
  const isEverybodyKnown =
    isComplete(lists.members) &&
    accounts.every(({ accountId, role }) => role === undefined || accountId !== undefined);
  return (members: ReadIds): Reading<readonly AccountUuid[]> => {
    const value = members.value.flatMap((accountId) => uuids.get(accountId) ?? []);
    const { readAt } = members;
    if (members.state === 'partial') return { ...members, value };
    if (isEverybodyKnown || value.length === members.value.length)
      return { state: 'complete', readAt, value };
    return { state: 'partial', readAt, value, gap: { reason: 'not-found', detail: NOBODY_HERE } };
  };
}

const NOBODY_HERE = 'the organization names accounts that were not read in this workspace';
