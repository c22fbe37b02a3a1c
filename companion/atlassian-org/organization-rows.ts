import * as v from 'valibot';
import {
  type OrganizationStatus,
  type ProductActivity,
} from '../../src/domain/organization/organization-data';

const accountId = v.pipe(v.string(), v.regex(/^[\w:-]{1,128}$/));
const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.integer(),
  v.minValue(0),
);

/** https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/ */
export const userRow = v.object({
  accountId,
  accountType: v.optional(v.string()),
  accountStatus: v.optional(v.string()),
  claimStatus: v.optional(v.string()),
});
export type UserRow = v.InferOutput<typeof userRow>;

export const memberRow = v.object({ accountId });

/** https://developer.atlassian.com/cloud/admin/organization/rest/api-group-groups/ */
export const groupRow = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
});

const seenIn = v.object({ key: v.optional(v.string()), last_active: v.nullish(time) });

/** Of managed accounts only. https://developer.atlassian.com/cloud/admin/organization/rest/api-group-orgs/ */
export const managedRow = v.object({
  account_id: accountId,
  last_active: v.nullish(time),
  product_access: v.optional(v.array(seenIn)),
});
export type ManagedRow = v.InferOutput<typeof managedRow>;

/** https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/ */
export const lastActiveAnswer = v.object({
  data: v.object({
    product_access: v.array(
      v.object({
        key: v.optional(v.string()),
        last_active: v.nullish(time),
        last_active_timestamp: v.nullish(time),
      }),
    ),
  }),
  links: v.nullish(v.object({ next: v.nullish(v.string()) })),
});
export type LastActiveAnswer = v.InferOutput<typeof lastActiveAnswer>;

const STATUSES: Readonly<Record<string, OrganizationStatus>> = {
  active: 'active',
  inactive: 'deactivated',
  closed: 'closed',
};

export function toStatus({ accountStatus = '' }: UserRow): OrganizationStatus {
  return STATUSES[accountStatus] ?? 'unknown';
}

/** A word we have never heard of tells nothing. */
export function toManagedFlag({ claimStatus }: UserRow): { readonly isManaged?: boolean } {
  if (claimStatus === 'managed') return { isManaged: true };
  return claimStatus === 'unmanaged' ? { isManaged: false } : {};
}

/** A product may be named that nobody was seen in. */
export function toActivity(
  key: string | undefined,
  at: number | null | undefined,
): readonly ProductActivity[] {
  if (at === undefined || at === null) return [];
  return [{ product: key !== undefined && /^[^\s@]{1,100}$/.test(key) ? key : 'unknown', at }];
}
