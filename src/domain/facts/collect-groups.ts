import { type Account, type Facts, type Group } from './facts';
import { type AccountUuid, type GroupSlug } from './ids';
import { isComplete, type Reading, rowsRead } from './reading';
import { type GroupWithMembers, type PageRecord } from './scan-record';

export interface GroupSources {
  readonly list: Reading<readonly GroupWithMembers[]>;
  readonly members: Reading<readonly Account[]>;
  readonly pages: Iterable<PageRecord>;
  readonly previous?: Facts | undefined;
}

/**
 * The groups of the list, those that grants name, and, where the list could not be read, those an
 * earlier scan knew: with the members it knew and the age of that knowledge.
 */
export function collectGroups(sources: GroupSources): readonly Group[] {
  const groups = new Map(listNamed(sources));
  if (!isComplete(sources.list)) {
    for (const { name, ...group } of sources.previous?.groups ?? []) {
      if (group.members.state === 'unread') continue;
      const members = stillMembers(group.members, sources.members);
      groups.set(group.slug, { ...group, name: groups.get(group.slug)?.name ?? name, members });
    }
  }
  for (const { members, ...group } of rowsRead(sources.list)) {
    groups.set(group.slug, { ...group, members: toMembers(sources.list, members) });
  }
  return [...groups.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function toMembers(list: GroupSources['list'], members: readonly AccountUuid[]): Group['members'] {
  // Whose members a doubt on the page concerns is not told apart: it may be any group's.
  return list.state === 'unread' ? list : { ...list, value: members };
}

function listNamed({ list, pages }: GroupSources): ReadonlyMap<GroupSlug, Group> {
  const gap = isComplete(list)
    ? ({ reason: 'not-found', detail: 'not in the list of groups' } as const)
    : list.gap;
  const newest = new Map<GroupSlug, { readonly name: string; readonly at: number }>();
  for (const { at, groups } of pages) {
    for (const { slug, name } of groups ?? []) {
      const known = newest.get(slug) ?? { at: -1, name: '' };
      if (at > known.at || (at === known.at && name > known.name)) newest.set(slug, { name, at });
    }
  }
  const toGroup = ([slug, { name }]: readonly [GroupSlug, { readonly name: string }]) =>
    [slug, { slug, name, members: { state: 'unread', gap } }] as const;
  return new Map([...newest].map(toGroup));
}

/** Who has left the workspace is in none of its groups. */
function stillMembers(
  remembered: Group['members'],
  members: Reading<readonly Account[]>,
): Group['members'] {
  if (remembered.state === 'unread' || !isComplete(members)) return remembered;
  const here = new Set(members.value.map(({ uuid }) => uuid));
  return { ...remembered, value: remembered.value.filter((uuid) => here.has(uuid)) };
}
