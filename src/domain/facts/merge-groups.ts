import { chooseMembers, type MemberClaim } from './choose-members';
import { type Facts, type Group } from './facts';
import { type GroupMemberList } from './group-member-list';
import { type AccountUuid, type GroupSlug } from './ids';
import { listGroupClaims } from '../organization/organization-claims';
import { type OrganizationData } from '../organization/organization-data';
import { isComplete } from './reading';

export interface MergedSources {
  readonly base: Facts;
  readonly other: Facts | undefined;
  readonly list: GroupMemberList | undefined;
  readonly organization: OrganizationData | undefined;
}

/**
 * Every group of the base, and those that only the other sources know; each with the members of the
 * source that is believed. A complete list of groups is not added to: what it leaves out is gone.
 */
export function mergeGroups(sources: MergedSources): readonly Group[] {
  const { base, other } = sources;
  const stillHere = createMemberFilter(base);
  const claims = collectClaims(sources, stillHere);
  const known = new Map(base.groups.map((group) => [group.slug, group]));
  if (!isComplete(base.lists.groups))
    for (const slug of claims.keys())
      if (!known.has(slug)) known.set(slug, toNewGroup(slug, other));
  return [...known.values()]
    .map((group) => withMembers(group, claims.get(group.slug) ?? []))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

type Claims = ReadonlyMap<GroupSlug, readonly MemberClaim[]>;
type MemberFilter = (members: readonly AccountUuid[]) => readonly AccountUuid[];

function collectClaims(sources: MergedSources, stillHere: MemberFilter): Claims {
  const claims = new Map<GroupSlug, MemberClaim[]>();
  for (const { group, claim } of listClaims(sources)) {
    const { members, source } = claim;
    if (members.state === 'unread') continue;
    const value = stillHere(members.value);
    claims.set(group, [...(claims.get(group) ?? []), { source, members: { ...members, value } }]);
  }
  return claims;
}

interface GroupClaim {
  readonly group: GroupSlug;
  readonly claim: MemberClaim;
}

function listClaims({ base, other, list, organization }: MergedSources): readonly GroupClaim[] {
  return [
    ...(other?.groups ?? []).map((group) => ({ group: group.slug, claim: toClaim(group) })),
    ...(list ? toListed(list) : []),
    ...(organization ? listGroupClaims(organization, base) : []),
  ];
}

function toListed({ groups, asOf }: NonNullable<MergedSources['list']>): readonly GroupClaim[] {
  return groups.map(({ group, members: value }) => ({
    group,
    claim: { source: 'imported-file', members: { state: 'complete', readAt: asOf, value } },
  }));
}

/** A scan reads members through API 1.0 and nowhere else. */
function toClaim({ members, membersSource = 'groups-api' }: Group): MemberClaim {
  return { members, source: membersSource };
}

function withMembers(group: Group, claims: readonly MemberClaim[]): Group {
  const best = chooseMembers([toClaim(group), ...claims]);
  return best ? { ...group, members: best.members, membersSource: best.source } : group;
}

function toNewGroup(slug: GroupSlug, other: Facts | undefined): Group {
  const found = other?.groups.find((group) => group.slug === slug);
  const gap = { reason: 'not-asked' } as const;
  return found ?? { slug, name: slug, members: { state: 'unread', gap } };
}

/** Who has left the workspace is in none of its groups; where members are not all known, nobody has left. */
function createMemberFilter({ lists, accounts }: Facts): MemberFilter {
  if (!isComplete(lists.members)) return (members) => members;
  const here = new Set(accounts.filter(({ role }) => role !== undefined).map(({ uuid }) => uuid));
  return (members) => members.filter((uuid) => here.has(uuid));
}
