import { type BitbucketResponse } from '../../adapters/bitbucket/bitbucket-request';
import { type Booking, type BudgetState, createBudget } from '../../adapters/bitbucket/budget';
import { type DocumentStore } from '../../adapters/forge/document-store';

/** Of what Bitbucket allows one person in an hour: a scan as the same person takes up to 0.6. */
const SHARE_OF_LIMIT = 0.3;
/** The only kind of path that is asked. */
const MEMBERS = '/2.0/workspaces/';

export interface MatchingBudget {
  /** Books one request, also against other pages of the same person. */
  reserve(): Promise<
    { readonly granted: true } | { readonly granted: false; readonly retryAtMs: number }
  >;
  learn(response: Pick<BitbucketResponse, 'status' | 'headers'>): Promise<void>;
  /** When the next request may go, milliseconds since 1970. */
  freeAt(): number;
}

interface MatchingBudgetOptions {
  readonly documents: DocumentStore;
  readonly accountId: string;
  readonly now: () => number;
}

/** Where the requests of one person are counted. */
export function matchingKey(accountId: string): string {
  return `matching-${accountId}`;
}

/** A budget that survives the resolver: each call may run in a process of its own. */
export function createMatchingBudget(options: MatchingBudgetOptions): MatchingBudget {
  const { documents, accountId, now } = options;
  const key = matchingKey(accountId);
  const open = (state: BudgetState | undefined) =>
    createBudget({ share: SHARE_OF_LIMIT, now, ...(state && { state }) });
  let booking: Booking | undefined;
  let freeAtMs = 0;
  return {
    reserve: async () => {
      // Replaced by what the newest state allows, which may be asked for more than once.
      let reservation = open(undefined).reserve(MEMBERS);
      await documents.change<BudgetState>(key, ({ value }) => {
        const budget = open(value);
        reservation = budget.reserve(MEMBERS);
        return reservation.granted ? budget.state() : undefined;
      });
      if (!reservation.granted) return reservation;
      booking = reservation.booking;
      return { granted: true };
    },
    learn: async (response) => {
      const booked = booking;
      if (booked === undefined) return;
      await documents.change<BudgetState>(key, ({ value }) => {
        const budget = open(value);
        freeAtMs = budget.learn(booked, response);
        return budget.state();
      });
    },
    freeAt: () => freeAtMs,
  };
}
