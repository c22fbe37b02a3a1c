import { createPathWriter } from '../../../../../src/contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../../../../src/contract/to-heads';
import { toRepositorySettings } from '../../../../../src/contract/to-repository-settings';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { repositoryCoverage } from '../../../../../src/domain/access/answer-coverage';
import { explainRepositoryAccess } from '../../../../../src/domain/access/explain-access';
import { listPeopleOf } from '../../../../../src/domain/access/list-access';
import { type Repository } from '../../../../../src/domain/facts/facts';
import { accountUuid, type AccountUuid, groupSlug } from '../../../../../src/domain/facts/ids';
import { membersKnown } from '../groups/members-known';
import { orderByLevel, type RepositoryView } from '../repository/repository-access';

interface AskedRepository {
  readonly repository: Repository;
  readonly secondLine: (uuid: AccountUuid) => string;
}

/** Who reaches one repository; paths are derived when a row asks for them. */
export function answerRepository(
  index: AccessIndex,
  { repository, secondLine }: AskedRepository,
): RepositoryView {
  const nameOf = createPersonNames(index);
  const { toExplainedAccess } = createPathWriter(index);
  const project =
    repository.project === undefined ? undefined : index.projects.get(repository.project);
  return {
    workspace: index.facts.workspace.slug,
    project: project && { key: project.key, name: project.name },
    repository: toRepositoryHead(repository),
    people: orderByLevel(
      listPeopleOf(index, repository.uuid).map(({ account, level, atMost, publicOnly }) => ({
        person: nameOf(account),
        detail: secondLine(account),
        level,
        atMost,
        publicOnly,
      })),
    ),
    settings: toRepositorySettings(index, repository),
    coverage: repositoryCoverage(index, repository.uuid),
    index,
    explain: (person) =>
      toExplainedAccess(explainRepositoryAccess(index, accountUuid(person), repository.uuid)),
    membersOf: (slug) => {
      const group = index.groupsBySlug.get(groupSlug(slug));
      return group && membersKnown(index, group);
    },
  };
}
