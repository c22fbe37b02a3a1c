import {
  type ProjectAccess,
  type ProjectPerson,
  type ProjectRepository,
} from '../../contract/access-answers';
import { getProject, type AccessIndex } from '../../domain/access/access-index';
import { projectCoverage, repositoryState } from '../../domain/access/answer-coverage';
import { createClassPlanes } from '../../domain/access/class-planes';
import { grantsReadAt } from '../../domain/access/coverage';
import { countPeople, peopleIn } from '../../domain/access/count-people';
import { explainProjectAccess } from '../../domain/access/explain-access';
import { listPeopleOfProject } from '../../domain/access/list-access';
import { type ProjectUuid } from '../../domain/facts/ids';
import { createPathWriter } from '../../contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../contract/to-heads';

/**
 * Who reaches a project or something in it, and its repositories with their counts.
 * @throws NotInFactsError
 */
export function answerProjectAccess(
  index: AccessIndex,
  uuid: ProjectUuid,
): Omit<ProjectAccess, 'seat'> {
  const { key, name, isPrivate } = getProject(index, uuid);
  return {
    workspace: { slug: index.facts.workspace.slug },
    project: { key, name, isPrivate },
    people: listPeople(index, uuid),
    repositories: listRepositories(index, uuid),
    coverage: projectCoverage(index, uuid),
  };
}

function listPeople(index: AccessIndex, project: ProjectUuid): ProjectPerson[] {
  const nameOf = createPersonNames(index);
  const { toProjectPath } = createPathWriter(index);
  return listPeopleOfProject(index, project).map(({ account, repositories, ...row }) => {
    const { admin, write, read, publicOnly, possible } = repositories;
    return {
      person: nameOf(account),
      level: row.level,
      atMost: row.atMost,
      paths: explainProjectAccess(index, account, project).paths.map(toProjectPath),
      repositories: { admin, write, read: read - publicOnly },
      possible,
      uncertain: row.uncertain,
    };
  });
}

/** In the order of the facts; repositories with the same grants are counted once. */
function listRepositories(index: AccessIndex, project: ProjectUuid): ProjectRepository[] {
  const planesOf = createClassPlanes(index.roster);
  const persons = peopleIn(index);
  const classes = index.classes.ofProject.get(project) ?? [];
  const rows = classes.flatMap((of) => {
    const { possible, ...people } = countPeople(planesOf(of), persons);
    return of.repositories.map((position) => ({ position, people, possible }));
  });
  rows.sort((a, b) => a.position - b.position);
  return rows.flatMap(({ position, people, possible }) => {
    const repository = index.facts.repositories[position];
    if (repository === undefined) return [];
    const state = repositoryState(index, repository.uuid);
    const readAt = grantsReadAt(repository);
    return [
      {
        ...{ repository: toRepositoryHead(repository), people, possible, state },
        ...(readAt !== undefined && { readAt }),
      },
    ];
  });
}
