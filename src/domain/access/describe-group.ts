import { type Group, type MemberSource } from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { type Reading, rowsRead } from '../facts/reading';
import { type AccessIndex, NotInFactsError } from './access-index';
import { type AccountSet, forEachAccount, hasAccount } from './account-set';
import { type Reach } from './count-reach';
import { type IndexedGroup } from './group-index';
import { type Level } from './level';
import { countChangesWithout } from './what-if';

/** `inferred`: Bitbucket's listings prove it; `told` by the group's source; `possible`: nobody can tell. */
export type Membership = 'told' | 'inferred' | 'possible';

export interface GroupMember {
  readonly person: AccountUuid;
  readonly membership: Membership;
}

/** One entry on a project or on a repository. */
export type HeldGrant = { readonly level: Exclude<Level, 'none'> } & (
  { readonly project: ProjectUuid } | { readonly repository: RepositoryUuid }
);

export interface GroupDescription {
  readonly slug: GroupSlug;
  readonly name: string;
  /** In the order of the roster. */
  readonly members: readonly GroupMember[];
  /** Where the members are known from; `inferred` where nobody told us any, but listings were read. */
  readonly source: MemberSource | 'inferred' | 'none';
  /** What became of reading the members, with its age or its gap. */
  readonly reading: Reading<unknown>;
  readonly grants: readonly HeldGrant[];
  /** What would change if the group vanished. */
  readonly reach: Reach;
}

/** Everything about one group. @throws NotInFactsError if no list and no grant names it. */
export function describeGroup(index: AccessIndex, slug: GroupSlug): GroupDescription {
  const group = index.groupsBySlug.get(slug);
  if (group === undefined) throw new NotInFactsError('group', slug);
  const indexed = index.groups.of(slug);
  return {
    ...{ slug, name: group.name, reading: group.members },
    members: listMembers(index, indexed),
    source: sourceOfMembers(index, group),
    grants: listGrants(index, slug, indexed),
    reach: countChangesWithout(index, { kind: 'group', group: slug }),
  };
}

function listMembers(
  { roster }: AccessIndex,
  { members, inferred, possible }: IndexedGroup,
): readonly GroupMember[] {
  const found: GroupMember[] = [];
  const add = (set: AccountSet, membershipOf: (position: number) => Membership) => {
    forEachAccount(set, (position) => {
      const person = roster.accounts[position];
      if (person !== undefined) found.push({ person, membership: membershipOf(position) });
    });
  };
  add(members, (position) => (hasAccount(inferred, position) ? 'inferred' : 'told'));
  add(possible, () => 'possible');
  return found;
}

/** Where the members of a group are known from. */
export function sourceOfMembers(
  index: AccessIndex,
  { members, membersSource }: Group,
): GroupDescription['source'] {
  if (members.state !== 'unread') return membersSource ?? 'groups-api';
  return index.listingsReadAt === undefined ? 'none' : 'inferred';
}

function listGrants(
  index: AccessIndex,
  slug: GroupSlug,
  indexed: IndexedGroup,
): readonly HeldGrant[] {
  const held: HeldGrant[] = [];
  for (const { uuid: project, groupGrants } of index.facts.projects)
    for (const { group, level } of rowsRead(groupGrants))
      if (group === slug) held.push({ level, project });
  for (const { uuid: repository, groupGrants } of repositoriesGranting(index, indexed))
    for (const { group, level } of rowsRead(groupGrants))
      if (group === slug) held.push({ level, repository });
  return held;
}

/** In the order of the facts. Looks through classes: there are four times as many repositories. */
function repositoriesGranting({ classes, facts }: AccessIndex, wanted: IndexedGroup) {
  return classes.all
    .filter(({ ownGrants }) => ownGrants.ofGroups.some(({ group }) => group === wanted))
    .flatMap(({ repositories }) => repositories)
    .sort((one, other) => one - other)
    .flatMap((position) => facts.repositories[position] ?? []);
}
