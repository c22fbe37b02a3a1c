import { type Account, isPerson } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { isComplete } from '../../facts/reading';
import { type Evidence, type Missing } from '../rule';
import { accountState, createDirectoryLookup } from './directory';
import { accountsByUuid } from './members';
import { countOf } from './names';
import { oncePer } from '../../once-per';

/** Whether somebody left: `unknown` where nobody told us whether their account still works. */
export type Departure =
  { readonly state: 'left'; readonly why: string } | { readonly state: 'here' | 'unknown' };

const HERE: Departure = { state: 'here' };
const UNKNOWN: Departure = { state: 'unknown' };

/**
 * Left: on the list of leavers, suspended or deactivated in the directory, or named somewhere while no
 * longer a member.
 */
export const createDepartures: (evidence: Evidence) => (person: AccountUuid) => Departure = oncePer(
  (evidence) => {
    const { facts, leavers } = evidence;
    const accounts = accountsByUuid(facts);
    const listed = new Set(leavers?.value);
    const lookUp = createDirectoryLookup(evidence);
    const areMembersKnown = isComplete(facts.lists.members);
    return (person) => {
      const account = accounts.get(person);
      if (account === undefined) return UNKNOWN;
      if (account.accountId !== undefined && listed.has(account.accountId))
        return { state: 'left', why: 'is on the list of leavers' };
      const entry = lookUp(account);
      const state = accountState(entry);
      if (state === 'gone' && entry !== undefined)
        return { state: 'left', why: `is ${STATUS_WORDS[entry.status]} in the directory` };
      if (account.role === undefined) return outsider(account, areMembersKnown);
      return state === 'active' ? HERE : UNKNOWN;
    };
  },
);

const STATUS_WORDS = {
  active: 'active',
  suspended: 'suspended',
  deactivated: 'deactivated',
  'deletion-scheduled': 'waiting to be deleted',
  unknown: 'in an unknown state',
} as const;

function outsider(account: Account, areMembersKnown: boolean): Departure {
  if (!isPerson(account)) return account.kind === 'unknown' ? UNKNOWN : HERE;
  return areMembersKnown ? { state: 'left', why: 'is not a member of the workspace' } : UNKNOWN;
}

/** Nothing where everybody in question was told to be here or to have left. */
export function missingDepartures(
  evidence: Evidence,
  departures: readonly Departure[],
): readonly Missing[] {
  const inDoubt = departures.filter(({ state }) => state === 'unknown').length;
  return missingDepartureCounts(evidence, { inDoubt, of: departures.length });
}

/** The same of a number of people of whom some are neither here nor gone. */
export function missingDepartureCounts(
  { facts, directory }: Evidence,
  { inDoubt, of }: { readonly inDoubt: number; readonly of: number },
): readonly Missing[] {
  if (inDoubt === 0) return [];
  const who = countOf(inDoubt, of, ['person', 'people']);
  const detail = `whether ${who} ${inDoubt === 1 ? 'is' : 'are'} still active`;
  return [
    ...(isComplete(facts.lists.members) ? [] : [{ need: 'members' as const, detail }]),
    { need: 'directory', detail, ...(directory !== undefined && { isPart: true }) },
  ];
}
