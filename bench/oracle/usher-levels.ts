import { type AccessIndex } from '../../src/domain/access/access-index';
import { explainRepositoryAccess } from '../../src/domain/access/explain-access';
import { listPeopleOf, listRepositoriesOf } from '../../src/domain/access/list-access';
import { accountUuid, repositoryUuid } from '../../src/domain/facts/ids';

/** What Usher says of pairs, asked in every way a page or command can ask. */
export interface UsherLevels {
  readonly inRepositoryView: (person: string, repository: string) => string;
  readonly inPersonView: (person: string, repository: string) => string;
  readonly explained: (person: string, repository: string) => string;
}

/** What all three views show of one pair. */
interface Shown {
  readonly level: string;
  readonly atMost: string;
  readonly complete: boolean;
  readonly publicOnly: boolean;
}

/**
 * Levels without public reading: who reads only because everybody may counts as `none`. An answer that is
 * not certain and complete is spelled out, so that it equals no level.
 */
export function createUsherLevels(index: AccessIndex): UsherLevels {
  const { accounts } = index.roster;
  const { repositories } = index.facts;
  const peopleOf = new Map(
    repositories.map(({ uuid }) => [
      String(uuid),
      new Map(listPeopleOf(index, uuid).map((row) => [String(row.account), toLevel(row)])),
    ]),
  );
  const repositoriesOf = new Map(
    accounts.map((account) => [
      String(account),
      new Map(
        listRepositoriesOf(index, account).map((row) => [String(row.repository), toLevel(row)]),
      ),
    ]),
  );
  return {
    inRepositoryView: (person, repository) => peopleOf.get(repository)?.get(person) ?? 'none',
    inPersonView: (person, repository) => repositoriesOf.get(person)?.get(repository) ?? 'none',
    explained: (person, repository) => {
      const uuids = [accountUuid(person), repositoryUuid(repository)] as const;
      const answer = explainRepositoryAccess(index, ...uuids);
      const publicOnly =
        answer.paths.length > 0 && answer.paths.every(({ kind }) => kind === 'public');
      return toLevel({ ...answer, publicOnly });
    },
  };
}

function toLevel({ level, atMost, complete, publicOnly }: Shown): string {
  if (!complete || level !== atMost) return `${level} to ${atMost}, incomplete`;
  if (publicOnly) return level === 'read' ? 'none' : `${level}, wrongly called public only`;
  return level;
}
