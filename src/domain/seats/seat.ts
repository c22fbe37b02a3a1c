import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';

/** One member of the workspace: whether they are billed, what goes with the membership, what frees the seat. */
export interface Seat {
  readonly person: AccountUuid;
  readonly billable: Billable;
  readonly comesWith: SeatHolding;
}

/**
 * `yes` and `no` only where something says so; `not-known` while nobody told whether the account is active.
 * Every active member costs a seat, whatever they can see:
 * https://bitbucket.org/blog/billing-model-change
 */
export type Billable =
  | { readonly state: 'yes'; readonly because: 'on-plan' | 'active-member' }
  | { readonly state: 'no'; readonly because: 'not-on-plan' | 'deactivated' }
  | {
      readonly state: 'not-known';
      readonly because: 'activity-not-known' | 'account-kind-not-known';
    };

/** What the membership carries. Lists are as far as read; `isComplete` says whether that is all. */
export interface SeatHolding {
  readonly isWorkspaceAdmin: boolean;
  readonly groups: readonly GroupSlug[];
  readonly projects: readonly ProjectUuid[];
  readonly repositories: readonly RepositoryUuid[];
  /** Whether they can open any project or repository; what everybody may read is not counted. */
  readonly opens: 'something' | 'nothing' | 'not-known';
  readonly isComplete: boolean;
}

export const SEAT_KINDS = [
  'workspace-admin',
  'groups',
  'groups-and-grants',
  'grants',
  'no-access',
  'not-known',
] as const;
/**
 * What holds somebody's seat together. `no-access`: a member who can open nothing (public reading aside),
 * in a group or not. `not-known`: something that decides it was not read.
 */
export type SeatKind = (typeof SEAT_KINDS)[number];

/** How a seat line ends: what removing somebody does to the bill. Kept apart, always. */
export type SeatOutcome =
  /** Removal from a repository, project or group. */
  | { readonly kind: 'stays-billed' }
  /** One to five people cost the same. */
  | {
      readonly kind: 'freed-saves-nothing';
      readonly because: 'flat-rate' | 'free-plan' | 'not-billed';
    }
  | {
      readonly kind: 'freed-saves';
      readonly currency: string;
      /** A month; the two differ where price lists do. */
      readonly atLeastCents: number;
      readonly atMostCents: number;
      /** ISO date of the price. */
      readonly pricedOn: string;
      /** ISO date of the next bill; missing where nobody told. */
      readonly from?: string;
    }
  /** Annual: the quantity is bought. */
  | { readonly kind: 'no-saving-before-renewal'; readonly renewsOn?: string }
  | {
      readonly kind: 'not-known';
      readonly missing: 'plan' | 'billing-period' | 'price' | 'active-members';
    };
