import { type AccessIndex } from '../../src/domain/access/access-index';
import {
  type AccountUuid,
  type ProjectUuid,
  type RepositoryUuid,
} from '../../src/domain/facts/ids';
import { type RowPerson, toRowPerson } from '../../src/domain/access/access-row';
import { toFullName } from '../../src/domain/access/list-access-rows';

/** How rows call what the facts name; what nothing describes is called by its id. */
export interface RowNames {
  readonly person: (uuid: AccountUuid) => RowPerson;
  readonly project: (uuid: ProjectUuid) => { readonly key: string; readonly name: string };
  readonly repository: (uuid: RepositoryUuid) => {
    readonly uuid: string;
    readonly fullName: string;
  };
}

export function createRowNames({ facts, projects }: AccessIndex): RowNames {
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const repositories = new Map(
    facts.repositories.map((repository) => [
      repository.uuid,
      toFullName(facts.workspace, repository),
    ]),
  );
  return {
    person: (uuid) =>
      toRowPerson(accounts.get(uuid) ?? { uuid, kind: 'unknown', displayName: uuid }),
    project: (uuid) => {
      const { key, name } = projects.get(uuid) ?? { key: uuid, name: uuid };
      return { key, name };
    },
    repository: (uuid) => ({ uuid, fullName: repositories.get(uuid) ?? uuid }),
  };
}
