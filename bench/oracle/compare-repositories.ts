import { effectiveLevels } from '../../local/bitbucket/effective-levels';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { type AccessIndex } from '../../src/domain/access/access-index';
import { type Comparison, findDifference, toComparison } from './comparison';
import { levelsOn } from './oracle-levels';
import { type SpiceDb } from './spicedb';
import { createUsherLevels } from './usher-levels';

export interface Opponents {
  readonly spicedb: SpiceDb;
  readonly index: AccessIndex;
  readonly data: WorkspaceData;
}

export interface RepositoryComparison extends Comparison {
  /** Pairs on which the oracle knows a level above none. */
  readonly withAccess: number;
}

/** Every account on every repository: the oracle, the simulator, and three ways to ask Usher. */
export async function compareRepositories(opponents: Opponents): Promise<RepositoryComparison> {
  const { spicedb, index, data } = opponents;
  const usher = createUsherLevels(index);
  const simulated = simulatedLevels(data);
  const found = [];
  let withAccess = 0;
  for (const { uuid: repository, slug } of data.repositories) {
    const oracle = await levelsOn(spicedb, { type: 'repository', id: repository });
    withAccess += oracle.size;
    for (const { uuid: person, displayName } of data.accounts) {
      const question = `${displayName} ${person} on ${slug} ${repository}`;
      const others = {
        'Usher, repository': usher.inRepositoryView(person, repository),
        'Usher, person': usher.inPersonView(person, repository),
        'Usher, why': usher.explained(person, repository),
        simulator: simulated.get(`${person} ${repository}`) ?? 'none',
      };
      found.push(findDifference(question, oracle.get(person) ?? 'none', others));
    }
  }
  return { ...toComparison(found), withAccess };
}

function simulatedLevels(data: WorkspaceData): ReadonlyMap<string, string> {
  const levels = new Map<string, string>();
  for (const { account, repository, level } of effectiveLevels(data))
    levels.set(`${account.uuid} ${repository.uuid}`, level);
  return levels;
}
