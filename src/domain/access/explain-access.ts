import { type Project, type WorkspaceRole } from '../facts/facts';
import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepository,
  getRepositoryPosition,
  membersAreComplete,
} from './access-index';
import { type AnswerGap, projectGaps, repositoryCoverage, workspaceGaps } from './answer-coverage';
import { isTold } from './class-planes';
import {
  actingOnRepository,
  type Asked,
  projectChains,
  repositoryChains,
  workspaceChains,
} from './collect-chains';
import { areTold } from './grants';
import { type Evidence, judge } from './judge-paths';
import { type Level, REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { listedLevel } from './listing-index';
import { type LevelRange, type Path } from './path';
import { rankIn } from './planes';
import { mostUntoldOnProject } from './project-ceiling';

/** Everything that is known of one person's access to one scope. */
export interface AccessAnswer<L extends Level> extends LevelRange<L> {
  /** Highest first. */
  readonly paths: readonly Path<L>[];
  /** What Bitbucket's own listing says; missing where it was not read or says nothing of this person. */
  readonly listed?: RepositoryLevel;
  /** Nothing that is missing could change the level. */
  readonly complete: boolean;
  /** Every path there is stands in `paths`, and all of them are certain. */
  readonly pathsComplete: boolean;
  /** What is missing; gaps of a complete answer concern its paths alone. */
  readonly gaps: readonly AnswerGap[];
}

/** @throws NotInFactsError if the facts do not hold the person or the repository. */
export function explainRepositoryAccess(
  index: AccessIndex,
  person: AccountUuid,
  repository: RepositoryUuid,
): AccessAnswer<RepositoryLevel> {
  const asked = { index, position: getAccountPosition(index, person) };
  const evidence = repositoryEvidence(asked, repository);
  const { listed } = evidence;
  const answer = toAnswer(index, evidence, 'none' as const);
  const gaps = isWhole(answer) ? [] : repositoryCoverage(index, repository).gaps;
  return { ...answer, gaps, ...(listed === undefined ? {} : { listed }) };
}

/** @throws NotInFactsError if the facts do not hold the person or the project. */
export function explainProjectAccess(
  index: AccessIndex,
  person: AccountUuid,
  project: ProjectUuid,
): AccessAnswer<Level> {
  const asked = { index, position: getAccountPosition(index, person) };
  const answer = toAnswer(index, projectEvidence(asked, getProject(index, project)), 'none');
  return { ...answer, gaps: isWhole(answer) ? [] : projectGaps(index, project) };
}

/** The level alone, for long lists. */
export function rangeOnProject(
  asked: Asked,
  project: Project,
): LevelRange & Pick<AccessAnswer<Level>, 'complete'> {
  const { level, atMost, complete } = toAnswer(
    asked.index,
    projectEvidence(asked, project),
    'none',
  );
  return { level, atMost, complete };
}

/**
 * The level on the workspace itself: admin or none, and the role if anybody told us.
 * @throws NotInFactsError if the facts do not hold the person.
 */
export function explainWorkspaceAccess(
  index: AccessIndex,
  person: AccountUuid,
): AccessAnswer<Level> & { readonly role?: WorkspaceRole } {
  const asked = { index, position: getAccountPosition(index, person) };
  const chains = workspaceChains(asked);
  const answer = toAnswer<Level>(index, { chains, untold: 'none' }, 'none');
  const role = index.roster.roles.get(person);
  return { ...answer, gaps: workspaceGaps(index), ...(role === undefined ? {} : { role }) };
}

function isWhole(answer: Pick<AccessAnswer<Level>, 'complete' | 'pathsComplete'>): boolean {
  return answer.complete && answer.pathsComplete;
}

function repositoryEvidence(asked: Asked, uuid: RepositoryUuid): Evidence<RepositoryLevel> {
  const repository = getRepository(asked.index, uuid);
  const position = getRepositoryPosition(asked.index, uuid);
  const of = asked.index.classes.of[position];
  const project =
    repository.project === undefined ? undefined : asked.index.projects.get(repository.project);
  const chains = [
    ...workspaceChains(asked),
    ...(project === undefined ? [] : projectChains(asked, project)),
    ...repositoryChains(asked, repository),
  ].map(actingOnRepository);
  return {
    chains,
    listed: listedLevel(of?.listing, asked.position),
    floor: of?.floor && REPOSITORY_LEVELS[rankIn(of.floor, asked.position)],
    untold: of !== undefined && isTold(of) ? 'none' : 'admin',
  };
}

/** Without a level of its own in any listing; but those of the project's repositories bound it. */
function projectEvidence(asked: Asked, project: Project): Evidence<Level> {
  const { mayHold, most } = mostUntoldOnProject(asked, project.uuid);
  const granted = projectChains(asked, project).filter(
    ({ certain, level }) => certain || mayHold(level),
  );
  return {
    chains: [...workspaceChains(asked), ...granted],
    untold: areTold(project) ? 'none' : most,
  };
}

function toAnswer<L extends Level>(
  index: AccessIndex,
  evidence: Evidence<L>,
  none: L,
): Omit<AccessAnswer<L>, 'gaps'> {
  const answer = judge(evidence, none);
  const members = membersAreComplete(index);
  const isTold = evidence.untold === none;
  const isExact = answer.level === answer.atMost;
  return {
    ...answer,
    complete: members && isExact && (isTold || evidence.listed !== undefined),
    pathsComplete: members && isTold && answer.paths.every(({ certain }) => certain),
  };
}
