import { createBudget } from '../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../src/adapters/bitbucket/reader';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { systemClock } from '../../src/adapters/forge/system-clock';
import { runScan } from '../../src/use-cases/scan/run-scan';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { type Bitbucket } from '../bitbucket/bitbucket';

const ORIGIN = 'https://api.bitbucket.org';
const NO_LIMITS = { repositories: Infinity, workspaces: Infinity, 'api-1.0': Infinity };

/** The real scan of the usher command, with the API token of a workspace admin. */
export function scanWithToken(bitbucket: Bitbucket): Promise<ScanReport> {
  const owner = bitbucket.data.accounts.find(({ membership }) => membership?.role === 'owner');
  if (!owner) throw new Error('The workspace has no admin.');
  const { email = '', token } = bitbucket.issueCredential({
    kind: 'api-token',
    account: owner.uuid,
    scopes: [...SCAN_SCOPES, ...DETAIL_SCOPES],
  });
  const fetch: typeof globalThis.fetch = (input, init) => bitbucket.fetch(new Request(input, init));
  const { now } = systemClock;
  return runScan({
    source: createBitbucketReader({
      request: createTokenRequest({ api: ORIGIN, email, token, fetch }),
      workspace: bitbucket.data.workspace.slug,
      origin: ORIGIN,
      budget: createBudget({ share: 1, now, limits: NO_LIMITS }),
      now,
      readsAs: 'token',
    }),
    journal: { append: () => Promise.resolve() },
    readsAs: 'user',
    clock: systemClock,
  });
}
