import { explainProjectAccess } from '../../src/domain/access/explain-access';
import { accountUuid, projectUuid } from '../../src/domain/facts/ids';
import { type Comparison, findDifference, toComparison } from './comparison';
import { type Opponents } from './compare-repositories';
import { levelsOn } from './oracle-levels';

/** Every account on every project itself, `create-repo` included. */
export async function compareProjects({ spicedb, index, data }: Opponents): Promise<Comparison> {
  const found = [];
  for (const { uuid: project, key } of data.projects) {
    const oracle = await levelsOn(spicedb, { type: 'project', id: project });
    for (const { uuid: person, displayName } of data.accounts) {
      const answer = explainProjectAccess(index, accountUuid(person), projectUuid(project));
      const level = answer.complete ? answer.level : `${answer.level}, incomplete`;
      const question = `${displayName} ${person} on project ${key} ${project}`;
      found.push(findDifference(question, oracle.get(person) ?? 'none', { Usher: level }));
    }
  }
  return toComparison(found);
}
