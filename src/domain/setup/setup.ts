import { type AccountUuid } from '../facts/ids';

/**
 * What no API tells and an admin typed in. Everything may be missing, and missing is unknown: never
 * a default plan, never a quantity of zero.
 */
export interface Setup {
  readonly plan?: Stated<Plan>;
  readonly billingPeriod?: Stated<'monthly' | 'annual'>;
  /** How many seats an annual subscription was bought for. */
  readonly paidSeats?: Stated<number>;
  /** How many users Billing says are billed now. */
  readonly billedSeats?: Stated<number>;
  /** ISO date. */
  readonly renewsOn?: Stated<string>;
  /** Where people and groups are managed. */
  readonly managedIn?: Stated<'bitbucket' | 'atlassian-administration'>;
  /** Linking alone does not move the people: `managedIn` does. */
  readonly isLinked?: Stated<boolean>;
  readonly groupsFrom?: Stated<'bitbucket' | 'atlassian-administration' | 'identity-provider'>;
  /** What gives Bitbucket app access in Atlassian Administration: where it is not changed, people return. */
  readonly accessGivenBy?: Stated<AccessGiver>;
  /** ISO date: the key of the organization's admin API, which the companion uses. */
  readonly organizationKeyExpiresOn?: Stated<string>;
  /** ISO date: the key with which the identity provider keeps people and groups in step. */
  readonly scimKeyExpiresOn?: Stated<string>;
  /** Of a month, as Billing or Plan details show them. */
  readonly buildMinutes?: Stated<number>;
  readonly lfsGb?: Stated<number>;
  readonly premiumRunners?: Stated<number>;
  readonly guard?: Stated<'none' | 'already-paid-for' | 'bought'>;
  /** Of the whole organization, with access to an app that Guard supports. */
  readonly guardManagedAccounts?: Stated<number>;
  readonly guardExternalUsers?: Stated<number>;
  /** Members of the non-billable policy, among both. */
  readonly guardNotBillable?: Stated<number>;
  /** The admin's own estimates of the work by hand. */
  readonly joinsAMonth?: Stated<number>;
  readonly leavesAMonth?: Stated<number>;
  readonly minutesPerJoin?: Stated<number>;
  readonly minutesPerLeave?: Stated<number>;
  readonly hourlyCostCents?: Stated<number>;
  /** Whether project and repository admins see what a seat costs. Missing: they do. */
  readonly showsPricesToAdmins?: Stated<boolean>;
}

export const ACCESS_GIVERS = ['admin', 'group', 'identity-provider', 'approved-domain'] as const;
export type AccessGiver = (typeof ACCESS_GIVERS)[number];

export const PLANS = ['free', 'standard', 'premium'] as const;
export type Plan = (typeof PLANS)[number];

/** A value with who said so, and when (milliseconds since 1970). */
export interface Stated<Value> {
  readonly value: Value;
  readonly statedAt: number;
  readonly statedBy?: AccountUuid;
}

/** Nothing was typed in yet. */
export const NO_SETUP: Setup = {};
