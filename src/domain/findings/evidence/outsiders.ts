import { type AccountSet } from '../../access/account-set';
import { peopleIn } from '../../access/count-people';
import { type AccountUuid } from '../../facts/ids';
import { type Evidence } from '../rule';
import { createDirectoryLookup } from './directory';
import { isExternal } from './external-people';
import { both, setOf } from './people-sets';

/** People whom the directory tells to be none of the company's, and those of whom it does not tell. */
export interface Outsiders {
  readonly external: AccountSet;
  readonly untold: AccountSet;
  /** What the directory says of an external person. */
  readonly told: (person: AccountUuid) => string;
}

export function findOutsiders(evidence: Evidence): Outsiders {
  const { facts, index, thresholds } = evidence;
  const directoryOf = createDirectoryLookup(evidence);
  const rows = new Map(facts.accounts.map((account) => [account.uuid, directoryOf(account)]));
  const people = peopleIn(index);
  const pick = (wanted: boolean | undefined) =>
    setOf(
      index,
      [...rows].flatMap(([uuid, row]) => (isExternal(row, thresholds) === wanted ? [uuid] : [])),
    );
  const told = (person: AccountUuid) => {
    const domain = rows.get(person)?.emailDomain;
    return domain === undefined
      ? 'Not managed by the organization.'
      : `Not managed by the organization; their address is at ${domain}.`;
  };
  return {
    external: both(people, pick(true)),
    untold: both(people, pick(undefined)),
    told,
  };
}
