import { type BitbucketResponse } from './bitbucket-request';
import { toRateLimitNotice } from './rate-limit-headers';
import {
  anHour,
  nextFreeAt,
  type RequestWindow,
  withAnswer,
  withoutFuture,
  withRequest,
} from './request-window';

/**
 * Limits are per resource group, and nothing tells what is left, so we count.
 * https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/ names `/2.0/repositories`;
 * for the rest a group of its own with the same limit is assumed.
 */
const RESOURCE_GROUPS = ['repositories', 'workspaces', 'api-1.0'] as const;
type ResourceGroup = (typeof RESOURCE_GROUPS)[number];

export type BudgetState = Readonly<Partial<Record<ResourceGroup, RequestWindow>>>;

export interface BudgetOptions {
  /** The part of each limit to keep to, above 0 up to 1. */
  readonly share: number;
  readonly now: () => number;
  /** 0..1, for jitter. */
  readonly random?: () => number;
  /** Where nothing is announced yet; Bitbucket's documented default is 1,000 an hour. */
  readonly limits?: Readonly<Partial<Record<ResourceGroup, number>>>;
  readonly windowMs?: number;
  /** What an earlier budget of the same identity returned from `state()`. */
  readonly state?: BudgetState;
}

/** Counts the requests of one identity (Bitbucket counts per user; an app acting as itself is one). */
export interface Budget {
  /** Books a request on `path`, or says when there is room for it. Never sleeps. */
  readonly reserve: (path: string) => Reservation;
  /** Takes in what the answer to a booked request says; returns when the next one may go. */
  readonly learn: (
    booked: Booking,
    response: Pick<BitbucketResponse, 'status' | 'headers'>,
  ) => number;
  readonly state: () => BudgetState;
  /** The limit in force for a resource group, announced or assumed. */
  readonly limitOf: (group: ResourceGroup) => { readonly limit: number; readonly windowMs: number };
}

export interface Booking {
  readonly group: ResourceGroup;
  readonly sentAt: number;
}

type Reservation =
  | { readonly granted: true; readonly booking: Booking }
  | { readonly granted: false; readonly retryAtMs: number };

export function createBudget(options: BudgetOptions): Budget {
  const { share, now, random = Math.random } = options;
  const windows = new Map<ResourceGroup, RequestWindow>();
  for (const group of RESOURCE_GROUPS) windows.set(group, firstWindow(group, options));
  const windowOf = (group: ResourceGroup) => windows.get(group) ?? firstWindow(group, options);

  return {
    reserve: (path) => {
      const group = toResourceGroup(path);
      const sentAt = now();
      const retryAtMs = nextFreeAt(windowOf(group), share, sentAt);
      if (retryAtMs > sentAt) return { granted: false, retryAtMs };
      windows.set(group, withRequest(windowOf(group), sentAt));
      return { granted: true, booking: { group, sentAt } };
    },
    learn: ({ group, sentAt }, { status, headers }) => {
      const at = now();
      const answer = { ...toRateLimitNotice(headers, at), status, sentAt, now: at, dice: random() };
      const window = withAnswer(windowOf(group), answer);
      windows.set(group, window);
      return nextFreeAt(window, share, at);
    },
    state: () => Object.fromEntries(windows),
    limitOf: (group) => windowOf(group),
  };
}

function firstWindow(group: ResourceGroup, options: BudgetOptions): RequestWindow {
  const known = options.state?.[group];
  if (known) return withoutFuture(known, options.now());
  return {
    ...anHour,
    limit: options.limits?.[group] ?? anHour.limit,
    windowMs: options.windowMs ?? anHour.windowMs,
  };
}

function toResourceGroup(path: string): ResourceGroup {
  if (path.startsWith('/2.0/repositories/')) return 'repositories';
  return path.startsWith('/1.0/') ? 'api-1.0' : 'workspaces';
}
