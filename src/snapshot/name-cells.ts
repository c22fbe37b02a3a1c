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

export function toNamedAccount([uuid, displayName, accountId, nickname]: NameCells): NamedAccount {
  return {
    uuid: accountUuid(uuid),
    displayName: displayName ?? NO_NAME,
    ...(isTold(accountId) && { accountId }),
    ...(isTold(nickname) && { nickname }),
  };
}

export function toNamedGroup([slug, name]: NameCells): Pick<Group, 'slug' | 'name'> {
  return { slug: groupSlug(slug), name: name ?? slug };
}

export function toNamedProject([uuid, key, name]: NameCells): Pick<
  Project,
  'uuid' | 'key' | 'name'
> {
  return { uuid: projectUuid(uuid), key: key ?? uuid, name: name ?? key ?? uuid };
}

export function toNamedRepository([uuid, slug, name, mainBranch]: NameCells): NamedRepository {
  return {
    uuid: repositoryUuid(uuid),
    slug: slug ?? uuid,
    name: name ?? slug ?? uuid,
    ...(isTold(mainBranch) && { mainBranch }),
  };
}

function isTold(cell: string | null | undefined): cell is string {
  return cell !== null && cell !== undefined;
}

/** A name that equals the id beside it is not written twice. */
function unlessEqual(name: string, id: string): string | null {
  return name === id ? null : name;
}
