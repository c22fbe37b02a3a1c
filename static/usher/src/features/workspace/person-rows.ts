import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { countAccess, countsAt } from '../../../../../src/domain/access/count-access';
import { rankOf } from '../../../../../src/domain/access/level';
import { type Account } from '../../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type PersonRow } from '../people/person-row';
import { highestLevel, listCreators } from '../../../../../src/domain/access/highest-level';
import { createSources } from './grant-sources';
import { type LevelSurvey } from '../../../../../src/domain/access/survey-levels';

interface RowSources {
  readonly index: AccessIndex;
  readonly survey: LevelSurvey;
  readonly secondLine: (uuid: AccountUuid) => string;
}

/** One row for everybody the facts name, in the order of the index. */
export function toPersonRows({ index, survey, secondLine }: RowSources): readonly PersonRow[] {
  const { facts, roster } = index;
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const { perAccount } = countAccess(index);
  const sourcesOf = createSources(facts);
  const creators = listCreators(facts);
  return roster.accounts.map((uuid, position) => {
    const counts = countsAt(perAccount, position);
    const level = highestLevel(counts, creators.has(uuid));
    const most = survey.mostOf(position);
    return {
      ...describe(accounts.get(uuid), uuid),
      detail: secondLine(uuid),
      level,
      atMost: rankOf(most) > rankOf(level) ? most : level,
      counts: { admin: counts.admin, write: counts.write, read: counts.read - counts.publicOnly },
      possible: counts.possible,
      uncertain: survey.uncertainOfAccount[position] ?? 0,
      sources: sourcesOf(uuid),
    };
  });
}

function describe(
  account: Account | undefined,
  uuid: AccountUuid,
): Pick<PersonRow, 'uuid' | 'name' | 'kind' | 'role'> {
  if (account === undefined) return { uuid, name: uuid, kind: 'unknown', role: 'none' };
  const { displayName, kind, role = 'none' } = account;
  return { uuid, name: displayName, kind, role };
}
