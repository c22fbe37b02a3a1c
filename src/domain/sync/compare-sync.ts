import { type AccessIndex } from '../access/access-index';
import { rankOf } from '../access/level';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { compareGrant, type WantedGrant } from './compare-grants';
import { compareMembers, type WantedGroup } from './compare-members';
import { type GroupMapping, placeKey } from './group-mapping';
import { type GroupSource } from './group-source';
import { createSourceResolver, type ResolvedGroup } from './resolve-source';
import {
  type GrantRow,
  type Holder,
  type SyncDifference,
  type UnknownRow,
} from './sync-difference';

/**
 * What of the mapping is not so in the workspace. Several mappings may fill one group: together they say
 * who belongs in it. What was not read is told as not known, and never as a difference.
 */
export function compareSync(
  mappings: readonly GroupMapping[],
  source: GroupSource,
  index: AccessIndex,
): SyncDifference {
  const resolve = createSourceResolver(source, index.facts);
  const resolved = mappings.map((mapping) => ({ mapping, from: resolve(mapping.source) }));
  const members = listWantedGroups(resolved).map((wanted) => compareMembers(wanted, index));
  const grants = listWantedGrants(resolved).flatMap((wanted) => compareGrant(wanted, index) ?? []);
  const sources = once(resolved, ({ mapping }) => mapping.source);
  return {
    members: members.flatMap(({ rows }) => rows),
    grants: grants.filter(isRow),
    unmatched: sources.flatMap(({ from }) => from.unmatched),
    unknown: [
      ...sources.flatMap(({ from }) => from.unknown),
      ...members.flatMap(({ unknown }) => unknown),
      ...grants.flatMap((grant) => (isRow(grant) ? [] : grant)),
    ],
  };
}

/** Nothing to do, nothing that only somebody else could tell, and nobody unmatched. */
export function isInStep({ members, grants, unmatched, unknown }: SyncDifference): boolean {
  return [members, grants, unmatched, unknown].every(({ length }) => length === 0);
}

interface ResolvedMapping {
  readonly mapping: GroupMapping;
  readonly from: ResolvedGroup;
}

function isRow(grant: GrantRow | UnknownRow): grant is GrantRow {
  return 'state' in grant;
}

function listWantedGroups(resolved: readonly ResolvedMapping[]): readonly WantedGroup[] {
  const groups = new Map<GroupSlug, ResolvedMapping[]>();
  for (const one of resolved) {
    const { group } = one.mapping;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups].map(([group, parts]) => ({
    group,
    people: peopleOf(parts),
    isWhole: parts.every(({ from }) => from.isWhole),
    isExact: parts.every(({ mapping }) => mapping.mode === 'exact'),
  }));
}

function peopleOf(parts: readonly ResolvedMapping[]): WantedGroup['people'] {
  const people = new Map<AccountUuid, string[]>();
  for (const { mapping, from } of parts)
    for (const person of from.people)
      people.set(person, [...(people.get(person) ?? []), mapping.source]);
  return people;
}

/** Where several want a grant for the same holder on the same place, the highest counts. */
function listWantedGrants(resolved: readonly ResolvedMapping[]): readonly WantedGrant[] {
  const wanted = new Map<string, WantedGrant>();
  for (const one of resolved.flatMap(toWantedGrants)) {
    const key = `${JSON.stringify(one.holder)} ${placeKey(one.on)}`;
    const held = wanted.get(key);
    wanted.set(key, held ? highest(held, one) : one);
  }
  return [...wanted.values()];
}

function toWantedGrants({ mapping, from }: ResolvedMapping): readonly WantedGrant[] {
  const { group, source } = mapping;
  const holders: readonly Holder[] =
    group === undefined ? from.people.map((person) => ({ person })) : [{ group }];
  // Whoever has a grant of their own may have it for another reason: it is never lowered.
  const isExact = mapping.mode === 'exact' && group !== undefined;
  return mapping.grants.flatMap((grant) =>
    holders.map((holder) => ({ ...grant, holder, sources: [source], isExact })),
  );
}

function highest(one: WantedGrant, other: WantedGrant): WantedGrant {
  const level = rankOf(other.level) > rankOf(one.level) ? other.level : one.level;
  const sources = [...new Set([...one.sources, ...other.sources])];
  return { ...one, level, sources, isExact: one.isExact && other.isExact };
}

function once<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
