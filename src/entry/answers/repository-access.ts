import { type PersonAccess, type RepositoryAccess } from '../../contract/access-answers';
import { getRepository, type AccessIndex } from '../../domain/access/access-index';
import { repositoryCoverage } from '../../domain/access/answer-coverage';
import { explainRepositoryAccess } from '../../domain/access/explain-access';
import { listPeopleOf } from '../../domain/access/list-access';
import { type RepositoryUuid } from '../../domain/facts/ids';
import { createPathWriter } from '../../contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../contract/to-heads';
import { toRepositorySettings } from '../../contract/to-repository-settings';

/**
 * Who reaches one repository and how: people with access here, and nobody else; its keys and settings.
 * @throws NotInFactsError
 */
export function answerRepositoryAccess(
  index: AccessIndex,
  uuid: RepositoryUuid,
): Omit<RepositoryAccess, 'seat'> {
  const repository = getRepository(index, uuid);
  const project = repository.project && index.projects.get(repository.project);
  return {
    workspace: { slug: index.facts.workspace.slug },
    ...(project && { project: { key: project.key, name: project.name } }),
    repository: toRepositoryHead(repository),
    people: listPeople(index, uuid),
    settings: toRepositorySettings(index, repository),
    coverage: repositoryCoverage(index, uuid),
  };
}

function listPeople(index: AccessIndex, repository: RepositoryUuid): PersonAccess[] {
  const nameOf = createPersonNames(index);
  const { toExplainedAccess } = createPathWriter(index);
  return listPeopleOf(index, repository).map(({ account }) => ({
    person: nameOf(account),
    ...toExplainedAccess(explainRepositoryAccess(index, account, repository)),
  }));
}
