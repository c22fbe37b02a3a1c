import { type PersonName } from '../../../../../src/contract/access-answers';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { repositoryCoverage } from '../../../../../src/domain/access/answer-coverage';
import { explainRepositoryAccess } from '../../../../../src/domain/access/explain-access';
import { listPeopleOf } from '../../../../../src/domain/access/list-access';
import { type Repository } from '../../../../../src/domain/facts/facts';
import { accountUuid, type AccountUuid } from '../../../../../src/domain/facts/ids';
import { orderByLevel, type RepositoryView } from '../repository/repository-access';
import { createPathWriter } from './answer-paths';
import { toRepositoryHead } from './answer-person';

interface AskedRepository {
  readonly repository: Repository;
  readonly secondLine: (uuid: AccountUuid) => string;
}

/** Who reaches one repository; paths are derived when a row asks for them. */
export function answerRepository(
  index: AccessIndex,
  { repository, secondLine }: AskedRepository,
): RepositoryView {
  const nameOf = createNames(index);
  const toAnswerPath = createPathWriter(index);
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
    coverage: repositoryCoverage(index, repository.uuid),
    explain: (person) => {
      const answer = explainRepositoryAccess(index, accountUuid(person), repository.uuid);
      return { ...answer, paths: answer.paths.map(toAnswerPath) };
    },
  };
}

function createNames({ facts }: AccessIndex): (uuid: AccountUuid) => PersonName {
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  return (uuid) => {
    const account = accounts.get(uuid);
    return account === undefined
      ? { uuid, displayName: uuid, kind: 'unknown' }
      : { uuid, displayName: account.displayName, kind: account.kind };
  };
}
