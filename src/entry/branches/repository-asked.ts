import { type FunctionName } from '../../contract/functions';
import { getRepository, NotInFactsError } from '../../domain/access/access-index';
import { repositoryUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { type CallerOf } from '../authorize';
import { ContractFailure } from '../contract-failure';
import { type FactsReader } from '../facts/load-facts';
import { withBraces } from '../request-context';

interface Asked {
  readonly caller: CallerOf['page-admin'];
  /** As the payload names it. */
  readonly repository: string | undefined;
  readonly by: FunctionName;
}

/**
 * The repository that a function is asked about, if it belongs to what the caller was confirmed for.
 * @throws ContractFailure (`bad-request`) when none is named where one must be
 * @throws NotInFactsError for any that the caller may not be told of
 */
export async function findRepositoryAsked(
  { getIndex }: Pick<FactsReader, 'getIndex'>,
  { caller, repository, by }: Asked,
): Promise<RepositoryUuid> {
  const wanted = repository === undefined ? undefined : repositoryUuid(withBraces(repository));
  if (caller.repository) return ownRepository(caller.repository, wanted);
  if (wanted === undefined)
    throw new ContractFailure(
      'bad-request',
      `${by}: repository is missing. Choose a repository first.`,
    );
  const found = getRepository(await getIndex(), wanted);
  if (caller.project !== undefined && found.project !== caller.project)
    throw new NotInFactsError('repository', wanted);
  return wanted;
}

/** An admin of one repository is told of another no more than that it is not this one. */
function ownRepository(own: RepositoryUuid, wanted: RepositoryUuid | undefined): RepositoryUuid {
  if (wanted !== undefined && wanted !== own) throw new NotInFactsError('repository', wanted);
  return own;
}
