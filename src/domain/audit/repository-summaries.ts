import { type AccessIndex } from '../access/access-index';
import { repositoryState } from '../access/answer-coverage';
import { peopleIn, type PeopleCounts } from '../access/count-people';
import { toFullName } from '../access/list-access-rows';
import { surveyLevels } from '../access/survey-levels';

/** One repository, and how many people hold each level there. */
export interface RepositorySummary extends PeopleCounts {
  readonly fullName: string;
  readonly uuid: string;
  /** Key; missing where Bitbucket did not tell. */
  readonly project?: string;
  readonly isPrivate: boolean;
  /** Nothing is missing that could change a level. */
  readonly complete: boolean;
}

/** All of them, by name. People only: no apps, no teams. */
export function summarizeRepositories(index: AccessIndex): readonly RepositorySummary[] {
  const { facts, projects } = index;
  const { ofRepository } = surveyLevels(index, peopleIn(index));
  return facts.repositories
    .map((repository, position) => {
      const { admin, write, read, possible } = ofRepository[position] ?? NOBODY;
      const project = repository.project && projects.get(repository.project)?.key;
      return {
        ...{ fullName: toFullName(facts.workspace, repository), uuid: repository.uuid },
        ...(project !== undefined && { project }),
        ...{ isPrivate: repository.isPrivate, admin, write, read, possible },
        complete: repositoryState(index, repository.uuid) === 'complete',
      };
    })
    .sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
}

const NOBODY: PeopleCounts = { admin: 0, write: 0, read: 0, possible: 0 };
