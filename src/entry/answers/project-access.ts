import {
  type ProjectAccess,
  type ProjectPerson,
  type ProjectRepository,
} from '../../contract/access-answers';
import { getProject, type AccessIndex } from '../../domain/access/access-index';
import { projectCoverage, repositoryState } from '../../domain/access/answer-coverage';
import { explainProjectAccess } from '../../domain/access/explain-access';
import { listPeopleOf, listPeopleOfProject } from '../../domain/access/list-access';
import { type Repository } from '../../domain/facts/facts';
import { type ProjectUuid } from '../../domain/facts/ids';
import { createPathWriter } from './answer-paths';
import { createPersonNames, toRepositoryHead } from './heads';

/**
 * Who reaches a project or something in it, and its repositories with their counts.
 * @throws NotInFactsError
 */
export function answerProjectAccess(index: AccessIndex, uuid: ProjectUuid): ProjectAccess {
  const { key, name, isPrivate } = getProject(index, uuid);
  return {
    workspace: { slug: index.facts.workspace.slug },
    project: { key, name, isPrivate },
    people: listPeople(index, uuid),
    repositories: index.facts.repositories
      .filter(({ project }) => project === uuid)
      .map((repository) => toProjectRepository(index, repository)),
    coverage: projectCoverage(index, uuid),
  };
}

function listPeople(index: AccessIndex, project: ProjectUuid): ProjectPerson[] {
  const nameOf = createPersonNames(index);
  const { toProjectPath } = createPathWriter(index);
  return listPeopleOfProject(index, project).map(({ account, level, atMost, repositories }) => {
    const { admin, write, read } = repositories;
    return {
      person: nameOf(account),
      level,
      atMost,
      paths: explainProjectAccess(index, account, project).paths.map(toProjectPath),
      repositories: { admin, write, read },
    };
  });
}

function toProjectRepository(index: AccessIndex, repository: Repository): ProjectRepository {
  const people = { admin: 0, write: 0, read: 0 };
  let possible = 0;
  for (const { level } of listPeopleOf(index, repository.uuid)) {
    if (level === 'none') possible += 1;
    else people[level] += 1;
  }
  return {
    repository: toRepositoryHead(repository),
    people,
    possible,
    state: repositoryState(index, repository.uuid),
  };
}
