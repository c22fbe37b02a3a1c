import { type AddressAnswer } from '../../../../../src/domain/directory/match-rows';
import { type call, type Outcome } from '../../lib/call';

export interface MatchingWork {
  readonly call: typeof call;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** `waitingUntil`: Bitbucket's hourly limit is used up for now, milliseconds since 1970. */
  readonly onProgress: (asked: number, waitingUntil?: number) => void;
  readonly isCancelled: () => boolean;
  /** What was answered before something failed: nobody is asked about an address twice. */
  readonly answers: Map<string, AddressAnswer>;
}

/** Somebody who gives up need not wait longer. */
const NAP_MS = 1_000;

/**
 * Asks batch by batch whose the addresses are, and waits where the hourly limit wants it.
 * @returns how it ended; the answers are in `answers`, and `undefined` says that it was cancelled
 */
export async function askAddresses(
  batches: readonly (readonly string[])[],
  work: MatchingWork,
): Promise<Outcome<'asked' | undefined>> {
  let asked = 0;
  for (const batch of batches) {
    const addresses = batch.filter((address) => !work.answers.has(address));
    const ended = addresses.length === 0 ? undefined : await askBatch(addresses, asked, work);
    if (ended !== undefined) return ended;
    asked += batch.length;
    work.onProgress(asked);
  }
  return { ok: true, value: 'asked' };
}

/** @returns nothing, unless that was the end of it */
async function askBatch(
  addresses: readonly string[],
  asked: number,
  work: MatchingWork,
): Promise<Outcome<undefined> | undefined> {
  while (!work.isCancelled()) {
    const outcome = await work.call('matchDirectory', { addresses: [...addresses] });
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    if (value.state === 'matched') {
      for (const address of addresses) work.answers.set(address, null);
      for (const { at, accountId } of value.matches)
        work.answers.set(addresses[at] ?? '', accountId === undefined ? {} : { accountId });
      return undefined;
    }
    await waitUntil(value.until, asked, work);
  }
  return { ok: true, value: undefined };
}

async function waitUntil(until: number, asked: number, work: MatchingWork): Promise<void> {
  work.onProgress(asked, until);
  do await work.sleep(NAP_MS);
  while (work.now() < until && !work.isCancelled());
}
