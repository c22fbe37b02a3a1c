import { type GrantScope } from '../../src/domain/access/grants';
import {
  type Account,
  type Facts,
  type Group,
  type Repository,
} from '../../src/domain/facts/facts';
import { type GroupSlug } from '../../src/domain/facts/ids';
import { type Reading } from '../../src/domain/facts/reading';

/**
 * Who may be in which group, by trying every way in which one person can be in the groups whose members
 * were not told, and keeping those that agree with every listing. For facts whose members list is whole.
 */
export interface PossibleMembership {
  /** In the group in every way that agrees, and in some. */
  readonly certain: ReadonlySet<GroupSlug>;
  readonly possible: ReadonlySet<GroupSlug>;
  /** No way agrees. */
  readonly contradicted: boolean;
}

const ORDER = ['none', 'read', 'write', 'admin'];

export function bruteForceMembership(facts: Facts, person: Account): PossibleMembership {
  const open = facts.groups.filter((group) => mayJoin(group, person));
  const ways = subsetsOf(open.map(({ slug }) => slug)).filter((way) =>
    facts.repositories.every((repository) => agrees(facts, person, { repository, way })),
  );
  const slugs = open.map(({ slug }) => slug);
  if (ways.length === 0)
    return { certain: new Set(), possible: new Set(slugs), contradicted: true };
  return {
    certain: new Set(slugs.filter((slug) => ways.every((way) => way.has(slug)))),
    possible: new Set(slugs.filter((slug) => ways.some((way) => way.has(slug)))),
    contradicted: false,
  };
}

function mayJoin({ members }: Group, { uuid, role }: Account): boolean {
  return role !== undefined && members.state !== 'complete' && !rows(members).includes(uuid);
}

function subsetsOf(slugs: readonly GroupSlug[]): Set<GroupSlug>[] {
  const [first, ...others] = slugs;
  if (first === undefined) return [new Set()];
  const without = subsetsOf(others);
  return [...without, ...without.map((set) => new Set([first, ...set]))];
}

interface Tried {
  readonly repository: Repository;
  readonly way: ReadonlySet<GroupSlug>;
}

function agrees(facts: Facts, person: Account, { repository, way }: Tried): boolean {
  const { listing } = repository;
  const project = facts.projects.find(({ uuid }) => uuid === repository.project);
  const scopes = [project ?? [], repository].flat();
  const groupGrants = scopes.flatMap((scope) => rows<Grant>(scope.groupGrants));
  const tellsOfMembers = groupGrants.some(({ group }) => isOpen(facts, group));
  if (listing.state === 'unread' || !tellsOfMembers) return true;
  const listed = rankListed(listing, person);
  if (listed === undefined) return true;
  const held = heldBy(person, {
    personGrants: scopes.flatMap((scope) => rows<Grant>(scope.personGrants)),
    groupGrants: groupGrants.filter(
      ({ group }) => way.has(group as GroupSlug) || isTold(facts, group, person),
    ),
  });
  return project !== undefined && scopes.every(areRead) ? held === listed : held <= listed;
}

/** Nothing where the listing says nothing of the person; admins of the workspace may be left out of it. */
function rankListed(
  listing: Exclude<Repository['listing'], { readonly state: 'unread' }>,
  person: Account,
): number | undefined {
  const row = listing.value.find((listed) => listed.person === person.uuid);
  const saysNone = listing.state === 'complete' && person.role !== 'owner';
  return row === undefined && !saysNone ? undefined : ORDER.indexOf(row?.level ?? 'none');
}

function areRead({ groupGrants, personGrants }: GrantScope): boolean {
  return groupGrants.state === 'complete' && personGrants.state === 'complete';
}

function heldBy(
  person: Account,
  grants: { readonly personGrants: readonly Grant[]; readonly groupGrants: readonly Grant[] },
): number {
  const own = grants.personGrants.filter((grant) => grant.person === person.uuid);
  const ranks = [...own, ...grants.groupGrants].map(toRank);
  return Math.max(person.role === 'owner' ? 3 : 0, ...ranks);
}

interface Grant {
  readonly level: string;
  readonly group?: string;
  readonly person?: string;
}

function groupIn(facts: Facts, slug: string | undefined): Group | undefined {
  return facts.groups.find((group) => group.slug === slug);
}

function isOpen(facts: Facts, slug: string | undefined): boolean {
  return groupIn(facts, slug)?.members.state !== 'complete';
}

function isTold(facts: Facts, slug: string | undefined, { uuid }: Account): boolean {
  const group = groupIn(facts, slug);
  return group !== undefined && rows(group.members).includes(uuid);
}

function toRank({ level }: Grant): number {
  return ORDER.indexOf(level === 'create-repo' ? 'write' : level);
}

function rows<Row>(reading: Reading<readonly Row[]>): readonly Row[] {
  return reading.state === 'unread' ? [] : reading.value;
}
