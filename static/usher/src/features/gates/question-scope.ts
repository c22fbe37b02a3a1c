import { type RepositoryHead } from '../../../../../src/contract/access-answers';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type RepositoryView } from '../repository/repository-access';

/** What a question about a person may be about. */
export interface QuestionScope {
  readonly repository: RepositoryHead;
  readonly project?: { readonly key: string } | undefined;
  /** Offered; any other name may be asked about. */
  readonly branches: readonly string[];
  /** Where all facts are at hand; else the server is asked. */
  readonly index?: AccessIndex | undefined;
}

export function toQuestionScope(view: RepositoryView): QuestionScope {
  const { repository, project, settings, index } = view;
  return { repository, project, index, branches: settings.branches.map(({ name }) => name) };
}
