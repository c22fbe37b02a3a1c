import { listNewestBranches } from '../../adapters/bitbucket/list-branches';
import { BitbucketError } from '../../adapters/bitbucket/bitbucket-error';
import { type BranchList } from '../../contract/branches';
import { type PayloadOf } from '../../contract/functions';
import { NotInFactsError } from '../../domain/access/access-index';
import { type CallerOf } from '../authorize';
import { type Deps } from '../compose';
import { findRepositoryAsked } from './repository-asked';

const TIMEOUT_MS = 8_000;

/**
 * Asks Bitbucket as the person who looks, so nobody sees a branch that Bitbucket would not show them.
 * @throws ContractFailure, BitbucketError
 * @throws NotInFactsError for a repository that the facts of this workspace do not name, or that is gone
 */
export async function answerBranches(
  { requests, facts }: Pick<Deps, 'requests' | 'facts'>,
  caller: CallerOf['page-admin'],
  { repository: named, query = '' }: PayloadOf<'listBranches'>,
): Promise<BranchList> {
  const asked = { caller, repository: named, by: 'listBranches' } as const;
  const repository = await findRepositoryAsked(facts, asked);
  return listNewestBranches(
    { workspace: caller.workspace.slug, repository, query },
    { request: requests.asUser, timeoutMs: TIMEOUT_MS },
  ).catch((error: unknown) => {
    const isGone = error instanceof BitbucketError && error.reason === 'not-found';
    throw isGone ? new NotInFactsError('repository', repository) : error;
  });
}
