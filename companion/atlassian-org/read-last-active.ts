import { type Reading } from '../../src/domain/facts/reading';
import { type ProductActivity } from '../../src/domain/organization/organization-data';
import { type AskOrganization } from './ask-organization';
import { OrganizationError, toGap } from './organization-error';
import {
  lastActiveAnswer,
  type LastActiveAnswer,
  type ManagedRow,
  toActivity,
} from './organization-rows';

export type LastActive = Reading<readonly ProductActivity[]>;

/**
 * What the list of managed accounts says. A product without a time may be one never seen or not told of, so
 * whoever has one, or no time at all, is asked about by name. A time of no product says that somebody was
 * seen, and of no product that they were not.
 */
export function toLastActive(row: ManagedRow, readAt: number): LastActive | undefined {
  const entries = row.product_access ?? [];
  const value = entries.flatMap((one) => toActivity(one.key, one.last_active));
  if (value.length < entries.length) return undefined;
  if (value.length > 0) return { state: 'complete', readAt, value };
  const somewhere = toActivity('unknown', row.last_active);
  return somewhere.length > 0
    ? { state: 'partial', readAt, value: somewhere, gap: WHICH_PRODUCT }
    : undefined;
}

const WHICH_PRODUCT = { reason: 'not-asked', detail: 'which product it was is not told' } as const;

/**
 * One person, every product. An empty list is Atlassian's word for never.
 * @throws OrganizationError (`bad-credential`)
 */
export async function readLastActive(
  ask: AskOrganization,
  path: string,
  now: () => number,
): Promise<LastActive> {
  const readAt = now();
  try {
    const { data, links }: LastActiveAnswer = await ask(path, {
      schema: lastActiveAnswer,
      scope: 'read:directories:admin',
    });
    const value = data.product_access.flatMap((one) =>
      toActivity(one.key, one.last_active_timestamp ?? one.last_active),
    );
    if (links?.next === undefined || links.next === null) return whole(data, value, readAt);
    const gap = { reason: 'not-read-yet', detail: 'more products stand on a second page' } as const;
    return { state: 'partial', readAt, value, gap };
  } catch (error) {
    return { state: 'unread', gap: toGap(error, now()) };
  }
}

/** A product without a time says nothing; "never" needs that there is none. */
function whole(
  data: LastActiveAnswer['data'],
  value: readonly ProductActivity[],
  readAt: number,
): LastActive {
  if (value.length === data.product_access.length) return { state: 'complete', readAt, value };
  const gap = toGap(
    new OrganizationError('unreadable-answer', 'a product is named without a time'),
    readAt,
  );
  return { state: 'partial', readAt, value, gap };
}
