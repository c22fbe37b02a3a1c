import { type Facts, type Group, type Project, type Repository } from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { isComplete } from '../facts/reading';
import { oldest } from './coverage';
import { createDecided } from './decided-classes';
import { type GroupIndex, createGroupIndex } from './group-index';
import { type Inference, inferMembers } from './infer-members';
import { setFloors } from './listing-floors';
import {
  createRepositoryClasses,
  type RepositoryClass,
  type RepositoryClasses,
} from './repository-classes';
import { type Roster, createRoster } from './roster';

/**
 * What questions about access are answered from: who is in which group as bits, and repositories with
 * the same grants as one class. Nothing is stored per pair of person and repository; levels and paths
 * are derived when asked. Pure data of one set of facts: build a new one when facts change.
 */
export interface AccessIndex {
  readonly facts: Facts;
  /** Everybody the facts name, member or not. */
  readonly roster: Roster;
  readonly groups: GroupIndex;
  readonly groupsBySlug: ReadonlyMap<GroupSlug, Group>;
  readonly projects: ReadonlyMap<ProjectUuid, Project>;
  /** Where a repository stands in `facts.repositories`. */
  readonly repositoryPositions: ReadonlyMap<RepositoryUuid, number>;
  readonly classes: RepositoryClasses;
  /** What came of inferring group members that nobody told us from Bitbucket's listings. */
  readonly inference: Inference;
  /** Whether everybody's level on a class is certain, by grants, by listings, or by both together. */
  readonly isDecided: (of: RepositoryClass) => boolean;
  /** The oldest of the listings, milliseconds since 1970: what is inferred from them is as old. */
  readonly listingsReadAt: number | undefined;
}

/** Takes facts in any order, whole or with gaps. Milliseconds for 5,000 people and 10,000 repositories. */
export function createAccessIndex(facts: Facts): AccessIndex {
  const roster = createRoster(facts);
  const groups = createGroupIndex(facts, roster);
  const projects = new Map(facts.projects.map((project) => [project.uuid, project]));
  const classes = createRepositoryClasses(facts.repositories, { roster, groups, projects });
  const inference = inferMembers(classes.all, roster);
  setFloors(classes.all, roster, inference.contradicted);
  return {
    facts,
    roster,
    groups,
    groupsBySlug: new Map(facts.groups.map((group) => [group.slug, group])),
    projects,
    repositoryPositions: positionsOf(facts.repositories),
    classes,
    inference,
    isDecided: createDecided(roster),
    listingsReadAt: oldest(facts.repositories.map(({ listing }) => listing)),
  };
}

function positionsOf(repositories: readonly Repository[]): Map<RepositoryUuid, number> {
  const positions = new Map<RepositoryUuid, number>();
  repositories.forEach(({ uuid }, at) => positions.set(uuid, at));
  return positions;
}

/** Thrown where an answer was asked about an object that the facts do not hold. */
export class NotInFactsError extends Error {
  override readonly name = 'NotInFactsError';
  constructor(
    readonly kind: 'account' | 'group' | 'project' | 'repository',
    readonly id: string,
  ) {
    super(`The facts hold no ${kind} ${id}: created after the scan, deleted, or never visible.`);
  }
}

/** @throws NotInFactsError */
export function getAccountPosition({ roster }: AccessIndex, account: AccountUuid): number {
  const position = roster.positions.get(account);
  if (position === undefined) throw new NotInFactsError('account', account);
  return position;
}

/** @throws NotInFactsError */
export function getProject({ projects }: AccessIndex, uuid: ProjectUuid): Project {
  const project = projects.get(uuid);
  if (project === undefined) throw new NotInFactsError('project', uuid);
  return project;
}

/** @throws NotInFactsError */
export function getRepositoryPosition(index: AccessIndex, uuid: RepositoryUuid): number {
  const position = index.repositoryPositions.get(uuid);
  if (position === undefined) throw new NotInFactsError('repository', uuid);
  return position;
}

/** @throws NotInFactsError */
export function getRepository(index: AccessIndex, uuid: RepositoryUuid): Repository {
  const repository = index.facts.repositories[getRepositoryPosition(index, uuid)];
  if (repository === undefined) throw new NotInFactsError('repository', uuid);
  return repository;
}

/** Whether the list of members is all there is; without it no answer about a person is complete. */
export function membersAreComplete({ facts }: AccessIndex): boolean {
  return isComplete(facts.lists.members);
}
