import { type PersonName, type RepositoryHead } from './access-answers';
import { type AccessIndex } from '../domain/access/access-index';
import { type Repository } from '../domain/facts/facts';
import { type AccountUuid } from '../domain/facts/ids';

/** What answers tell of a person: the name, and nothing of their activity. */
export function createPersonNames({ facts }: AccessIndex): (uuid: AccountUuid) => PersonName {
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  return (uuid) => {
    const account = accounts.get(uuid);
    // Somebody whom a grant names and nothing describes.
    if (!account) return { uuid, displayName: uuid, kind: 'unknown' };
    const { displayName, nickname, kind } = account;
    return { uuid, displayName, ...(nickname !== undefined && { nickname }), kind };
  };
}

export function toRepositoryHead(repository: Repository): RepositoryHead {
  const { uuid, slug, name, isPrivate, mainBranch } = repository;
  return { uuid, slug, name, isPrivate, ...(mainBranch !== undefined && { mainBranch }) };
}
