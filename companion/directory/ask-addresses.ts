import { setTimeout as sleep } from 'node:timers/promises';
import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { createBudget } from '../../src/adapters/bitbucket/budget';
import { type MatchedAddress, matchAddresses } from '../../src/adapters/bitbucket/match-addresses';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { cutBatches } from '../../src/domain/directory/address-batches';
import { type AddressAnswer } from '../../src/domain/directory/match-rows';
import { getApiOrigin } from '../api-origin';
import { failed } from '../command-error';
import { getCredentials } from '../credentials';
import { type Terminal } from '../terminal';

/** The workspace whose members are asked for, and where its API is. */
export interface AskedBitbucket {
  readonly workspace: string;
  readonly api: string;
}

/** Bitbucket counts by person: the rest of the limit is for their other tools. */
const SHARE_OF_LIMIT = 0.8;

/**
 * Whose the addresses are, by address: asked 90 at a time with the token of a workspace admin, and kept
 * nowhere. Waits for the hourly limit. Throws `CommandError` without any address.
 */
export async function askAddresses(
  addresses: readonly string[],
  { workspace, api }: AskedBitbucket,
  terminal: Terminal,
): Promise<ReadonlyMap<string, AddressAnswer>> {
  const answers = new Map<string, AddressAnswer>();
  if (addresses.length === 0) return answers;
  const ask = await openAddressDesk({ workspace, api }, terminal);
  for (const batch of cutBatches(addresses)) {
    const matches = await ask(batch);
    for (const address of batch) answers.set(address, null);
    for (const { at, accountId } of matches)
      answers.set(batch[at] ?? '', accountId === undefined ? {} : { accountId });
  }
  return answers;
}

/** Asks one batch after the other, of at most 90. Throws `CommandError` without any address. */
export async function openAddressDesk(
  { workspace, api }: AskedBitbucket,
  terminal: Terminal,
): Promise<(batch: readonly string[]) => Promise<readonly MatchedAddress[]>> {
  const origin = getApiOrigin(api);
  const request = createTokenRequest({ api: origin, ...(await getCredentials(terminal)) });
  const budget = createBudget({ share: SHARE_OF_LIMIT, now: terminal.now });
  return (addresses) =>
    askPatiently(() => matchAddresses({ request, workspace, origin, budget, addresses }), terminal);
}

async function askPatiently(
  ask: () => Promise<readonly MatchedAddress[]>,
  terminal: Terminal,
): Promise<readonly MatchedAddress[]> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof BitbucketError)) throw error;
      if (error.retryAtMs === undefined) throw toCommandError(error);
      const waitMs = Math.max(0, error.retryAtMs - terminal.now());
      terminal.stderr.write(
        `usher: ${error.message} Goes on in ${Math.ceil(waitMs / 60_000)} min.\n`,
      );
      await sleep(waitMs);
    }
  }
}

function toCommandError({ reason, message }: BitbucketError) {
  const remedy =
    reason === 'not-an-admin'
      ? 'Only workspace admins may ask whose an address is: use the token of one.'
      : 'Check --workspace, --api and the token, then run the same command again. Without --workspace nobody is asked.';
  return failed(message, remedy);
}
