import { isComplete, rowsRead } from '../facts/reading';
import {
  type OrganizationData,
  type OrganizationPerson,
  type ProductActivity,
} from '../organization/organization-data';

/**
 * What the organization API says of accounts, by Atlassian account id. "Last active" is a page of any
 * Atlassian app viewed for two seconds or more, told up to a day late: git and API use do not count.
 * https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/
 */
export interface OrganizationActivity {
  /** When it was read, milliseconds since 1970. */
  readonly asOf: number;
  /** In any app. Milliseconds since 1970; `null` = never seen in any. Who is missing was not told of. */
  readonly lastActive: ReadonlyMap<string, number | null>;
  /** By app. Who is missing was not told of. */
  readonly products: ReadonlyMap<string, ProductReading>;
  /** Accounts that cannot sign in any more. Who is missing may still be one where the list was cut short. */
  readonly deactivated: ReadonlySet<string>;
}

export interface ProductReading {
  readonly seen: readonly ProductActivity[];
  /** An app that is not among them never saw the person. */
  readonly isWhole: boolean;
}

export function toOrganizationActivity({ asOf, people }: OrganizationData): OrganizationActivity {
  const rows = rowsRead(people);
  return {
    asOf,
    lastActive: new Map(
      rows.flatMap((person) => {
        const at = latestOf(person);
        return at === undefined ? [] : [[person.accountId, at] as const];
      }),
    ),
    products: new Map(
      rows.map(({ accountId, lastActive }) => [
        accountId,
        { seen: rowsRead(lastActive), isWhole: isComplete(lastActive) },
      ]),
    ),
    deactivated: new Set(rows.filter(isDeactivated).map(({ accountId }) => accountId)),
  };
}

/** "Never" needs the whole answer; "seen" needs one time of it. */
function latestOf({ lastActive }: OrganizationPerson): number | null | undefined {
  const times = rowsRead(lastActive).map(({ at }) => at);
  if (times.length > 0) return Math.max(...times);
  return isComplete(lastActive) ? null : undefined;
}

function isDeactivated({ status }: OrganizationPerson): boolean {
  return status === 'deactivated' || status === 'closed';
}
