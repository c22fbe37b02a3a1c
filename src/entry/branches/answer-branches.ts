import { listNewestBranches } from '../../adapters/bitbucket/list-branches';
import { BitbucketError } from '../../adapters/bitbucket/bitbucket-error';
import { type BranchList } from '../../contract/branches';
import { type PayloadOf } from '../../contract/functions';
import { getRepository, NotInFactsError } from '../../domain/access/access-index';
import { repositoryUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { type CallerOf } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { withBraces } from '../request-context';

const TIMEOUT_MS = 8_000;

/**
 * Asks Bitbucket as the person who looks, so nobody sees a branch that Bitbucket would not show them.
 * @throws ContractFailure, BitbucketError
 * @throws NotInFactsError for a repository that the facts of this workspace do not name, or that is gone
 */
export async function answerBranches(
  { requests, facts }: Pick<Deps, 'requests' | 'facts'>,
  caller: CallerOf['workspace-or-repository-admin'],
  { repository: asked, query = '' }: PayloadOf<'listBranches'>,
): Promise<BranchList> {
  const wanted = asked === undefined ? undefined : repositoryUuid(withBraces(asked));
  const repository = caller.repository
    ? ownRepository(caller.repository, wanted)
    : getRepository(await facts.getIndex(), demandNamed(wanted)).uuid;
  return listNewestBranches(
    { workspace: caller.workspace.slug, repository, query },
    { request: requests.asUser, timeoutMs: TIMEOUT_MS },
  ).catch((error: unknown) => {
    const isGone = error instanceof BitbucketError && error.reason === 'not-found';
    throw isGone ? new NotInFactsError('repository', repository) : error;
  });
}

/** An admin of one repository is told of another no more than that it is not this one. */
function ownRepository(own: RepositoryUuid, wanted: RepositoryUuid | undefined): RepositoryUuid {
  if (wanted !== undefined && wanted !== own) throw new NotInFactsError('repository', wanted);
  return own;
}

function demandNamed(wanted: RepositoryUuid | undefined): RepositoryUuid {
  if (wanted !== undefined) return wanted;
  throw new ContractFailure(
    'bad-request',
    'listBranches: repository is missing. Choose a repository first.',
  );
}
