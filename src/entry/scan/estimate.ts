import { BitbucketError } from '../../adapters/bitbucket/bitbucket-error';
import { type BitbucketRequest } from '../../adapters/bitbucket/bitbucket-request';
import { createBudget } from '../../adapters/bitbucket/budget';
import { readWorkspaceSizes } from '../../adapters/bitbucket/workspace-sizes';
import { type ScanEstimate } from '../../contract/scan-status';
import { countActivityRequests } from '../../domain/activity/pushed-since';
import { estimateScan } from '../../use-cases/scan/estimate-scan';
import { type Caller } from '../authorize';
import { toActivityTerms } from './activity-terms';
import { SHARE_OF_LIMIT } from './read-piece';
import { type ScanDeps } from './scan-deps';

const TIMEOUT_MS = 5_000;

type EstimateDeps = Pick<ScanDeps, 'requests' | 'scans' | 'settings' | 'facts' | 'clock'>;

/**
 * What a scan would take, for three small requests. How large the app's limit is shows only
 * in the answers of a scan; until one has run, it is Bitbucket's documented default.
 * @throws BitbucketError
 */
export async function estimate(deps: EstimateDeps, { workspace }: Caller): Promise<ScanEstimate> {
  const { requests, scans, clock } = deps;
  const state = (await scans.find())?.budgets['app'];
  const budget = createBudget({
    share: SHARE_OF_LIMIT,
    now: () => clock.now(),
    ...(state && { state }),
  });
  const count = (request: BitbucketRequest) =>
    readWorkspaceSizes(workspace.slug, { request, timeoutMs: TIMEOUT_MS });
  const size = await count(requests.asApp).catch((error: unknown) => {
    // Whether an app may count members is for Bitbucket to say; the admin who looks may.
    if (!(error instanceof BitbucketError) || error.reason !== 'not-an-admin') throw error;
    return count(requests.asUser);
  });
  const { limit } = budget.limitOf('repositories');
  const activityRequests = await countActivity(deps, size);
  const terms = { canReadGroups: false, share: SHARE_OF_LIMIT, hourlyLimit: limit };
  return estimateScan(size, { ...terms, activityRequests });
}

/** By what the last scan knows of pushes; before the first one, as if all were pushed to lately. */
async function countActivity(
  { settings, facts, clock }: EstimateDeps,
  { repositories }: { readonly repositories: number },
): Promise<number> {
  const { activitySince } = toActivityTerms(await settings.getSettings(), clock.now());
  if (activitySince === undefined) return 0;
  const known = await facts.findReadableSnapshot();
  return known ? countActivityRequests(known.repositories, activitySince) : 2 * repositories;
}
