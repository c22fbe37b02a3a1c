import { type Facts } from '../facts/facts';
import { type Gap, isComplete, type Reading } from '../facts/reading';
import { type CoverageFamily } from './coverage-family';
import { listDetailReads } from './detail-reads';
import { NO_API_TELLS, remedyFor, whatItChanges } from './gap-texts';
import { groupLabel, projectLabel, repositoryLabel } from './object-label';

export interface GapRow {
  readonly family: CoverageFamily;
  /** For people: `acme/website`, `group Developers`. */
  readonly object: string;
  /** Missing where no API could have told. */
  readonly gap?: Gap;
  readonly whatItChanges: string;
  readonly remedy: string;
  /** A read that was tried or is still due; not so what no API tells or nobody asked for. */
  readonly missed: boolean;
}

interface Read {
  readonly family: CoverageFamily;
  readonly object: string;
  readonly reading: Reading<unknown>;
  readonly hasListing?: boolean;
  /** False where the scan knew that asking is in vain. */
  readonly isTried?: boolean;
}

/** Everything that was not read in full, missed reads first, then what a scan never tells. */
export function listGaps(facts: Facts): readonly GapRow[] {
  const rows = readsOf(facts).flatMap(toRow);
  const distinct = new Map(rows.map((row) => [keyOf(row), row]));
  const read = [...distinct.values()];
  return [
    ...read.filter(({ missed }) => missed),
    ...read.filter(({ missed }) => !missed),
    ...outsideRows(),
  ];
}

/** The two grant lists of one object that failed alike are one row. */
function keyOf({ family, object, gap }: GapRow): string {
  return [family, object, gap?.reason, gap?.detail].join('\n');
}

function toRow({ family, object, reading, isTried, hasListing = false }: Read): GapRow[] {
  if (reading.state === 'complete') return [];
  const { gap } = reading;
  return [
    {
      family,
      object,
      gap,
      whatItChanges: whatItChanges(family, hasListing),
      remedy: remedyFor(gap),
      missed: isTried ?? gap.reason !== 'not-asked',
    },
  ];
}

function readsOf(facts: Facts): Read[] {
  const object = facts.workspace.slug;
  const areExact = areLevelsListed(facts);
  return [
    ...(['members', 'groups', 'projects', 'repositories'] as const).map((family) => ({
      family,
      object,
      reading: facts.lists[family],
      hasListing: family === 'groups' && areExact,
    })),
    ...facts.groups.map((group) => ({
      family: 'groups' as const,
      object: groupLabel(group),
      reading: group.members,
      hasListing: areExact,
    })),
    ...facts.projects.flatMap((project) =>
      [project.groupGrants, project.personGrants].map((reading) => ({
        family: 'project-grants' as const,
        object: projectLabel(project),
        reading,
      })),
    ),
    ...facts.repositories.flatMap((repository) => repositoryReads(facts, repository)),
    ...listDetailReads(facts),
  ];
}

/** Bitbucket's listing may leave out workspace admins, so it tells every level only where they are known. */
function areLevelsListed({ accounts, lists, repositories }: Facts): boolean {
  return (
    isComplete(lists.members) &&
    isComplete(lists.repositories) &&
    accounts.every(({ role }) => role !== 'unknown') &&
    repositories.length > 0 &&
    repositories.every(({ listing }) => isComplete(listing))
  );
}

/** A listing that nobody asked for is no gap: grants and groups answer the same question. */
function repositoryReads(facts: Facts, repository: Facts['repositories'][number]): Read[] {
  const { groupGrants, personGrants, branchRules, listing } = repository;
  const object = repositoryLabel(facts, repository);
  const hasListing = isComplete(listing);
  const isAsked = listing.state !== 'unread' || listing.gap.reason !== 'not-asked';
  return [
    { family: 'repository-grants', object, reading: groupGrants, hasListing },
    { family: 'repository-grants', object, reading: personGrants, hasListing },
    ...(isAsked ? [{ family: 'listing' as const, object, reading: listing }] : []),
    { family: 'branch-rules', object, reading: branchRules },
  ];
}

function outsideRows(): GapRow[] {
  return NO_API_TELLS.map((row) => ({
    ...row,
    whatItChanges: whatItChanges(row.family, false),
    missed: false,
  }));
}
