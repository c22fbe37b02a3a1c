import {
  type AccessIndex,
  getRepository,
  getRepositoryPosition,
  membersAreComplete,
} from '../access/access-index';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type AccountSet, createAccountSet, forEachAccount } from '../access/account-set';
import { createClassPlanes, isTold } from '../access/class-planes';
import { rangeInClass } from '../access/class-range';
import { rankOf, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type Planes } from '../access/planes';
import { type RepositoryClass } from '../access/repository-classes';
import { createAffectedAccounts } from './affected-accounts';
import { alignRosters } from './aligned-rosters';
import { type LevelChange } from './change';
import { type ClassPair, listUuids, pairClasses, type PlacedPair } from './class-pairs';
import { type Affected, type TwoIndexes } from './index-differences';
import { listLevelCauses, type Side } from './level-causes';

type Range = LevelRange<RepositoryLevel>;

/**
 * Everybody whose effective level provably differs on a repository that both facts hold. Where a level is
 * a range, it differs if the ranges do not touch. Repositories that changed alike are one row. Looks only
 * at people whom something that was read differently concerns.
 */
export function listLevelChanges(before: AccessIndex, after: AccessIndex): LevelChange[] {
  const of: TwoIndexes = { before, after, rosters: alignRosters(before.roster, after.roster) };
  const affectedIn = createAffectedAccounts(of);
  const lookAt = createLooks();
  const differing = createPlaneComparison(of);
  const rows: LevelChange[] = [];
  const strangers: readonly Who[] = [
    ...of.rosters.onlyBefore.map((position) => ({ before: position, after: NOWHERE })),
    ...of.rosters.onlyAfter.map((position) => ({ before: NOWHERE, after: position })),
  ];
  for (const pair of pairClasses(before, after)) {
    const { few } = lookAt(affectedIn(pair));
    const visit = createVisit(of, pair, rows);
    for (const position of few ?? positionsIn(differing(pair)))
      visit({ before: position, after: of.rosters.toAfter[position] ?? NOWHERE });
    strangers.forEach(visit);
  }
  return rows;
}

function createVisit(of: TwoIndexes, pair: PlacedPair, rows: LevelChange[]): (who: Who) => void {
  let uuids: readonly RepositoryUuid[] | undefined;
  // Once for everybody, and not at all for the many classes on which nobody's level differs.
  const listRepositories = () => (uuids ??= listUuids(of.after, pair.places));
  return (who) => {
    const row = toRow(of, { pair, listRepositories }, who);
    if (row !== undefined) rows.push(row);
  };
}

const NOWHERE = -1;

/** One account by its position on each side; -1 = not named there. */
interface Who {
  readonly before: number;
  readonly after: number;
}

/** Fewer are looked at one by one. */
const MANY = 48;

interface Look {
  /** Whom to look at one by one; `undefined` where there are so many that sets are faster. */
  readonly few: readonly number[] | undefined;
}

/** Classes of one project mostly concern the same people, who are listed once. */
function createLooks(): (affected: Affected) => Look {
  const known = new Map<Affected, Look>();
  return (affected) => {
    const found = known.get(affected);
    if (found !== undefined) return found;
    const look = toLook(affected);
    known.set(affected, look);
    return look;
  };
}

function toLook({ accounts, everyone }: Affected): Look {
  if (everyone) return { few: undefined };
  const few = accounts === undefined ? [] : positionsIn(accounts);
  return { few: few.length > MANY ? undefined : few };
}

function positionsIn(accounts: AccountSet): number[] {
  const positions: number[] = [];
  forEachAccount(accounts, (position) => positions.push(position));
  return positions;
}

/** Everybody of both rosters whose level differs on a pair of classes, 32 people at a time. */
function createPlaneComparison({ before, after, rosters }: TwoIndexes) {
  const planesBefore = createClassPlanes(before.roster);
  const planesAfter = createClassPlanes(after.roster);
  const different = createAccountSet(before.roster.accounts.length);
  return (pair: ClassPair): AccountSet => {
    const old = planesBefore(pair.before);
    const now = planesAfter(pair.after);
    different.fill(0);
    addExcess(different, now.level.map(rosters.toBefore), old.atMost);
    addExcess(different, old.level, now.atMost.map(rosters.toBefore));
    for (let word = 0; word < different.length; word++)
      different[word] = (different[word] ?? 0) & (rosters.common[word] ?? 0);
    return different;
  };
}

/** Who certainly holds a rank that they cannot hold on the other side. */
function addExcess(target: AccountSet, certain: Planes, possible: Planes): void {
  certain.forEach((plane, rank) => {
    const other = possible[rank];
    for (let word = 0; word < target.length; word++)
      target[word] = (target[word] ?? 0) | ((plane[word] ?? 0) & ~(other?.[word] ?? 0));
  });
}

interface ComparedClasses {
  readonly pair: ClassPair;
  readonly listRepositories: () => readonly RepositoryUuid[];
}

function toRow(
  of: Pick<TwoIndexes, 'before' | 'after'>,
  { pair, listRepositories }: ComparedClasses,
  who: Who,
): LevelChange | undefined {
  const before = rangeOf(of.before, pair.before, who.before);
  const after = rangeOf(of.after, pair.after, who.after);
  const isRaised = rankOf(after.level) > rankOf(before.atMost);
  const isLowered = rankOf(after.atMost) < rankOf(before.level);
  const person = of.before.roster.accounts[who.before] ?? of.after.roster.accounts[who.after];
  if ((!isRaised && !isLowered) || person === undefined) return undefined;
  const old: Holding = { index: of.before, repository: pair.first.before, position: who.before };
  const now: Holding = { index: of.after, repository: pair.first.after, position: who.after };
  return {
    code: isRaised ? 'level-raised' : 'level-lowered',
    person,
    repositories: listRepositories(),
    before,
    after,
    causes: isRaised
      ? listLevelCauses(toSide(now, after.level), toSide(old, before.atMost))
      : listLevelCauses(toSide(old, before.level), toSide(now, after.atMost)),
  };
}

type Holding = Omit<Side, 'level'>;

function toSide({ index, repository, position }: Holding, level: RepositoryLevel): Side {
  return { index, repository, position, level };
}

function rangeOf(index: AccessIndex, of: RepositoryClass, position: number): Range {
  if (position === -1) return rangeOfUnnamed(index, of);
  const { level, atMost } = rangeInClass(index, of, position);
  return { level, atMost };
}

/** Somebody whom nothing that was read names: as everybody, unless something was not read. */
function rangeOfUnnamed(index: AccessIndex, of: RepositoryClass): Range {
  const level = of.isPublic ? 'read' : 'none';
  const isKnown = membersAreComplete(index) && (isTold(of) || of.listing?.isWhole === true);
  return { level, atMost: isKnown ? level : 'admin' };
}

/** The level of one person on one repository. @throws NotInFactsError if the facts hold no such repository */
export function rangeOn(
  index: AccessIndex,
  person: AccountUuid,
  repository: RepositoryUuid,
): LevelRange<RepositoryLevel> {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  const position = index.roster.positions.get(person) ?? -1;
  return of === undefined ? UNKNOWN : rangeOf(index, of, position);
}

const UNKNOWN: Range = { level: 'none', atMost: 'admin' };

/**
 * Of one pair alone; `undefined` where nothing provably differs.
 * @throws NotInFactsError if one of the two does not hold the repository
 */
export function toLevelChange(
  { before, after }: Pick<TwoIndexes, 'before' | 'after'>,
  { person, repository }: { readonly person: AccountUuid; readonly repository: RepositoryUuid },
): LevelChange | undefined {
  const old = before.classes.of[getRepositoryPosition(before, repository)];
  const now = after.classes.of[getRepositoryPosition(after, repository)];
  if (old === undefined || now === undefined) return undefined;
  const first = {
    before: getRepository(before, repository),
    after: getRepository(after, repository),
  };
  const who = {
    before: before.roster.positions.get(person) ?? -1,
    after: after.roster.positions.get(person) ?? -1,
  };
  const pair = { before: old, after: now, first };
  return toRow({ before, after }, { pair, listRepositories: () => [repository] }, who);
}
