import { type Account } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { type Evidence } from '../rule';
import { ACTIVITY_WORDS, lastActiveOf } from './activity';
import { toDay, DAY_MS } from './days';
import { accountState, createDirectoryLookup } from './directory';

/** Whether somebody still uses their account; `told` says why, with the source. */
interface SignOfLife {
  readonly state: 'active' | 'inactive' | 'unknown';
  readonly told: string;
}

/** Whoever the facts only name, and whoever no source tells of, is unknown: never inactive. */
export function createSignsOfLife(evidence: Evidence): (person: AccountUuid) => SignOfLife {
  const accounts = new Map(evidence.facts.accounts.map((account) => [account.uuid, account]));
  const directoryOf = createDirectoryLookup(evidence);
  return (person) => {
    const account = accounts.get(person);
    if (account === undefined) return UNTOLD;
    const row = directoryOf(account);
    if (accountState(row) === 'gone')
      return { state: 'inactive', told: 'closed or suspended in the directory' };
    return lastSeen(account, row, evidence);
  };
}

const UNTOLD: SignOfLife = { state: 'unknown', told: 'no source tells when they were last active' };

function lastSeen(
  account: Account,
  row: Parameters<typeof lastActiveOf>[1],
  { now, thresholds }: Evidence,
): SignOfLife {
  const last = lastActiveOf(account, row);
  if (last.state === 'unknown') return UNTOLD;
  const says = `says ${ACTIVITY_WORDS[last.source]}`;
  if (last.state === 'never') return { state: 'inactive', told: `never active, ${says}` };
  const state = now - last.at > thresholds.inactiveDays * DAY_MS ? 'inactive' : 'active';
  return { state, told: `last active on ${toDay(last.at)}, ${says}` };
}
