import { type AccessIndex } from '../access/access-index';
import { rangeInClass } from '../access/class-range';
import { isTold } from '../access/class-planes';
import { REPOSITORY_LEVELS, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { rankIn } from '../access/planes';
import { type RepositoryClass } from '../access/repository-classes';
import { type Holding, type Holdings } from './holdings';
import { type GroupMoves } from './planned-standing';

/** What one person holds on the repositories of one class before the steps, and of another after. */
interface HoldingPair {
  readonly before: Holdings;
  readonly after: Holdings;
}

interface ClassesOfPair {
  readonly before: RepositoryClass;
  readonly after: RepositoryClass;
}

export interface ChangedLevel {
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
}

interface Ranks {
  readonly level: number;
  readonly atMost: number;
}

/** Whom, and whether they leave the workspace: then nothing is left that nobody told of, either. */
export interface Asked {
  readonly index: AccessIndex;
  readonly position: number;
  readonly isLeaving: boolean;
  readonly groups: GroupMoves;
}

/**
 * The level before and after, where it changes or may. What a listing proves outlives the loss of a way below
 * it, and says nothing of what is left after one at its height; what nobody ruled out stays possible.
 */
export function changedLevel(
  asked: Asked,
  classes: ClassesOfPair,
  held: HoldingPair,
): ChangedLevel | undefined {
  const moves = withHiddenGrants(compareHoldings(held), asked.groups, classes);
  const isOpened = classes.before.isPublic !== classes.after.isPublic;
  if (!moves.isChanged && !isOpened && !asked.isLeaving) return undefined;
  const was = ranksBefore(asked, classes.before);
  const left = asked.isLeaving ? NOBODY : leftOf(asked, classes.before, { was, held, moves });
  const now = higher(left, moves.gained);
  const before = toRange(withPublic(was, classes.before));
  const after = toRange(withPublic(now, classes.after));
  return before.level === after.level && before.atMost === after.atMost
    ? undefined
    : { before, after };
}

const NOBODY: Ranks = { level: 0, atMost: 0 };
const HIGHEST = REPOSITORY_LEVELS.indexOf('admin');

interface Moves {
  readonly isChanged: boolean;
  /** Of ways that give as much after as before, or more. */
  readonly kept: Ranks;
  /** Of ways that give more than before. */
  readonly gained: Ranks;
  /** The most that a way gave which gives less now. */
  readonly highestGone: number;
}

const NOT_HELD: Holding = { certain: 0, most: 0 };

function compareHoldings({ before, after }: HoldingPair): Moves {
  let [kept, gained, highestGone, isChanged] = [NOBODY, NOBODY, 0, false];
  for (const way of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(way) ?? NOT_HELD;
    const now = after.get(way) ?? NOT_HELD;
    const least = {
      level: Math.min(was.certain, now.certain),
      atMost: Math.min(was.most, now.most),
    };
    kept = higher(kept, least);
    const isLess = now.certain < was.certain || now.most < was.most;
    const isMore = now.certain > was.certain || now.most > was.most;
    if (isLess) highestGone = Math.max(highestGone, was.most);
    if (isMore) gained = higher(gained, { level: now.certain, atMost: now.most });
    isChanged ||= isLess || isMore;
  }
  return { isChanged, kept, gained, highestGone };
}

/** What was not read may hold an entry of the group that they join or leave. */
function withHiddenGrants(
  moves: Moves,
  { joins, leaves }: GroupMoves,
  { before, after }: ClassesOfPair,
): Moves {
  if (!(joins || leaves) || (isTold(before) && isTold(after))) return moves;
  return {
    ...moves,
    isChanged: true,
    gained: joins ? { ...moves.gained, atMost: HIGHEST } : moves.gained,
    highestGone: leaves ? HIGHEST : moves.highestGone,
  };
}

/** Without what everybody may read. */
function ranksBefore({ index, position }: Asked, of: RepositoryClass): Ranks {
  const { level, atMost } = rangeInClass(
    index,
    of.isPublic ? { ...of, isPublic: false } : of,
    position,
  );
  return { level: rankOf(level), atMost: rankOf(atMost) };
}

interface Before {
  readonly was: Ranks;
  readonly held: HoldingPair;
  readonly moves: Moves;
}

/** What is left when only the losses are counted. */
function leftOf(asked: Asked, of: RepositoryClass, { was, held, moves }: Before): Ranks {
  const { kept, highestGone } = moves;
  const most = isTold(of) ? kept.atMost : HIGHEST;
  const proven = provenBy(of, asked.position);
  if (proven === 0) return { level: kept.level, atMost: Math.min(most, was.atMost) };
  const isExplained = proven <= (isTold(of) ? mostOf(held.before) : HIGHEST);
  const level = highestGone < proven ? Math.max(kept.level, proven) : kept.level;
  const open = isExplained ? most : Math.max(most, proven);
  return { level, atMost: Math.min(Math.max(open, level), was.atMost) };
}

function provenBy({ listing, floor }: RepositoryClass, position: number): number {
  return Math.max(
    listing === undefined ? 0 : rankIn(listing.planes, position),
    floor === undefined ? 0 : rankIn(floor, position),
  );
}

function mostOf(held: Holdings): number {
  let highest = 0;
  for (const { most } of held.values()) highest = Math.max(highest, most);
  return highest;
}

function higher(one: Ranks, other: Ranks): Ranks {
  const level = Math.max(one.level, other.level);
  return { level, atMost: Math.max(one.atMost, other.atMost, level) };
}

function withPublic(ranks: Ranks, { isPublic }: RepositoryClass): Ranks {
  return isPublic ? higher(ranks, PUBLIC) : ranks;
}

const READ = REPOSITORY_LEVELS.indexOf('read');
const PUBLIC: Ranks = { level: READ, atMost: READ };

function rankOf(level: RepositoryLevel): number {
  return REPOSITORY_LEVELS.indexOf(level);
}

function toRange({ level, atMost }: Ranks): LevelRange<RepositoryLevel> {
  return { level: REPOSITORY_LEVELS[level] ?? 'none', atMost: REPOSITORY_LEVELS[atMost] ?? 'none' };
}
