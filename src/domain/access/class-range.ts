import { hasAccount } from './account-set';
import { type AccessIndex, membersAreComplete } from './access-index';
import { isTold } from './class-planes';
import { type Grants } from './grants';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { rankIn } from './planes';
import { type LevelRange } from './path';
import { type RepositoryClass } from './repository-classes';

/** One person on the repositories of one class. */
export interface PairRange extends LevelRange<RepositoryLevel> {
  /** They read because everybody may, and in no other way. */
  readonly publicOnly: boolean;
  /** Nothing that is missing could change the level. */
  readonly complete: boolean;
}

const RANK = { read: 1, admin: 3 } as const;

/** The same answer as the planes of the class give, for one person without working out everybody's. */
export function rangeInClass(index: AccessIndex, of: RepositoryClass, position: number): PairRange {
  return rangeOf(index, of, { position, inherited: grantedRank(of.projectGrants, position) });
}

/** The same for many classes: what one project gives the person is looked up once. */
export function createPersonRanges(
  index: AccessIndex,
  position: number,
): (of: RepositoryClass) => PairRange {
  const known = new Map<Grants, number>();
  return (of) => {
    const inherited = known.get(of.projectGrants) ?? grantedRank(of.projectGrants, position);
    known.set(of.projectGrants, inherited);
    return rangeOf(index, of, { position, inherited });
  };
}

interface Holder {
  readonly position: number;
  /** What grants of the project give. */
  readonly inherited: number;
}

function rangeOf(
  index: AccessIndex,
  of: RepositoryClass,
  { position, inherited }: Holder,
): PairRange {
  const { roster } = index;
  const isDecided = of.listing !== undefined && hasAccount(of.listing.decided, position);
  const granted = Math.max(
    hasAccount(roster.admins, position) ? RANK.admin : 0,
    inherited,
    grantedRank(of.ownGrants, position),
    of.floor === undefined ? 0 : rankIn(of.floor, position),
    of.listing === undefined ? 0 : rankIn(of.listing.planes, position),
  );
  const most = Math.max(
    granted,
    hasAccount(roster.maybeAdmins, position) ? RANK.admin : 0,
    isDecided || isTold(of) ? 0 : RANK.admin,
    isDecided ? 0 : possibleRank(of, position),
  );
  return toRange(index, { granted, most, isPublic: of.isPublic, isTold: isTold(of) || isDecided });
}

/** From ranks that leave public access out. */
function toRange(
  index: AccessIndex,
  pair: {
    readonly granted: number;
    readonly most: number;
    readonly isPublic: boolean;
    readonly isTold: boolean;
  },
): PairRange {
  const floor = pair.isPublic ? RANK.read : 0;
  const level = Math.max(pair.granted, floor);
  const atMost = Math.max(pair.most, floor);
  return {
    level: repositoryLevel(level),
    atMost: repositoryLevel(atMost),
    publicOnly: pair.isPublic && pair.most === 0,
    complete: membersAreComplete(index) && pair.isTold && level === atMost,
  };
}

function grantedRank({ ofGroups, ofPeople }: Grants, position: number): number {
  let highest = 0;
  for (const { group, rank } of ofGroups)
    if (rank > highest && hasAccount(group.members, position)) highest = rank;
  for (const grant of ofPeople)
    if (grant.position === position && grant.rank > highest) highest = grant.rank;
  return highest;
}

/** The highest that a group may give whose members nobody told us. */
function possibleRank({ openGrants }: RepositoryClass, position: number): number {
  let highest = 0;
  for (const { group, rank } of openGrants)
    if (rank > highest && hasAccount(group.possible, position)) highest = rank;
  return highest;
}

function repositoryLevel(rank: number): RepositoryLevel {
  return REPOSITORY_LEVELS[rank] ?? 'none';
}
