import { type AccessIndex } from '../access/access-index';
import { hasAccount } from '../access/account-set';
import { type Grants } from '../access/grants';
import { type IndexedGroup } from '../access/group-index';
import { REPOSITORY_LEVELS } from '../access/level';
import { type RepositoryClass } from '../access/repository-classes';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { oncePer } from '../once-per';
import { type PlannedStanding } from './planned-standing';

/** One way to a level on a repository, by rank; `most` counts what nobody ruled out. */
export interface Holding {
  readonly certain: number;
  readonly most: number;
}

/** By way: which entry, of whom. Holds nothing for ways that give nothing. */
export type Holdings = ReadonlyMap<string, Holding>;

/** Whom it is about, and whose groups and roles count; `after` holds the grants of after the plan. */
export interface Holder {
  readonly person: AccountUuid;
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  readonly planned: PlannedStanding;
}

/** What a person holds on the repositories of a class, but for what everybody may read. */
type HoldingsOn = (of: RepositoryClass) => Holdings;

/** Before the plan. */
export function createHoldings({ before, person }: Holder): HoldingsOn {
  const position = before.roster.positions.get(person) ?? -1;
  const slugOf = groupSlugs(before);
  const inGroup = ({ group, rank }: GroupEntry) => ({
    slug: slugOf.get(group),
    holding: holdingIn(group, position, rank),
  });
  return createReader(
    (grants) => readGrants(grants, position, inGroup),
    readRole(before, position),
  );
}

/**
 * After it. Who is in which group is taken from before, with what the steps change: Bitbucket's listings, which
 * may have told it, speak of the time before and are not in the facts after.
 */
export function createHoldingsAfter({ before, after, person, planned }: Holder): HoldingsOn {
  const was = before.roster.positions.get(person) ?? -1;
  const position = after.roster.positions.get(person) ?? -1;
  const slugOf = groupSlugs(after);
  const inGroup = ({ group, rank }: GroupEntry) => {
    const slug = slugOf.get(group);
    const told =
      slug && (planned.membership(person, slug) ?? (planned.isNew(slug) ? false : undefined));
    const known = slug === undefined ? group : before.groups.of(slug);
    const holding =
      typeof told === 'boolean' ? (told ? both(rank) : NOT_HELD) : holdingIn(known, was, rank);
    return { slug, holding };
  };
  const role = planned.role(person);
  const ofRole = role === undefined ? readRole(before, was) : role === 'owner' ? OWNER : NOTHING;
  return createReader((grants) => readGrants(grants, position, inGroup), ofRole);
}

type GroupEntry = Grants['ofGroups'][number];

const NOTHING: Holdings = new Map([]);
const NOT_HELD: Holding = { certain: 0, most: 0 };
const both = (rank: number): Holding => ({ certain: rank, most: rank });
const ADMIN = REPOSITORY_LEVELS.indexOf('admin');
const OWNER: Holdings = new Map([['role', { certain: ADMIN, most: ADMIN }]]);
const MAYBE_OWNER: Holdings = new Map([['role', { certain: 0, most: ADMIN }]]);

/** What one list of grants gives is worked out once: many classes share it, and most have none of their own. */
function createReader(read: (grants: Grants) => Holdings, role: Holdings): HoldingsOn {
  const inherited = memoized((grants) => joined(role, 'project', read(grants)));
  return ({ projectGrants, ownGrants }) => joined(inherited(projectGrants), 'own', read(ownGrants));
}

function memoized(read: (grants: Grants) => Holdings): (grants: Grants) => Holdings {
  const known = new Map<Grants, Holdings>();
  return (grants) => {
    const found = known.get(grants) ?? read(grants);
    known.set(grants, found);
    return found;
  };
}

function joined(held: Holdings, where: 'project' | 'own', more: Holdings): Holdings {
  if (more.size === 0) return held;
  const all = new Map(held);
  for (const [way, holding] of more) all.set(`${where} ${way}`, holding);
  return all;
}

function readRole({ roster }: AccessIndex, position: number): Holdings {
  if (position < 0) return NOTHING;
  if (hasAccount(roster.admins, position)) return OWNER;
  return hasAccount(roster.maybeAdmins, position) ? MAYBE_OWNER : NOTHING;
}

function holdingIn({ members, possible }: IndexedGroup, position: number, rank: number): Holding {
  if (position < 0) return NOT_HELD;
  if (hasAccount(members, position)) return both(rank);
  return hasAccount(possible, position) ? { certain: 0, most: rank } : NOT_HELD;
}

/** Most lists hold nothing of the person: for those no map is made, which millions of them would cost. */
function readGrants(
  { ofGroups, ofPeople }: Grants,
  position: number,
  inGroup: (entry: GroupEntry) => FoundInGroup,
): Holdings {
  let held: Map<string, Holding> | undefined;
  for (const entry of ofGroups) {
    const { slug = '', holding } = inGroup(entry);
    if (holding.most > 0) held = withHolding(held, `group ${slug}`, holding);
  }
  for (const grant of ofPeople)
    if (grant.position === position) held = withHolding(held, 'person', both(grant.rank));
  return held ?? NOTHING;
}

interface FoundInGroup {
  readonly slug?: GroupSlug | undefined;
  readonly holding: Holding;
}

/** An entry that stands there twice counts as the higher. */
function withHolding(
  held: Map<string, Holding> | undefined,
  way: string,
  holding: Holding,
): Map<string, Holding> {
  const all = held ?? new Map<string, Holding>();
  const known = all.get(way) ?? NOT_HELD;
  return all.set(way, {
    certain: Math.max(known.certain, holding.certain),
    most: Math.max(known.most, holding.most),
  });
}

/** The index knows a group by its place alone. */
const groupSlugs = oncePer(
  ({ facts, groups }: AccessIndex): ReadonlyMap<IndexedGroup, GroupSlug> => {
    const granted = [...facts.projects, ...facts.repositories].flatMap(({ groupGrants }) =>
      groupGrants.state === 'unread' ? [] : groupGrants.value.map(({ group }) => group),
    );
    const slugs = new Set([...facts.groups.map(({ slug }) => slug), ...granted]);
    return new Map([...slugs].map((slug) => [groups.of(slug), slug]));
  },
);
