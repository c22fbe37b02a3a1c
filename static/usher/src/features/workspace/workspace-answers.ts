import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { type AccessIndex, createAccessIndex } from '../../../../../src/domain/access/access-index';
import { repositoryState } from '../../../../../src/domain/access/answer-coverage';
import { peopleIn } from '../../../../../src/domain/access/count-people';
import { grantsReadAt } from '../../../../../src/domain/access/coverage';
import { listGaps, type GapRow } from '../../../../../src/domain/access/list-gaps';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type PersonRow, reachesAny } from '../people/person-row';
import { type PersonAccessView } from '../person/person-access';
import { type RepositoryRow } from '../repositories/repository-row';
import { type RepositoryView } from '../repository/repository-access';
import { answerPerson } from './answer-person';
import { answerRepository } from './answer-repository';
import { surveyLevels, type LevelSurvey } from '../../../../../src/domain/access/survey-levels';
import { toPersonRows } from './person-rows';
import { createSecondLines } from './second-lines';
import { workspaceCoverage } from './workspace-coverage';

/** Every answer of the workspace page, from the facts in memory and without a round trip. */
export interface WorkspaceAnswers {
  readonly facts: Facts;
  readonly index: AccessIndex;
  readonly people: readonly PersonRow[];
  readonly repositories: readonly RepositoryRow[];
  /** Of every answer about the whole workspace. */
  readonly coverage: AnswerCoverage;
  /** Everything that was not read, whatever it concerns. */
  readonly gaps: readonly GapRow[];
  /** `undefined` for somebody these facts do not hold. */
  readonly findPerson: (uuid: string) => PersonAccessView | undefined;
  readonly findRepository: (uuid: string) => RepositoryView | undefined;
}

export function createWorkspaceAnswers(facts: Facts): WorkspaceAnswers {
  const index = createAccessIndex(facts);
  const survey = surveyLevels(index, peopleIn(index));
  const secondLine = createSecondLines(facts.accounts);
  const rows = toPersonRows({ index, survey, secondLine });
  const peopleByUuid = new Map(rows.map((row) => [row.uuid, row]));
  const repositoriesByUuid = new Map(facts.repositories.map((row) => [row.uuid as string, row]));
  const gaps = listGaps(facts);
  const repositories = facts.repositories.map((_, position) =>
    toRepositoryRow({ index, survey, position }),
  );
  const coverage = workspaceCoverage(facts, { gaps, repositories });
  return {
    facts,
    index,
    coverage,
    gaps,
    people: rows.filter(isHere),
    repositories,
    findPerson: (uuid) => {
      const row = peopleByUuid.get(uuid);
      return row && answerPerson(index, { row, coverage });
    },
    findRepository: (uuid) => {
      const repository = repositoriesByUuid.get(uuid);
      return repository && answerRepository(index, { repository, secondLine });
    },
  };
}

/** Not somebody whom only a key or a list of reviewers still names; a link to them works all the same. */
function isHere({ role, atMost, counts, possible }: PersonRow): boolean {
  return role !== 'none' || atMost !== 'none' || reachesAny(counts) || possible > 0;
}

interface RowAt {
  readonly index: ReturnType<typeof createAccessIndex>;
  readonly survey: LevelSurvey;
  readonly position: number;
}

function toRepositoryRow({ index, survey, position }: RowAt): RepositoryRow {
  const repository = index.facts.repositories[position];
  const counts = survey.ofRepository[position];
  if (repository === undefined || counts === undefined)
    throw new RangeError(`No repository at ${position}.`);
  const project =
    repository.project === undefined ? undefined : index.projects.get(repository.project);
  const { admin, write, read, possible } = counts;
  const readAt = grantsReadAt(repository);
  return {
    uuid: repository.uuid,
    name: repository.name,
    slug: repository.slug,
    ...(project === undefined ? {} : { project: { key: project.key, name: project.name } }),
    isPrivate: repository.isPrivate,
    people: { admin, write, read },
    possible,
    state: repositoryState(index, repository.uuid),
    ...(readAt !== undefined && { readAt }),
  };
}
