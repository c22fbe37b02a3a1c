import { type Account, type Facts, isPerson } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { nameKey } from '../organization/name-key';
import { type GroupSource, type SourceGroup } from './group-source';
import { type UnknownRow, type UnmatchedPeople, type UnmatchedReason } from './sync-difference';

/** Who of this workspace is in one group of the identity provider. */
export interface ResolvedGroup {
  readonly people: readonly AccountUuid[];
  /** Nobody else of this workspace is in it, for certain. */
  readonly isWhole: boolean;
  readonly unmatched: readonly UnmatchedPeople[];
  readonly unknown: readonly UnknownRow[];
}

/** Finds groups by name and people by account id, in the facts of one workspace. */
export function createSourceResolver(
  source: GroupSource,
  facts: Facts,
): (name: string) => ResolvedGroup {
  const groups = groupsByKey(source);
  const findAccount = createAccountFinder(facts);
  return (name) => {
    const [group, ...others] = groups.get(nameKey(name)) ?? [];
    if (group === undefined) return nothing(notThere(source, name));
    if (others.length > 0)
      return nothing({ kind: 'source-group', source: name, why: 'name-twice' });
    return resolve({ ...group, name }, findAccount);
  };
}

function groupsByKey({ groups }: GroupSource): ReadonlyMap<string, readonly SourceGroup[]> {
  const byKey = new Map<string, SourceGroup[]>();
  for (const group of rowsRead(groups)) {
    const key = nameKey(group.name);
    byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return byKey;
}

/** A group that is gone may have got another name: its members have not become strangers by that. */
function notThere({ groups }: GroupSource, source: string): UnknownRow {
  if (isComplete(groups)) return { kind: 'source-group', source, why: 'not-in-source' };
  return { kind: 'source-group', source, why: 'not-all-groups-read', gap: groups.gap };
}

function nothing(unknown: UnknownRow): ResolvedGroup {
  return { people: [], isWhole: false, unmatched: [], unknown: [unknown] };
}

type FindAccount = (accountId: string) => { readonly uuid: AccountUuid } | NotFound;
interface NotFound {
  readonly reason: UnmatchedReason;
  /** Whether it may still be somebody of the workspace. */
  readonly mayBeHere: boolean;
}

function resolve(group: SourceGroup, findAccount: FindAccount): ResolvedGroup {
  const { name: source, members } = group;
  const people: AccountUuid[] = [];
  const missed: NotFound[] = [];
  for (const accountId of rowsRead(members)) {
    const found = findAccount(accountId);
    if ('uuid' in found) people.push(found.uuid);
    else missed.push(found);
  }
  const unmatched = countUnmatched(group, missed);
  return {
    people,
    isWhole: isComplete(members) && !unmatched.some((row) => row.mayBeHere),
    unmatched,
    unknown: isComplete(members) ? [] : [notWhole(source, members)],
  };
}

type NotComplete = Exclude<SourceGroup['members'], { readonly state: 'complete' }>;

function notWhole(source: string, { state, gap }: NotComplete): UnknownRow {
  const why = state === 'unread' ? 'members-unread' : 'members-partly-read';
  return { kind: 'source-group', source, why, gap };
}

/** Whoever the identity provider has switched off has no access by it, whoever it is. */
function countUnmatched(
  { name: source, unmatched }: SourceGroup,
  missed: readonly NotFound[],
): readonly UnmatchedPeople[] {
  const all = [
    ...unmatched.map(({ at, reason }) => ({ at, reason, mayBeHere: reason !== 'switched-off' })),
    ...missed.map((one) => ({ ...one, at: undefined })),
  ];
  return [...new Set(all.map(({ reason }) => reason))].map((reason) => {
    const alike = all.filter((one) => one.reason === reason);
    return {
      ...{ source, reason, count: alike.length },
      mayBeHere: alike.some((one) => one.mayBeHere),
      at: alike.flatMap(({ at }) => at ?? []),
    };
  });
}

/**
 * Only members of the workspace can be in its groups. Where not all of them were read, or one has no
 * account id, an id that nobody is known to have may be theirs.
 */
function createAccountFinder({ accounts, lists }: Facts): FindAccount {
  const byId = new Map(
    accounts.flatMap((account) =>
      account.accountId === undefined ? [] : [[account.accountId, account]],
    ),
  );
  const areMembersKnown = isComplete(lists.members);
  const mayBeHere =
    !areMembersKnown ||
    accounts.some(({ accountId, role }) => role !== undefined && accountId === undefined);
  return (accountId) => {
    const account = byId.get(accountId);
    if (account === undefined) return { reason: 'nobody-with-id', mayBeHere };
    return judgeAccount(account, areMembersKnown);
  };
}

function judgeAccount(account: Account, areMembersKnown: boolean): ReturnType<FindAccount> {
  if (!isPerson(account)) return { reason: 'not-a-person', mayBeHere: false };
  if (account.role === undefined && areMembersKnown)
    return { reason: 'not-a-member', mayBeHere: false };
  return account;
}
