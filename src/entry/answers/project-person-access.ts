import { type ProjectPersonAccess } from '../../contract/access-answers';
import { getRepository, NotInFactsError, type AccessIndex } from '../../domain/access/access-index';
import { projectCoverage } from '../../domain/access/answer-coverage';
import { explainProjectAccess, explainRepositoryAccess } from '../../domain/access/explain-access';
import { listRepositoriesOf } from '../../domain/access/list-access';
import { type AccountUuid, type ProjectUuid } from '../../domain/facts/ids';
import { createPathWriter } from '../../contract/to-answer-path';
import { createPersonNames, toRepositoryHead } from '../../contract/to-heads';

/**
 * One person on every repository of one project that they reach; what they reach elsewhere is left out.
 * @throws NotInFactsError also for somebody who is in the workspace and reaches nothing of the project
 */
export function answerProjectPersonAccess(
  index: AccessIndex,
  project: ProjectUuid,
  person: AccountUuid,
): ProjectPersonAccess {
  const rows = listRepositoriesOf(index, person).filter(
    (row) => getRepository(index, row.repository).project === project,
  );
  const reachesIt =
    rows.some(({ publicOnly }) => !publicOnly) ||
    explainProjectAccess(index, person, project).atMost !== 'none';
  if (!reachesIt) throw new NotInFactsError('account', person);
  const { toExplainedAccess } = createPathWriter(index);
  return {
    person: createPersonNames(index)(person),
    repositories: rows.map(({ repository }) => ({
      repository: toRepositoryHead(getRepository(index, repository)),
      ...toExplainedAccess(explainRepositoryAccess(index, person, repository)),
    })),
    coverage: projectCoverage(index, project),
  };
}
