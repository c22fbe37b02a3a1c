import { createBudget } from '../../adapters/bitbucket/budget';
import { readWorkspaceSizes } from '../../adapters/bitbucket/workspace-sizes';
import { type ScanEstimate } from '../../contract/scan-status';
import { estimateScan } from '../../use-cases/scan/estimate-scan';
import { type Caller } from '../authorize';
import { SHARE_OF_LIMIT, type ScanDeps } from './step-scan';

/**
 * What a scan would take, for three small requests as the app. How large the app's limit is shows only
 * in the answers of a scan; until one has run, it is Bitbucket's documented default.
 * @throws BitbucketError
 */
export async function estimate(
  { requests, scans, clock }: Pick<ScanDeps, 'requests' | 'scans' | 'clock'>,
  { workspace }: Caller,
): Promise<ScanEstimate> {
  const state = (await scans.find())?.budgets['app'];
  const budget = createBudget({
    share: SHARE_OF_LIMIT,
    now: () => clock.now(),
    ...(state && { state }),
  });
  const size = await readWorkspaceSizes(workspace.slug, { request: requests.asApp });
  const { limit } = budget.limitOf('repositories');
  return estimateScan(size, { canReadGroups: false, share: SHARE_OF_LIMIT, hourlyLimit: limit });
}
