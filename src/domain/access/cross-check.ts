import { type Facts, type ListedLevel, type Repository } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { listUnknownGroups } from '../facts/listing-need';
import { isComplete, rowsRead } from '../facts/reading';
import { type AccessIndex, createAccessIndex } from './access-index';
import {
  type AccountSet,
  addAccount,
  createAccountSet,
  forEachAccount,
  removeAll,
} from './account-set';
import { type ClassPlanes, createClassPlanes, isTold } from './class-planes';
import { causesOf } from './cross-check-causes';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { type Difference } from './level-difference';
import { type LevelRange } from './path';
import { type Planes, rankIn } from './planes';
import { type RepositoryClass } from './repository-classes';

export interface CrossCheck {
  readonly differences: readonly Difference[];
  /** Repositories whose listing was read in full. */
  readonly checked: number;
  /** Repositories of which Bitbucket's listing was not read, or not to its end. */
  readonly notChecked: number;
}

/** Where members are inferred from listings, none of them is held against what it told itself. */
const FOLDS = 4;

/**
 * Holds what grants and groups explain against what Bitbucket itself lists. What is not known (unread
 * grants, members nobody told us) widens what is explained, and is no difference. Where group members are
 * inferred from listings, each listing is compared with what the others tell.
 */
export function crossCheck(facts: Facts): CrossCheck {
  const listed = facts.repositories.filter(({ listing }) => listing.state !== 'unread');
  const checked = listed.filter(({ listing }) => isComplete(listing)).length;
  const folds = listUnknownGroups(facts.groups).size === 0 ? 1 : FOLDS;
  const differences = Array.from({ length: folds }, (_, fold) =>
    compareFold(
      facts,
      listed.filter((_one, at) => at % folds === fold),
    ),
  ).flat();
  return { differences, checked, notChecked: facts.repositories.length - checked };
}

function compareFold(facts: Facts, compared: readonly Repository[]): readonly Difference[] {
  if (compared.length === 0) return [];
  const index = createAccessIndex(withoutListings(facts, compared));
  const planesOf = createClassPlanes(index.roster);
  const everListed = listedAnywhere(facts);
  return compared.flatMap((repository) => {
    const of = index.classes.of[index.repositoryPositions.get(repository.uuid) ?? -1];
    if (of === undefined) return [];
    const listed = new Map(rowsRead(repository.listing).map((row) => [row.person, row.level]));
    return compare({ index, repository, of, planes: planesOf(of), listed }).map((found) => ({
      ...found,
      causes: causesOf(found, { index, repository, everListed }),
    }));
  });
}

/** Private all of them: a listing leaves out who only reads what is public. */
function withoutListings(facts: Facts, compared: readonly Repository[]): Facts {
  const hidden = new Set(compared.map(({ uuid }) => uuid));
  return {
    ...facts,
    repositories: facts.repositories.map((repository) => ({
      ...repository,
      isPrivate: true,
      listing: hidden.has(repository.uuid)
        ? { state: 'unread', gap: { reason: 'not-asked' } }
        : repository.listing,
    })),
  };
}

function listedAnywhere({ repositories }: Facts): ReadonlySet<AccountUuid> {
  const people = new Set<AccountUuid>();
  for (const listing of new Set(repositories.map(({ listing }) => rowsRead(listing))))
    for (const { person } of listing) people.add(person);
  return people;
}

interface Comparison {
  readonly index: AccessIndex;
  readonly repository: Repository;
  readonly of: RepositoryClass;
  readonly planes: ClassPlanes;
  readonly listed: ReadonlyMap<AccountUuid, ListedLevel['level']>;
}

type Found = Omit<Difference, 'causes'>;

function compare(given: Comparison): readonly Found[] {
  const listed = [...given.listed].flatMap(([person, level]) => compareOne(given, person, level));
  if (!isComplete(given.repository.listing)) return listed;
  return [...listed, ...listUnlisted(given)];
}

function compareOne(given: Comparison, person: AccountUuid, listed: RepositoryLevel): Found[] {
  const explained = explainedLevel(given, person);
  const found = { person, repository: given.repository.uuid, listed, explained };
  if (isBelow(explained.atMost, listed)) return [{ kind: 'unexplained', ...found }];
  return isBelow(listed, explained.level) ? [{ kind: 'unconfirmed', ...found }] : [];
}

function explainedLevel(
  { index, of, planes }: Comparison,
  person: AccountUuid,
): LevelRange<RepositoryLevel> {
  const position = index.roster.positions.get(person);
  if (position === undefined) {
    // Nothing but the listing names them: where something was not read, they may hold anything.
    const isWhole = isComplete(index.facts.lists.members) && isTold(of);
    return { level: 'none', atMost: isWhole ? 'none' : 'admin' };
  }
  return { level: levelIn(planes.level, position), atMost: levelIn(planes.atMost, position) };
}

/** Whoever has a level for certain and is not in a listing that was read to its end. */
function listUnlisted(given: Comparison): Found[] {
  const { index, planes, repository } = given;
  const [readers] = planes.level;
  if (readers === undefined) return [];
  const missing: AccountSet = readers.slice();
  // Bitbucket may leave workspace admins out.
  for (const set of [index.roster.admins, index.roster.maybeAdmins]) removeAll(missing, set);
  const listed = createAccountSet(index.roster.accounts.length);
  for (const person of given.listed.keys()) {
    const position = index.roster.positions.get(person);
    if (position !== undefined) addAccount(listed, position);
  }
  removeAll(missing, listed);
  const found: Found[] = [];
  forEachAccount(missing, (position) => {
    const person = index.roster.accounts[position];
    if (person === undefined) return;
    const explained = explainedLevel(given, person);
    found.push({
      ...{ kind: 'unconfirmed', person, repository: repository.uuid, explained },
      listed: 'none',
    });
  });
  return found;
}

function levelIn(planes: Planes, position: number): RepositoryLevel {
  return REPOSITORY_LEVELS[rankIn(planes, position)] ?? 'none';
}

function isBelow(one: RepositoryLevel, other: RepositoryLevel): boolean {
  return REPOSITORY_LEVELS.indexOf(one) < REPOSITORY_LEVELS.indexOf(other);
}
