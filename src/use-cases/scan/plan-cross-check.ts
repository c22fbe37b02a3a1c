import { createAccessIndex } from '../../domain/access/access-index';
import { countListingPages } from '../../domain/access/listing-pages';
import { type Facts, type Repository } from '../../domain/facts/facts';
import { type RepositoryUuid } from '../../domain/facts/ids';
import { isListingBegun, isListingUntried } from '../../domain/facts/listing-need';

const ALWAYS_CHEAP_PAGES = 20;
const CHEAP_SHARE = 0.05;
const SAMPLE = 20;
const DAY_MS = 24 * 3_600_000;

/**
 * Whose listings are to be read so that what we compute can be held against what Bitbucket says: all where
 * that is cheap, else another few each day, so that every repository has its turn, and those given.
 * What was read already, for whatever reason, is not read again.
 */
export function planCrossCheck(
  facts: Facts,
  given: ReadonlySet<RepositoryUuid>,
): readonly Repository[] {
  const sample = isCheap(facts) ? undefined : sampleOfTheDay(facts);
  const isWanted = ({ uuid }: Repository) =>
    sample === undefined || sample.has(uuid) || given.has(uuid);
  return facts.repositories.filter(
    (repository) =>
      isListingBegun(repository) || (isListingUntried(repository) && isWanted(repository)),
  );
}

/** Every listing that is read can only make the others look cheaper. */
function isCheap(facts: Facts): boolean {
  const cheapPages = Math.max(ALWAYS_CHEAP_PAGES, CHEAP_SHARE * countRequests(facts));
  // A listing takes one page at least.
  if (facts.repositories.length > cheapPages) return false;
  return countListingPages(createAccessIndex(facts)) <= cheapPages;
}

/** The lists, two lists of grants an object, and branch rules. */
function countRequests({ projects, repositories }: Facts): number {
  return 4 + 2 * projects.length + 3 * repositories.length;
}

/** Every repository has its turn before the first comes again. */
function sampleOfTheDay({ repositories, startedAt }: Facts): ReadonlySet<RepositoryUuid> {
  const uuids = repositories.map(({ uuid }) => uuid).sort();
  const day = Math.floor(startedAt / DAY_MS);
  const first = (day * SAMPLE) % uuids.length;
  return new Set([...uuids, ...uuids].slice(first, first + Math.min(SAMPLE, uuids.length)));
}
