import { type Facts, type Group, type Project, type Repository } from '../facts/facts';
import { type GroupSlug, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { type Gap, isComplete, type Reading, rowsRead } from '../facts/reading';
import {
  type AccessIndex,
  getProject,
  getRepository,
  getRepositoryPosition,
  membersAreComplete,
} from './access-index';
import { isEmpty } from './account-set';
import { isTold } from './class-planes';
import { oldest } from './coverage';
import { groupLabel, projectLabel, repositoryLabel } from './object-label';
import { type RepositoryClass } from './repository-classes';

/**
 * `complete`: nothing is missing that could change a level. `provisional`: only reads that are still to
 * come. `incomplete`: a read failed, was refused, or nobody asked for it.
 */
export type AnswerState = 'complete' | 'provisional' | 'incomplete';

/** What an answer about one object rests on and misses. Gaps of a complete answer concern paths alone. */
export interface AnswerCoverage {
  readonly state: AnswerState;
  readonly gaps: readonly AnswerGap[];
  /** The oldest read the answer rests on, milliseconds since 1970. */
  readonly readAt?: number;
}

export interface AnswerGap {
  /** For people: `members of group Developers`. */
  readonly what: string;
  readonly gap: Gap;
}

interface Read {
  readonly what: string;
  readonly reading: Reading<unknown>;
}

/** @throws NotInFactsError */
export function repositoryState(index: AccessIndex, repository: RepositoryUuid): AnswerState {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  const isExact = of !== undefined && (of.listing?.isWhole === true || isSettled(index, of));
  if (isExact && membersAreComplete(index)) return 'complete';
  return repositoryCoverage(index, repository).state;
}

/** Grants, members and what listings prove of members leave no level open. */
function isSettled(index: AccessIndex, of: RepositoryClass): boolean {
  if (!isTold(of)) return false;
  return of.openGrants.length === 0
    ? isEmpty(index.roster.maybeAdmins)
    : index.listingsReadAt !== undefined && index.isDecided(of);
}

/** @throws NotInFactsError */
export function repositoryCoverage(index: AccessIndex, uuid: RepositoryUuid): AnswerCoverage {
  const repository = getRepository(index, uuid);
  const members = membersRead(index.facts);
  const grants = grantReads(index, repository);
  const { listing } = repository;
  const of = index.classes.of[getRepositoryPosition(index, uuid)];
  const isInferred = of !== undefined && of.openGrants.length > 0 && isSettled(index, of);
  const ofGrants = isInferred ? 'complete' : stateOf(grants);
  const state = worseOf(stateOf([members]), betterOf(ofGrants, stateOf([toRead(listing)])));
  const coverage = toCoverage(state, [
    members,
    ...grants,
    ...(isComplete(listing) ? [toRead(listing)] : []),
  ]);
  return isInferred ? withListings(coverage, index) : coverage;

  function toRead(reading: Reading<unknown>): Read {
    return { what: `listing of ${repositoryLabel(index.facts, repository)}`, reading };
  }
}

function withListings(coverage: AnswerCoverage, { listingsReadAt }: AccessIndex): AnswerCoverage {
  const times = [coverage.readAt, listingsReadAt].filter((at) => at !== undefined);
  return times.length === 0 ? coverage : { ...coverage, readAt: Math.min(...times) };
}

/** Of the project itself and of every repository in it. @throws NotInFactsError */
export function projectCoverage(index: AccessIndex, uuid: ProjectUuid): AnswerCoverage {
  const project = getProject(index, uuid);
  const own = [membersRead(index.facts), ...projectReads(index, project)];
  const answers = index.facts.repositories
    .filter((repository) => repository.project === uuid)
    .map((repository) => repositoryCoverage(index, repository.uuid));
  const list = { what: 'list of repositories', reading: index.facts.lists.repositories };
  const state = [stateOf([...own, list]), ...answers.map((answer) => answer.state)].reduce(worseOf);
  const merged = toCoverage(state, [...own, list]);
  const times = [merged, ...answers].flatMap(({ readAt }) =>
    readAt === undefined ? [] : [readAt],
  );
  const gaps = new Map(
    [merged, ...answers].flatMap((answer) =>
      answer.gaps.map((gap) => [`${gap.what} ${gap.gap.reason}`, gap] as const),
    ),
  );
  return {
    state,
    gaps: [...gaps.values()],
    ...(times.length === 0 ? {} : { readAt: Math.min(...times) }),
  };
}

/** What is missing about the levels on the project itself. @throws NotInFactsError */
export function projectGaps(index: AccessIndex, uuid: ProjectUuid): readonly AnswerGap[] {
  const own = projectReads(index, getProject(index, uuid));
  return toCoverage('incomplete', [membersRead(index.facts), ...own]).gaps;
}

export function workspaceGaps({ facts }: AccessIndex): readonly AnswerGap[] {
  return toCoverage('incomplete', [membersRead(facts)]).gaps;
}

function membersRead({ lists }: Facts): Read {
  return { what: 'list of members', reading: lists.members };
}

function grantReads(index: AccessIndex, repository: Repository): Read[] {
  const project =
    repository.project === undefined ? undefined : index.projects.get(repository.project);
  const ofProject =
    project === undefined
      ? [{ what: 'project of the repository', reading: missing(index.facts.lists.projects) }]
      : projectReads(index, project);
  return [...ofProject, ...scopeReads(index, repository, repositoryLabel(index.facts, repository))];
}

function projectReads(index: AccessIndex, project: Project): Read[] {
  return scopeReads(index, project, projectLabel(project));
}

function scopeReads(
  index: AccessIndex,
  scope: Pick<Project, 'groupGrants' | 'personGrants'>,
  label: string,
): Read[] {
  return [
    { what: `groups with access to ${label}`, reading: scope.groupGrants },
    { what: `people with access to ${label}`, reading: scope.personGrants },
    ...rowsRead(scope.groupGrants).map(({ group }) => membersOf(index, group)),
  ];
}

function membersOf({ facts, groupsBySlug }: AccessIndex, slug: GroupSlug): Read {
  const group: Group | undefined = groupsBySlug.get(slug);
  return group === undefined
    ? { what: `members of group ${slug}`, reading: missing(facts.lists.groups) }
    : { what: `members of ${groupLabel(group)}`, reading: group.members };
}

/** An object that should be in a list: the gap of the list, or it was gone when its list was read. */
function missing(list: Reading<null>): Reading<never> {
  const gap: Gap = list.state === 'complete' ? { reason: 'not-found' } : list.gap;
  return { state: 'unread', gap };
}

function stateOf(reads: readonly Read[]): AnswerState {
  let state: AnswerState = 'complete';
  for (const { reading } of reads) {
    if (reading.state === 'complete') continue;
    if (reading.gap.reason !== 'not-read-yet') return 'incomplete';
    state = 'provisional';
  }
  return state;
}

const STATES: readonly AnswerState[] = ['complete', 'provisional', 'incomplete'];

function worseOf(a: AnswerState, b: AnswerState): AnswerState {
  return STATES.indexOf(a) > STATES.indexOf(b) ? a : b;
}

/** Grants with group members, or the listing: either tells the levels. */
function betterOf(a: AnswerState, b: AnswerState): AnswerState {
  return STATES.indexOf(a) < STATES.indexOf(b) ? a : b;
}

function toCoverage(state: AnswerState, reads: readonly Read[]): AnswerCoverage {
  const readAt = oldest(reads.map(({ reading }) => reading));
  const gaps = new Map(
    reads.flatMap(({ what, reading }) =>
      reading.state === 'complete' ? [] : [[what, { what, gap: reading.gap }] as const],
    ),
  );
  return { state, gaps: [...gaps.values()], ...(readAt === undefined ? {} : { readAt }) };
}
