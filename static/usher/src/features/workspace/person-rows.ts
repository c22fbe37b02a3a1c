import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import {
  countAccess,
  countsAt,
  type LevelCounts,
} from '../../../../../src/domain/access/count-access';
import { rankOf, type Level } from '../../../../../src/domain/access/level';

import { type Account } from '../../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type PersonRow } from '../people/person-row';
import { createSources, listCreators } from './grant-sources';
import { type LevelSurvey } from './level-survey';

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
    const level = highestOf(counts, creators.has(uuid));
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

/** Who may create repositories in a project acts as writer on those there are. */
function highestOf({ admin, write, read, publicOnly }: LevelCounts, isCreator: boolean): Level {
  if (admin > 0) return 'admin';
  if (isCreator) return 'create-repo';
  if (write > 0) return 'write';
  return read > publicOnly ? 'read' : 'none';
}
