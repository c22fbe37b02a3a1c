import { type AddressAnswer } from '../directory/match-rows';
import { type Reading } from '../facts/reading';
import { type GroupSource, type SourceGroup, type UnmatchedMember } from './group-source';
import { type DraftGroup, type DraftMember, type SourceDraft } from './source-draft';

/** The addresses that only Bitbucket can match, each once: those of members without an account id. */
export function listSourceAddresses({ groups }: SourceDraft): readonly string[] {
  const members = groups.state === 'unread' ? [] : groups.value.flatMap(listMembers);
  return [
    ...new Set(
      members.flatMap(({ accountId, address, isSwitchedOff }) =>
        accountId !== undefined || isSwitchedOff === true ? [] : (address ?? []),
      ),
    ),
  ];
}

export interface SourceMatching {
  /** By address; one that is missing was not asked about. */
  readonly answers: ReadonlyMap<string, AddressAnswer>;
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
}

/** The groups with accounts in place of addresses, which end here; whoever has none is kept as unmatched. */
export function matchSource(
  { origin, groups }: SourceDraft,
  { answers, asOf }: SourceMatching,
): GroupSource {
  const toGroup = (group: DraftGroup) => matchGroup(group, answers, asOf);
  if (groups.state === 'unread') return { origin, asOf, groups };
  return { origin, asOf, groups: { ...groups, readAt: asOf, value: groups.value.map(toGroup) } };
}

function listMembers({ members }: DraftGroup): readonly DraftMember[] {
  return members.state === 'unread' ? [] : members.value;
}

function matchGroup(
  group: DraftGroup,
  answers: SourceMatching['answers'],
  readAt: number,
): SourceGroup {
  const found = new Set<string>();
  const unmatched: UnmatchedMember[] = [];
  for (const member of listMembers(group)) {
    const account = findAccount(member, answers);
    if (typeof account === 'string') found.add(account);
    else unmatched.push({ at: member.at, reason: account.reason });
  }
  const { name, members } = group;
  const told: Reading<readonly string[]> =
    members.state === 'unread' ? members : { ...members, readAt, value: [...found] };
  return { name, members: told, unmatched };
}

function findAccount(
  { accountId, address, isSwitchedOff }: DraftMember,
  answers: SourceMatching['answers'],
): string | Pick<UnmatchedMember, 'reason'> {
  if (isSwitchedOff === true) return { reason: 'switched-off' };
  if (accountId !== undefined) return accountId;
  if (address === undefined) return { reason: 'no-address' };
  const answer = answers.get(address);
  if (answer === undefined) return { reason: 'not-asked' };
  if (answer === null) return { reason: 'no-member-with-address' };
  return answer.accountId ?? { reason: 'member-without-id' };
}
