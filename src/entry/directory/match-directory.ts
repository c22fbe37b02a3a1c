import { type BitbucketRequest } from '../../adapters/bitbucket/bitbucket-request';
import { BitbucketError } from '../../adapters/bitbucket/bitbucket-error';
import { matchAddresses } from '../../adapters/bitbucket/match-addresses';
import { type DirectoryMatches } from '../../contract/directory';
import { type PayloadOf } from '../../contract/functions';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { createMatchingBudget, type MatchingBudget } from './matching-budget';

type MatchDeps = Pick<Deps, 'requests' | 'documents' | 'clock'>;

const API_ORIGIN = 'https://api.bitbucket.org';
/** Authorizing took up to 8 of the 25 s of a resolver. */
const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Asks Bitbucket, as the admin who has the page open, whose the addresses are. They are in the question
 * and nowhere else: neither stored, nor logged, nor answered.
 * @throws BitbucketError
 */
export async function matchDirectory(
  { requests, documents, clock }: MatchDeps,
  { accountId, workspace }: Caller,
  { addresses }: PayloadOf<'matchDirectory'>,
): Promise<DirectoryMatches> {
  const budget = createMatchingBudget({ documents, accountId, now: () => clock.now() });
  const free = await budget.reserve();
  if (!free.granted) return { state: 'wait', until: free.retryAtMs };
  try {
    const matches = await matchAddresses({
      request: learning(requests.asUser, budget),
      workspace: workspace.slug,
      origin: API_ORIGIN,
      timeoutMs: REQUEST_TIMEOUT_MS,
      addresses,
    });
    return { state: 'matched', matches };
  } catch (error) {
    if (!(error instanceof BitbucketError) || error.reason !== 'rate-limited') throw error;
    return { state: 'wait', until: budget.freeAt() };
  }
}

/** The headers of every answer say how much of the limit is left. */
function learning(request: BitbucketRequest, budget: MatchingBudget): BitbucketRequest {
  return async (path, init) => {
    const response = await request(path, init);
    await budget.learn(response);
    return response;
  };
}
