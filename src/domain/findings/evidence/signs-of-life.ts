import { type AccountUuid } from '../../facts/ids';
import { type Evidence } from '../rule';
import { type ActivitySignal } from '../../activity/signal';
import { type Activity } from '../../activity/classify-activity';
import { createActivityLookup, SOURCE_WORDS } from './activity';
import { toDay } from './days';
import { accountState, createDirectoryLookup } from './directory';
import { accountsByUuid } from './members';
import { oncePer } from '../../once-per';

/** Whether somebody still uses their account; `told` says why, with the source. */
interface SignOfLife {
  readonly state: 'active' | 'inactive' | 'unknown';
  readonly told: string;
}

/** Whoever the facts only name, and whoever no source tells of, is unknown: never inactive. */
export const createSignsOfLife: (evidence: Evidence) => (person: AccountUuid) => SignOfLife =
  oncePer((evidence) => {
    const accounts = accountsByUuid(evidence.facts);
    const known = new Map<AccountUuid, SignOfLife>();
    const directoryOf = createDirectoryLookup(evidence);
    const activityOf = createActivityLookup(evidence);
    const read = (person: AccountUuid): SignOfLife => {
      const account = accounts.get(person);
      if (account === undefined) return UNTOLD;
      const row = directoryOf(account);
      if (accountState(row) === 'gone')
        return { state: 'inactive', told: 'closed or suspended in the directory' };
      return toSign(activityOf(account));
    };
    return (person) => {
      const sign = known.get(person) ?? read(person);
      known.set(person, sign);
      return sign;
    };
  });

const UNTOLD: SignOfLife = { state: 'unknown', told: 'no source tells when they were last active' };

function toSign(activity: Activity): SignOfLife {
  if (activity.kind === 'unknown') return UNTOLD;
  if (activity.kind === 'never-active')
    return { state: 'inactive', told: `never active, ${says(activity.watchedBy)}` };
  const { kind: state, last } = activity;
  return { state, told: `last active on ${toDay(last.at)}, ${says(last)}` };
}

function says({ source }: ActivitySignal): string {
  return `says ${SOURCE_WORDS[source]}`;
}
