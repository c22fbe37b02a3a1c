import { type Account, type Group } from '../../src/domain/facts/facts';
import { type GroupMapping } from '../../src/domain/sync/group-mapping';
import { type GroupSource, type SourceGroup } from '../../src/domain/sync/group-source';
import { complete, READ_AT } from './facts-builders';

/** A whole CSV with these groups. */
export function aGroupSource(
  groups: readonly SourceGroup[] = [],
  given: Partial<GroupSource> = {},
): GroupSource {
  return { origin: 'csv', asOf: READ_AT, groups: complete(groups), ...given };
}

/** A group of the identity provider that holds exactly these people. */
export function aSourceGroup(
  name: string,
  people: readonly Account[] = [],
  given: Partial<SourceGroup> = {},
): SourceGroup {
  const ids = people.flatMap(({ accountId }) => accountId ?? []);
  return { name, members: complete(ids), unmatched: [], ...given };
}

/** `Engineering` fills one group and grants nothing, unless a test says otherwise. */
export function aMapping(
  group: Group | undefined,
  given: Partial<GroupMapping> = {},
): GroupMapping {
  return {
    source: 'Engineering',
    ...(group && { group: group.slug }),
    grants: [],
    mode: 'exact',
    ...given,
  };
}
