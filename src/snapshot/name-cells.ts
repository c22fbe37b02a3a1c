import { type Account, type Group, type Project, type Repository } from '../domain/facts/facts';
import { groupSlug, accountUuid, projectUuid, repositoryUuid } from '../domain/facts/ids';
import { type NameCells } from './names-section';

/** Of somebody whom a grant names and nothing describes; whose name was erased is a former user. */
const NO_NAME = 'Unknown account';

export function accountCells({ uuid, displayName, accountId, nickname }: NamedAccount): NameCells {
  return [uuid, displayName, accountId ?? null, nickname ?? null];
}

export function groupCells({ slug, name }: Pick<Group, 'slug' | 'name'>): NameCells {
  return [slug, unlessEqual(name, slug)];
}

export function projectCells({
  uuid,
  key,
  name,
}: Pick<Project, 'uuid' | 'key' | 'name'>): NameCells {
  return [uuid, key, unlessEqual(name, key)];
}

export function repositoryCells({ uuid, slug, name, mainBranch }: NamedRepository): NameCells {
  return [uuid, slug, unlessEqual(name, slug), mainBranch ?? null];
}

type NamedAccount = Pick<Account, 'uuid' | 'displayName' | 'accountId' | 'nickname'>;
type NamedRepository = Pick<Repository, 'uuid' | 'slug' | 'name' | 'mainBranch'>;

/** By place, here and below: taking a list apart by a pattern walks an iterator, ten thousand times. */
export function toNamedAccount(cells: NameCells): NamedAccount {
  const uuid = accountUuid(cells[0]);
  const displayName = cells[1] ?? NO_NAME;
  const accountId = cells[2];
  const nickname = cells[3];
  if (!isTold(accountId))
    return isTold(nickname) ? { uuid, displayName, nickname } : { uuid, displayName };
  return isTold(nickname)
    ? { uuid, displayName, accountId, nickname }
    : { uuid, displayName, accountId };
}

export function toNamedGroup(cells: NameCells): Pick<Group, 'slug' | 'name'> {
  const slug = groupSlug(cells[0]);
  return { slug, name: cells[1] ?? slug };
}

export function toNamedProject(cells: NameCells): Pick<Project, 'uuid' | 'key' | 'name'> {
  const uuid = projectUuid(cells[0]);
  const key = cells[1] ?? uuid;
  return { uuid, key, name: cells[2] ?? key };
}

export function toNamedRepository(cells: NameCells): NamedRepository {
  const uuid = repositoryUuid(cells[0]);
  const slug = cells[1] ?? uuid;
  const name = cells[2] ?? slug;
  const mainBranch = cells[3];
  return isTold(mainBranch) ? { uuid, slug, name, mainBranch } : { uuid, slug, name };
}

function isTold(cell: string | null | undefined): cell is string {
  return cell !== null && cell !== undefined;
}

/** A name that equals the id beside it is not written twice. */
function unlessEqual(name: string, id: string): string | null {
  return name === id ? null : name;
}
