import { needsBranchingModel } from '../facts/branching-model-need';
import { type Facts, type Repository } from '../facts/facts';
import { type Gap, isComplete, type Reading } from '../facts/reading';
import { type CoverageFamily } from './coverage-family';
import { activityReads } from './detail-reads';

/** `provisional`: the rest will come. `not-readable`: not with this credential, or through no API at all. */
export type CoverageState = 'complete' | 'provisional' | 'partial' | 'not-readable' | 'not-loaded';

export interface FamilyCoverage {
  readonly family: CoverageFamily;
  readonly state: CoverageState;
  /** Pieces read in full: people, groups, projects, repositories. */
  readonly done: number;
  /** Missing while the list of pieces is not known in full. */
  readonly total?: number;
  /** Every reason with how many reads it stopped, most first. */
  readonly gaps: readonly { readonly reason: Gap['reason']; readonly reads: number }[];
  /** The oldest read, milliseconds since 1970. */
  readonly readAt?: number;
  /** The newest read: a refresh reads a part of a family again and keeps the rest. */
  readonly newestAt?: number;
}

export interface FamilyReads {
  readonly family: CoverageFamily;
  /** Tell which pieces there are. */
  readonly lists: readonly Reading<null>[];
  /** The reads of each piece; for the lists themselves, none. */
  readonly pieces: readonly (readonly Reading<unknown>[])[];
}

/** What was read of each family, in the order of COVERAGE_FAMILIES. */
export function coverageOf(facts: Facts): readonly FamilyCoverage[] {
  return [...listFamilyReads(facts).map(toCoverage), ...OUTSIDE_A_SCAN];
}

const OUTSIDE_A_SCAN: readonly FamilyCoverage[] = [
  { family: 'access-tokens', state: 'not-readable', done: 0, gaps: [] },
  { family: 'workspace-ssh-keys', state: 'not-readable', done: 0, gaps: [] },
  { family: 'project-branch-rules', state: 'not-readable', done: 0, gaps: [] },
];

/** The reads behind each family that a scan reads, in the order of COVERAGE_FAMILIES. */
export function listFamilyReads(facts: Facts): readonly FamilyReads[] {
  const { accounts, groups, projects, repositories, lists } = facts;
  const members = accounts.filter(({ role }) => role !== undefined);
  return [
    { family: 'members', lists: [lists.members], pieces: members.map(() => []) },
    { family: 'groups', lists: [lists.groups], pieces: groups.map((group) => [group.members]) },
    { family: 'projects', lists: [lists.projects], pieces: projects.map(() => []) },
    { family: 'project-grants', lists: [lists.projects], pieces: projects.map(grantReads) },
    { family: 'repositories', lists: [lists.repositories], pieces: repositories.map(() => []) },
    {
      family: 'repository-grants',
      lists: [lists.repositories],
      pieces: repositories.map(grantReads),
    },
    {
      family: 'listing',
      lists: [lists.repositories],
      pieces: listingsWanted(repositories).map((listing) => [listing]),
    },
    {
      family: 'branch-rules',
      lists: [lists.repositories],
      pieces: repositories.map(({ branchRules }) => [branchRules]),
    },
    ...detailsOf(facts),
  ];
}

/** Once a few listings decide every level, nobody asks for the others: they are not missing. */
function listingsWanted(repositories: readonly Repository[]): readonly Repository['listing'][] {
  const all = repositories.map(({ listing }) => listing);
  const asked = all.filter((read) => read.state !== 'unread' || read.gap.reason !== 'not-asked');
  return asked.length > 0 ? asked : all;
}

function detailsOf({ projects, repositories, lists, ...facts }: Facts): FamilyReads[] {
  const ofRepositories = (
    family: CoverageFamily,
    toReading: (repository: Repository) => Reading<unknown>,
  ) => ({
    family,
    lists: [lists.repositories],
    pieces: repositories.map((repository) => [toReading(repository)]),
  });
  const keys = [...projects, ...repositories].map(({ accessKeys }) => [accessKeys]);
  const hooks = [facts, ...repositories].map(({ webhooks }) => [webhooks]);
  const models = repositories.filter(mayNeedModel).map((one) => [one.branchingModel]);
  return [
    { family: 'branching-models', lists: [lists.repositories], pieces: models },
    ofRepositories('default-reviewers', ({ defaultReviewers }) => defaultReviewers),
    ofRepositories('overrides', ({ overrides }) => overrides),
    ofRepositories('forks', ({ forks }) => forks),
    { family: 'access-keys', lists: [lists.projects, lists.repositories], pieces: keys },
    { family: 'webhooks', lists: [lists.repositories], pieces: hooks },
    { family: 'invitations', lists: [], pieces: [[facts.invitations]] },
    activityOf(repositories),
  ];
}

/** Only of repositories that were pushed to lately, and only where a scan was asked for it. */
function activityOf(repositories: readonly Repository[]): FamilyReads {
  const pieces = repositories.map(activityReads).filter((reads) => reads.length > 0);
  return { family: 'activity', lists: [], pieces: pieces.length > 0 ? pieces : [[NOT_ASKED]] };
}

const NOT_ASKED: Reading<unknown> = { state: 'unread', gap: { reason: 'not-asked' } };

function mayNeedModel({ branchRules }: Repository): boolean {
  return !isComplete(branchRules) || needsBranchingModel(branchRules.value);
}

function grantReads(scope: Pick<Facts['projects'][number], 'groupGrants' | 'personGrants'>) {
  return [scope.groupGrants, scope.personGrants];
}

function toCoverage({ family, lists, pieces }: FamilyReads): FamilyCoverage {
  const reads = pieces.flat();
  const readAt = oldest([...lists, ...reads]);
  const newestAt = newest([...lists, ...reads]);
  return {
    family,
    state: stateOf(lists, reads),
    done: pieces.filter((piece) => piece.every(isComplete)).length,
    ...(lists.every(isComplete) ? { total: pieces.length } : {}),
    gaps: countReasons([...lists, ...reads]),
    ...(readAt === undefined ? {} : { readAt }),
    ...(newestAt === undefined ? {} : { newestAt }),
  };
}

function stateOf(lists: FamilyReads['lists'], reads: readonly Reading<unknown>[]): CoverageState {
  const reasons = new Set(gapsOf([...lists, ...reads]).map(({ reason }) => reason));
  if (reasons.size === 0) return 'complete';
  const own = reads.length > 0 ? reads : lists;
  const nothingRead = own.every(({ state }) => state === 'unread');
  const ownReasons = gapsOf(own).map(({ reason }) => reason);
  if (nothingRead && ownReasons.every((reason) => reason === 'not-asked')) return 'not-loaded';
  if (nothingRead && ownReasons.every((reason) => CLOSED.has(reason))) return 'not-readable';
  return [...reasons].every((reason) => reason === 'not-read-yet') ? 'provisional' : 'partial';
}

/** Trying again with the same credential cannot help. */
const CLOSED: ReadonlySet<Gap['reason']> = new Set([
  'wrong-credential',
  'endpoint-removed',
  'plan-lacks-it',
]);

function countReasons(reads: readonly Reading<unknown>[]): FamilyCoverage['gaps'] {
  const counts = new Map<Gap['reason'], number>();
  for (const { reason } of gapsOf(reads)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, reads: count }))
    .sort((a, b) => b.reads - a.reads);
}

function gapsOf(reads: readonly Reading<unknown>[]): Gap[] {
  return reads.flatMap((read) => (read.state === 'complete' ? [] : [read.gap]));
}

function newest(reads: readonly Reading<unknown>[]): number | undefined {
  let newestAt: number | undefined;
  for (const read of reads)
    if (read.state !== 'unread' && (newestAt === undefined || read.readAt > newestAt))
      newestAt = read.readAt;
  return newestAt;
}

/** When it was read who holds grants on a repository; the older of the two lists. */
export function grantsReadAt(
  repository: Pick<Repository, 'groupGrants' | 'personGrants'>,
): number | undefined {
  return oldest(grantReads(repository));
}

/** When the oldest of these was read; `undefined` if none was. */
export function oldest(reads: readonly Reading<unknown>[]): number | undefined {
  let oldestAt: number | undefined;
  for (const read of reads)
    if (read.state !== 'unread' && (oldestAt === undefined || read.readAt < oldestAt))
      oldestAt = read.readAt;
  return oldestAt;
}
