import { setTimeout as sleep } from 'node:timers/promises';
import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { createBudget } from '../../src/adapters/bitbucket/budget';
import {
  listPersonLevels,
  type PersonLevel,
} from '../../src/adapters/bitbucket/list-person-levels';
import { readOwnAccount } from '../../src/adapters/bitbucket/own-account';
import { createBitbucketReader } from '../../src/adapters/bitbucket/reader';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { createBitbucketWriter } from '../../src/adapters/bitbucket/writer';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { COMPANION_KINDS } from '../../src/domain/plans/action';
import { type PlanWriter } from '../../src/use-cases/plans/plan-ports';
import { type Clock, type ScanSource } from '../../src/use-cases/scan/scan-ports';
import { getApiOrigin } from '../api-origin';
import { failed } from '../command-error';
import { getCredentials } from '../credentials';
import { type Terminal } from '../terminal';

/** One workspace at Bitbucket, as the admin whose token it is. */
export interface BitbucketTarget {
  readonly source: ScanSource;
  readonly writer: PlanWriter;
  readonly clock: Clock;
  /** Whose token it is. Throws `CommandError`. */
  readonly readYou: () => Promise<AccountUuid>;
  /** What Bitbucket itself says somebody reaches. Throws `BitbucketError`. */
  readonly listLevels: (person: AccountUuid) => Promise<readonly PersonLevel[]>;
}

interface TargetAsked {
  readonly workspace: string;
  readonly api: string;
  readonly signal: AbortSignal;
}

/** Bitbucket counts by person: the rest of the limit is for their other tools. */
const SHARE_OF_LIMIT = 0.8;

/** Asks for the credential, and sends nothing yet. The token goes to the origin of `api` only. */
export async function openTarget(
  { workspace, api, signal }: TargetAsked,
  terminal: Terminal,
): Promise<BitbucketTarget> {
  const origin = getApiOrigin(api);
  const { now } = terminal;
  const request = createTokenRequest({ api: origin, ...(await getCredentials(terminal)) });
  const budget = createBudget({ share: SHARE_OF_LIMIT, now });
  const asked = { request, workspace, origin, budget };
  const clock: Clock = { now, sleep: (ms, stop) => sleep(ms, undefined, stop && { signal: stop }) };
  const patience = { sleep: (ms: number) => clock.sleep(ms, signal), maxWaitMs: Infinity };
  return {
    clock,
    source: createBitbucketReader({ ...asked, now, readsAs: 'token' }),
    writer: createBitbucketWriter({ ...asked, now, patience, kinds: COMPANION_KINDS }),
    readYou: () => readOwnAccount(workspace, asked).catch(asCommandError),
    listLevels: (person) => listPersonLevels({ ...asked, person, signal }),
  };
}

function asCommandError(error: unknown): never {
  if (!(error instanceof BitbucketError)) throw error;
  throw failed(
    `Bitbucket does not tell whose token this is. ${error.message}`,
    'Check USHER_EMAIL, USHER_TOKEN and --api, then run the same command again. Nothing was changed.',
  );
}
