import { type DocumentStore } from '../../adapters/forge/document-store';
import { type AccountUuid } from '../../domain/facts/ids';

/** How far this workspace is with reporting whom it holds; kept from call to call, so that a killed run loses nothing. */
export interface PrivacyCycle {
  /** When the last cycle was done, milliseconds since 1970. */
  readonly doneAt?: number;
  readonly open?: OpenCycle;
}

export interface OpenCycle {
  /** Accounts up to this one, in the order of their ids, were reported; missing before the first call. */
  readonly reportedTo?: string;
  /** What the answers asked for so far. Gone with the cycle, and with it the ids. */
  readonly toForget: readonly NewsOfAccount[];
  readonly toReadAgain: readonly NewsOfAccount[];
}

export interface NewsOfAccount {
  readonly accountId: string;
  /** As it was known when the answer came: once names are erased nothing leads from one id to the other. */
  readonly account?: AccountUuid;
}

/** What was stored at the last report is reported again after so long. https://developer.atlassian.com/platform/forge/user-privacy-guidelines/ */
const CYCLE_MS = 7 * 86_400_000;
const KEY = 'privacy-cycle';

/** A cycle that is open goes on; one that was done in the future was done before the clock was set back. */
export function isDue({ doneAt, open }: PrivacyCycle, now: number): boolean {
  if (open || doneAt === undefined) return true;
  return now - doneAt >= CYCLE_MS || doneAt > now;
}

export function createCycleStore(documents: Pick<DocumentStore, 'find' | 'change'>) {
  return {
    get: async (): Promise<PrivacyCycle> => (await documents.find<PrivacyCycle>(KEY))?.value ?? {},
    set: async (cycle: PrivacyCycle): Promise<void> => {
      await documents.change<PrivacyCycle>(KEY, () => cycle);
    },
  };
}
