import { planProbes } from '../../domain/access/plan-probes';
import { type Facts, type Repository } from '../../domain/facts/facts';
import { isListingUntried, needsAnyListing } from '../../domain/facts/listing-need';
import { planCrossCheck } from './plan-cross-check';
import { planListings } from './plan-jobs';
import { readJobs } from './read-jobs';
import { type ScanDesk } from './scan-desk';

/**
 * Reads listings, a few at a time, until they decide every level that grants leave open, or no more can.
 * What is read next follows from what was read so far, so another call goes on where this one stopped.
 */
export async function readProbes(desk: ScanDesk): Promise<void> {
  expectAny(desk);
  // Rules are asked for when listings can tell no more: planning that again in each step takes seconds.
  if (desk.memory.hasBegun('branch-rules')) return;
  for (;;) {
    const facts = desk.gate.stopped() ? undefined : desk.memory.facts();
    const probes = facts ? planProbes(facts).map(({ repository }) => repository) : [];
    if (!facts || !(await readListings(desk, facts, probes))) return;
  }
}

/** Reads the listings that our answers are held against, as far as they were not read before. */
export async function readCrossCheck(desk: ScanDesk): Promise<void> {
  const facts = desk.gate.stopped() ? undefined : desk.memory.facts();
  if (!facts) return;
  await readListings(desk, facts, planCrossCheck(facts, new Set(desk.run.checkListingsOf)));
}

/** Returns false where none was left to read. */
async function readListings(
  desk: ScanDesk,
  facts: Facts,
  repositories: readonly Repository[],
): Promise<boolean> {
  const open = planListings(repositories).filter((job) => !desk.memory.isEnded(job));
  const ended = facts.repositories.filter((repository) => !isListingUntried(repository));
  desk.memory.expectListings(new Set([...ended, ...repositories]).size);
  await readJobs(desk, open);
  return open.length > 0;
}

/** Also when this call has come to its limits: its report must not say that no listing is needed. */
function expectAny({ memory, gate }: ScanDesk): void {
  const facts = gate.stopped() ? memory.latestFacts() : memory.facts();
  if (!facts) return;
  const tried = facts.repositories.filter((repository) => !isListingUntried(repository)).length;
  memory.expectListings(Math.max(tried, needsAnyListing(facts) ? 1 : 0));
}
