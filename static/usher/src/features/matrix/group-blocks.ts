import { t } from '@lingui/core/macro';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import {
  type AccountSet,
  countAccounts,
  addAccount,
  createAccountSet,
  forEachAccount,
  isEmpty,
  keepOnly,
  removeAll,
} from '../../../../../src/domain/access/account-set';
import { createAccountTally } from '../../../../../src/domain/access/account-tally';
import { type ProjectUuid } from '../../../../../src/domain/facts/ids';
import { byClass, createMarked, type MatrixPart } from './matrix-counts';

/** The people of a row seen from far: a group, or those in no group. */
export interface PeopleBlock {
  /** The slug of the group; empty for those in none. */
  readonly key: string;
  readonly name: string;
  /** Of the shown people, who is in it for certain. */
  readonly people: AccountSet;
  readonly size: number;
  /** Whether there may be more in it. */
  readonly isOpen: boolean;
}

/** The repositories of a column seen from far: a project. */
export interface RepositoryBlock {
  /** The key of the project; empty where it is not known. */
  readonly key: string;
  readonly name: string;
  readonly project: ProjectUuid | undefined;
  readonly repositories: readonly number[];
}

/** Of all pairs of a block of people and a block of repositories. */
export interface BlockShare {
  readonly certain: number;
  readonly possible: number;
  readonly pairs: number;
}

/** Groups with any shown member, or perhaps one, by name; somebody in two groups is in both. */
export function toPeopleBlocks(index: AccessIndex, shown: AccountSet): readonly PeopleBlock[] {
  const inNone = shown.slice();
  const blocks = [...index.groupsBySlug.values()].flatMap(({ slug, name }) => {
    const group = index.groups.of(slug);
    removeAll(inNone, group.members);
    const people = common(group.members, shown);
    const isOpen = !isEmpty(common(group.possible, shown));
    const block = { key: slug, name, people, size: countAccounts(people), isOpen };
    return block.size > 0 || isOpen ? [block] : [];
  });
  blocks.sort((a, b) => collator.compare(a.name, b.name));
  const size = countAccounts(inNone);
  const areGroupsKnown = blocks.every(({ isOpen }) => !isOpen);
  const none = { key: '', name: t`In no group`, people: inNone, size, isOpen: !areGroupsKnown };
  return size === 0 ? blocks : [...blocks, none];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function common(one: AccountSet, other: AccountSet): AccountSet {
  const both = one.slice();
  keepOnly(both, other);
  return both;
}

/** Projects with any shown repository, by key; those whose project is not known come last. */
export function toRepositoryBlocks(
  { facts, projects }: AccessIndex,
  shown: Iterable<number>,
): readonly RepositoryBlock[] {
  const found = new Map<ProjectUuid | undefined, number[]>();
  for (const position of shown) {
    const project = facts.repositories[position]?.project;
    const known = found.get(project);
    if (known === undefined) found.set(project, [position]);
    else known.push(position);
  }
  const blocks = [...found].map(([uuid, repositories]): RepositoryBlock => {
    const project = uuid === undefined ? undefined : projects.get(uuid);
    const named = project ?? { key: '', name: t`Project not known` };
    return { key: named.key, name: named.name, project: uuid, repositories };
  });
  return blocks.sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || collator.compare(a.key, b.key),
  );
}

/** For one column: everybody's share, in the order of the blocks of people. */
export type ShareColumn = readonly BlockShare[];

/** Counts one project for all groups at once: everybody once, then the members of each group. */
export function createShares(
  index: AccessIndex,
  part: Pick<MatrixPart, 'people' | 'least'>,
  rows: readonly PeopleBlock[],
): (of: RepositoryBlock) => ShareColumn {
  const accounts = index.roster.accounts.length;
  const markedOf = createMarked(index, part);
  return ({ repositories }) => {
    const certain = createAccountTally(accounts);
    const possible = createAccountTally(accounts);
    for (const [of, shown] of byClass(index, repositories)) {
      const marked = markedOf(of);
      certain.add(marked.certain, shown.length);
      possible.add(marked.possible, shown.length);
    }
    const totals = { certain: certain.totals(), possible: possible.totals() };
    return rows.map(({ people, size }) => ({
      certain: sumOver(people, totals.certain),
      possible: sumOver(people, totals.possible),
      pairs: size * repositories.length,
    }));
  };
}

function sumOver(people: AccountSet, totals: Uint32Array): number {
  let sum = 0;
  forEachAccount(people, (position) => {
    sum += totals[position] ?? 0;
  });
  return sum;
}

/** Everybody whose row is shown, as one set. */
export function toAccountSet(positions: Iterable<number>, accounts: number): AccountSet {
  const set = createAccountSet(accounts);
  for (const position of positions) addAccount(set, position);
  return set;
}
