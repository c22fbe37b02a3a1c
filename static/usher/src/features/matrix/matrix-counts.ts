import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import {
  type AccountSet,
  addAll,
  countAccounts,
  createAccountSet,
} from '../../../../../src/domain/access/account-set';
import { createAccountTally } from '../../../../../src/domain/access/account-tally';
import { type ClassPlanes, createClassPlanes } from '../../../../../src/domain/access/class-planes';
import { type RepositoryClass } from '../../../../../src/domain/access/repository-classes';
import { type ProjectUuid } from '../../../../../src/domain/facts/ids';

/** What of the matrix is counted. */
export interface MatrixPart {
  /** Whose rows are shown. */
  readonly people: AccountSet;
  /** Positions of the repositories whose columns are shown. */
  readonly repositories: Iterable<number>;
  /** 1 read, 2 write, 3 admin. */
  readonly least: number;
}

export interface MatrixCounts {
  /** By position of the account: on how many of the repositories the level is certain, or possible. */
  readonly certainOf: Uint32Array;
  readonly possibleOf: Uint32Array;
  /** By position of the repository: how many people hold the level for certain. */
  readonly peopleOn: Uint32Array;
  /** People with the level on at least one repository. */
  readonly reaching: number;
  /** Pairs that may have the level, and are not certain to. */
  readonly possiblePairs: number;
  /** By project: people with the level on at least one of its repositories. */
  readonly reachingByProject: ReadonlyMap<ProjectUuid | undefined, number>;
}

/** Counts every pair of the part class by class; whoever reads only what is public is not counted. */
export function countMatrix(index: AccessIndex, part: MatrixPart): MatrixCounts {
  const accounts = index.roster.accounts.length;
  const markedOf = createMarked(index, part);
  const certain = createAccountTally(accounts);
  const possible = createAccountTally(accounts);
  const peopleOn = new Uint32Array(index.facts.repositories.length);
  const reaching = createAccountSet(accounts);
  const byProject = new Map<ProjectUuid | undefined, AccountSet>();
  let possiblePairs = 0;
  for (const [of, repositories] of byClass(index, part.repositories)) {
    const marked = markedOf(of);
    const people = countAccounts(marked.certain);
    certain.add(marked.certain, repositories.length);
    possible.add(marked.possible, repositories.length);
    possiblePairs += countAccounts(marked.possible) * repositories.length;
    for (const at of repositories) peopleOn[at] = people;
    addAll(reaching, marked.certain);
    const inProject = byProject.get(of.project) ?? createAccountSet(accounts);
    addAll(inProject, marked.certain);
    byProject.set(of.project, inProject);
  }
  return {
    certainOf: certain.totals(),
    possibleOf: possible.totals(),
    peopleOn,
    reaching: countAccounts(reaching),
    possiblePairs,
    reachingByProject: new Map(
      [...byProject].map(([project, people]) => [project, countAccounts(people)]),
    ),
  };
}

/** The shown repositories of each class, each in the order given. */
export function byClass(
  { classes }: AccessIndex,
  repositories: Iterable<number>,
): ReadonlyMap<RepositoryClass, readonly number[]> {
  const found = new Map<RepositoryClass, number[]>();
  for (const repository of repositories) {
    const of = classes.of[repository];
    if (of === undefined) continue;
    const known = found.get(of);
    if (known === undefined) found.set(of, [repository]);
    else known.push(repository);
  }
  return found;
}

interface Marked {
  readonly certain: AccountSet;
  readonly possible: AccountSet;
}

/** Who of the part has the level on a class; what it returns holds until it is called again. */
export function createMarked(
  index: AccessIndex,
  { people, least }: Pick<MatrixPart, 'people' | 'least'>,
): (of: RepositoryClass) => Marked {
  const planesOf = createClassPlanes(index.roster);
  const certain = createAccountSet(index.roster.accounts.length);
  const possible = createAccountSet(index.roster.accounts.length);
  return (of) => {
    const planes = planesOf(of);
    fillMarked({ certain, possible }, planes, { people, least });
    return { certain, possible };
  };
}

function fillMarked(
  { certain, possible }: Marked,
  { level, atMost, publicOnly }: ClassPlanes,
  { people, least }: Pick<MatrixPart, 'people' | 'least'>,
): void {
  const held = level[least - 1];
  const most = atMost[least - 1];
  for (let w = 0; w < people.length; w++) {
    const counted = (people[w] ?? 0) & ~(publicOnly[w] ?? 0);
    certain[w] = (held?.[w] ?? 0) & counted;
    possible[w] = (most?.[w] ?? 0) & ~(held?.[w] ?? 0) & counted;
  }
}
