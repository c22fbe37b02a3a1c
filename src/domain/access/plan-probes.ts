import { type Facts, type Repository } from '../facts/facts';
import { isListingBegun, isListingUntried, needsAnyListing } from '../facts/listing-need';
import { type AccessIndex, createAccessIndex } from './access-index';
import { type AccountSet, countAccounts, createAccountSet, removeAll } from './account-set';
import { type ClassPlanes, createClassPlanes } from './class-planes';
import { type IndexedGroup } from './group-index';
import { pagesOf } from './listing-pages';
import { type GroupRank, type RepositoryClass } from './repository-classes';

/** A repository whose effective listing is to be read. */
export interface Probe {
  readonly repository: Repository;
  /** The most it can take, as far as is known. */
  readonly pages: number;
}

/**
 * The repositories whose listings are to be read next, so that every level is decided with few pages:
 * first, for each group whose members nobody told us, the cheapest repository it has a grant on; then
 * those that decide most pairs of person and repository per page. Ask again with what they brought, until
 * none is left: then every level is decided, or no listing can decide more. Listings of which some pages
 * are read come to their end before; one that was tried in vain is not asked for again.
 *
 * Pure: the same facts always give the same probes, so a scan goes on wherever it stopped.
 */
export function planProbes(facts: Facts): readonly Probe[] {
  if (!needsAnyListing(facts)) return [];
  const begun = facts.repositories.filter(isListingBegun);
  if (begun.length > 0) return begun.map((repository) => ({ repository, pages: 1 }));
  const index = createAccessIndex(facts);
  const candidates = listCandidates(index);
  const first = cheapestPerGroup(index, candidates);
  return first.length > 0 ? first : mostPerPage(candidates);
}

interface Candidate extends Probe {
  readonly of: RepositoryClass;
  /** Pairs of person and repository that it would decide for certain. */
  readonly pairs: number;
}

/** One repository of each class that a listing could tell more of. */
function listCandidates(index: AccessIndex): readonly Candidate[] {
  const planesOf = createClassPlanes(index.roster);
  const open = createAccountSet(index.roster.accounts.length);
  return index.classes.all.flatMap((of): Candidate[] => {
    if (of.openGrants.length === 0 || of.listing !== undefined) return [];
    const repository = findUntried(index, of);
    if (repository === undefined) return [];
    const planes = planesOf(of);
    fillUndecided(open, planes, index.inference.contradicted);
    const pairs = countAccounts(open) * of.repositories.length;
    if (pairs === 0) return [];
    return [{ of, repository, pages: pagesOf(planes), pairs }];
  });
}

function findUntried({ facts }: AccessIndex, of: RepositoryClass): Repository | undefined {
  for (const at of of.repositories) {
    const repository = facts.repositories[at];
    if (repository !== undefined && isListingUntried(repository)) return repository;
  }
  return undefined;
}

/** Whose level is not certain; of whom listings contradict each other, one more decides no other pair. */
function fillUndecided(
  open: AccountSet,
  { level, atMost }: ClassPlanes,
  contradicted: AccountSet,
): void {
  open.fill(0);
  atMost.forEach((plane, at) => {
    const certain = level[at];
    for (let w = 0; w < open.length; w++)
      open[w] = (open[w] ?? 0) | ((plane[w] ?? 0) & ~(certain?.[w] ?? 0));
  });
  removeAll(open, contradicted);
}

/** For each group of which no listing tells anything yet. */
function cheapestPerGroup(
  { classes }: AccessIndex,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const told = new Set<IndexedGroup>();
  const note = ({ group }: GroupRank) => told.add(group);
  for (const of of classes.all) if (of.listing !== undefined) of.openGrants.forEach(note);
  const cheapestFirst = [...candidates].sort(
    (a, b) => a.pages - b.pages || a.of.openGrants.length - b.of.openGrants.length,
  );
  return cheapestFirst.filter(({ of }) => {
    const tellsMore = of.openGrants.some(({ group }) => !told.has(group));
    of.openGrants.forEach(note);
    return tellsMore;
  });
}

const SHARE_OF_ROUND = 0.06;
const FEWEST_OF_ROUND = 3;

function mostPerPage(candidates: readonly Candidate[]): readonly Candidate[] {
  const round = Math.max(FEWEST_OF_ROUND, Math.ceil(candidates.length * SHARE_OF_ROUND));
  return [...candidates].sort((a, b) => b.pairs / b.pages - a.pairs / a.pages).slice(0, round);
}
