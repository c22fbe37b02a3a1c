import { type AccessIndex } from './access-index';
import { explainRepositoryAccess } from './explain-access';
import { type RepositoryClass } from './repository-classes';
import { type Account, type Repository } from '../facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type AccessRow, type Names, type RowAnswer, toRowAnswer, toRowPerson } from './access-row';

export interface RowsWanted {
  readonly index: AccessIndex;
  /** Missing = everybody. */
  readonly person?: AccountUuid;
  /** Missing = all. */
  readonly repository?: RepositoryUuid;
}

/**
 * A row for each pair where access is certain or possible, by display name, then by slug. One at a
 * time: 50 million of them never stand in memory.
 */
export function* listAccessRows({ index, person, repository }: RowsWanted): Generator<AccessRow> {
  const names = toNames(index);
  const repositories = sortedRepositories(index, repository);
  for (const account of sortedAccounts(index, person)) {
    const answers = new Map<RepositoryClass, RowAnswer>();
    const rowPerson = toRowPerson(account);
    for (const { uuid, fullName, of } of repositories) {
      const known = answers.get(of);
      const answer =
        known ?? toRowAnswer(explainRepositoryAccess(index, account.uuid, uuid), names);
      if (known === undefined) answers.set(of, answer);
      if (answer.atMost === 'none') continue;
      yield { person: rowPerson, repository: { uuid, fullName }, ...answer };
    }
  }
}

export function toNames({ facts, projects }: AccessIndex): Names {
  return { projects, groups: new Map(facts.groups.map((group) => [group.slug, group])) };
}

/** Everybody the facts name: also those whom only a grant names, and whose name nobody told. */
export function sortedAccounts(
  { facts, roster }: AccessIndex,
  only?: AccountUuid,
): readonly Account[] {
  const known = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const wanted = only === undefined ? roster.accounts : [only];
  return wanted
    .map((uuid) => known.get(uuid) ?? { uuid, kind: 'unknown' as const, displayName: uuid })
    .sort((a, b) => compare(sortKey(a), sortKey(b)) || compare(a.uuid, b.uuid));
}

function sortedRepositories({ facts, classes }: AccessIndex, only?: RepositoryUuid) {
  return facts.repositories
    .flatMap((repository, position) => {
      const of = classes.of[position];
      if (of === undefined || (only !== undefined && repository.uuid !== only)) return [];
      return [{ uuid: repository.uuid, fullName: toFullName(facts.workspace, repository), of }];
    })
    .sort((a, b) => compare(a.fullName, b.fullName));
}

export function toFullName(workspace: { readonly slug: string }, { slug }: Repository): string {
  return `${workspace.slug}/${slug}`;
}

function sortKey({ displayName }: Account): string {
  return displayName.normalize('NFKC').toLowerCase();
}

/** By code unit: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
