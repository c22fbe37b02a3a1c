import { type Facts, type Repository } from '../facts/facts';
import { type RepositoryUuid } from '../facts/ids';
import { type AccessIndex, createAccessIndex } from './access-index';
import { type AccountSet, countAccounts, createAccountSet, removeAll } from './account-set';
import { type ClassPlanes, createClassPlanes } from './class-planes';
import { type IndexedGroup } from './group-index';
import { type GroupRank, type RepositoryClass } from './repository-classes';

/** A repository whose effective listing is to be read. */
export interface Probe {
  readonly repository: RepositoryUuid;
  /** The most it can take. */
  readonly pages: number;
}

/**
 * The repositories whose listings are to be read next, so that every level is decided with few pages:
 * first, for each group whose members nobody told us, the cheapest repository it has a grant on; then
 * those that decide most pairs of person and repository per page. Ask again with what they brought, until
 * none is left: then every level is decided, or no listing can decide more. A listing that was tried in
 * vain is not asked for again.
 *
 * Pure: the same facts always give the same probes, so a scan goes on wherever it stopped.
 */
export function planProbes(facts: Facts): readonly Probe[] {
  if (facts.groups.every(({ members }) => members.state === 'complete')) return [];
  const index = createAccessIndex(facts);
  const candidates = listCandidates(index);
  const first = cheapestPerGroup(index, candidates);
  return (first.length > 0 ? first : mostPerPage(candidates)).map(({ repository, pages }) => ({
    repository,
    pages,
  }));
}

interface Candidate extends Probe {
  readonly of: RepositoryClass;
  /** Pairs of person and repository that it would decide for certain. */
  readonly pairs: number;
}

const PAGE_LENGTH = 100;

/** One repository of each class that a listing could tell more of. */
function listCandidates(index: AccessIndex): readonly Candidate[] {
  const planesOf = createClassPlanes(index.roster);
  const open = createAccountSet(index.roster.accounts.length);
  return index.classes.all.flatMap((of): Candidate[] => {
    if (of.openGrants.length === 0 || of.listing !== undefined) return [];
    const next = of.repositories.find((at) => isAskable(index.facts.repositories[at]));
    const repository = next === undefined ? undefined : index.facts.repositories[next];
    if (repository === undefined) return [];
    const planes = planesOf(of);
    fillUndecided(open, planes, index.inference.contradicted);
    const pairs = countAccounts(open) * of.repositories.length;
    if (pairs === 0) return [];
    return [{ of, repository: repository.uuid, pages: pagesOf(planes), pairs }];
  });
}

const NOT_TRIED: ReadonlySet<string> = new Set(['not-read-yet', 'not-asked']);

function isAskable(repository: Repository | undefined): boolean {
  const listing = repository?.listing;
  return listing?.state === 'unread' && NOT_TRIED.has(listing.gap.reason);
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

/** Bitbucket lists those who have access, but not those who only read what is public. */
function pagesOf({ atMost: [readers], publicOnly }: ClassPlanes): number {
  const listed = readers === undefined ? 0 : countAccounts(readers) - countAccounts(publicOnly);
  return Math.max(1, Math.ceil(listed / PAGE_LENGTH));
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
