import { type AccessIndex } from '../domain/access/access-index';
import { type AccessKey } from '../domain/facts/details';
import { type Facts, type Repository } from '../domain/facts/facts';
import { isComplete, type Reading, rowsRead } from '../domain/facts/reading';
import { listBranchesNamed } from '../domain/gates/branch-names';
import { type AnswerKey, type RepositorySettings } from './access-answers';
import { createPersonNames } from './to-heads';

/** What is known of a repository beside who has access; what was not read stays so. */
export function toRepositorySettings(
  index: AccessIndex,
  repository: Repository,
): RepositorySettings {
  const { forkPolicy, forkOf, project: uuid } = repository;
  const nameOf = createPersonNames(index);
  const toKey = createKeyWriter(index);
  const project = uuid && index.projects.get(uuid);
  const workspaceForking = index.facts.workspace.forkingMode;
  return {
    branches: listBranchesNamed(repository),
    accessKeys: mapRows(repository.accessKeys, toKey),
    ...(project && { projectKeys: mapRows(project.accessKeys, toKey) }),
    defaultReviewers: mapRows(repository.defaultReviewers, ({ person, origin }) => ({
      person: nameOf(person),
      origin,
    })),
    forks: repository.forks,
    overrides: repository.overrides,
    ...(forkPolicy !== undefined && { forkPolicy }),
    ...(workspaceForking !== undefined && { workspaceForking }),
    ...(forkOf !== undefined && { forkOf }),
  };
}

function createKeyWriter(index: AccessIndex): (key: AccessKey) => AnswerKey {
  const { facts } = index;
  const nameOf = createPersonNames(index);
  const scopes = [...facts.projects, ...facts.repositories];
  const perhapsMore = !isEverythingRead(facts, scopes);
  const placesOf = (fingerprint: string | undefined) =>
    fingerprint === undefined
      ? 1
      : scopes.filter(({ accessKeys }) =>
          rowsRead(accessKeys).some((key) => key.fingerprint === fingerprint),
        ).length;
  return ({ addedBy, ...key }) => ({
    ...key,
    ...(addedBy !== undefined && { addedBy: nameOf(addedBy) }),
    elsewhere: placesOf(key.fingerprint) - 1,
    // Without a fingerprint nothing can be compared.
    perhapsMore: perhapsMore || key.fingerprint === undefined,
  });
}

function isEverythingRead(
  { lists }: Facts,
  scopes: readonly { readonly accessKeys: Reading<unknown> }[],
): boolean {
  return (
    isComplete(lists.projects) &&
    isComplete(lists.repositories) &&
    scopes.every(({ accessKeys }) => isComplete(accessKeys))
  );
}

function mapRows<Row, To>(
  reading: Reading<readonly Row[]>,
  toRow: (row: Row) => To,
): Reading<readonly To[]> {
  return reading.state === 'unread' ? reading : { ...reading, value: reading.value.map(toRow) };
}
