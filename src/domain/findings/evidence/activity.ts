import { type Account } from '../../facts/facts';
import { type DirectoryPerson } from '../../directory/directory-person';

/** When somebody was last seen, over all sources. Every source is a lower bound: real use may be later. */
export type LastActive =
  | { readonly state: 'seen'; readonly at: number; readonly source: ActivitySource }
  /** A source that would know says never, and no other saw them. */
  | { readonly state: 'never'; readonly source: ActivitySource }
  | { readonly state: 'unknown' };

export type ActivitySource = 'membership' | 'directory';

export const ACTIVITY_WORDS: Readonly<Record<ActivitySource, string>> = {
  membership: 'the workspace’s own last access',
  directory: 'the directory, which may not count git traffic',
};

/** The latest signal of an account. */
export function lastActiveOf(account: Account, person: DirectoryPerson | undefined): LastActive {
  const signals = [membershipSignal(account), directorySignal(person)];
  const seen = signals.filter((signal) => signal.state === 'seen').sort((a, b) => b.at - a.at);
  return seen[0] ?? signals.find(({ state }) => state === 'never') ?? { state: 'unknown' as const };
}

/** With `added_on` told, Bitbucket tells `last_accessed` too; centrally managed workspaces tell neither. */
function membershipSignal({ addedOn, lastAccessedOn }: Account): LastActive {
  if (lastAccessedOn !== undefined) return seenAt(lastAccessedOn, 'membership');
  return addedOn === undefined ? { state: 'unknown' } : { state: 'never', source: 'membership' };
}

function directorySignal(person: DirectoryPerson | undefined): LastActive {
  if (person?.lastActiveOn === undefined) return { state: 'unknown' };
  if (person.lastActiveOn === null) return { state: 'never', source: 'directory' };
  return seenAt(person.lastActiveOn, 'directory');
}

function seenAt(iso: string, source: ActivitySource): LastActive {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? { state: 'unknown' } : { state: 'seen', at, source };
}
