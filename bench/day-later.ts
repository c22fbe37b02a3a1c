import { type RepositoryRecord, type WorkspaceData } from '../local/bitbucket/workspace-data';

const MANY = { groups: 12, repositories: 40 } as const;

/**
 * The same workspace after an ordinary day: twelve groups have one member less, and forty repositories
 * lost a grant of their own where they have any.
 */
export function aDayLater(data: WorkspaceData): WorkspaceData {
  return {
    ...data,
    groups: changeSome(data.groups, MANY.groups, (group) => {
      return { ...group, members: group.members.slice(1) };
    }),
    repositories: changeSome(data.repositories, MANY.repositories, withoutFirstGrant),
  };
}

function changeSome<Item>(
  items: readonly Item[],
  howMany: number,
  change: (item: Item) => Item,
): Item[] {
  const step = Math.max(1, Math.floor(items.length / howMany));
  return items.map((item, at) => (at % step === 0 ? change(item) : item));
}

function withoutFirstGrant(repository: RepositoryRecord): RepositoryRecord {
  const { groupGrants, userGrants } = repository;
  return groupGrants.length > 0
    ? { ...repository, groupGrants: groupGrants.slice(1) }
    : { ...repository, userGrants: userGrants.slice(1) };
}
