import { type Facts } from './facts';
import { type ListedGroup } from './group-member-list';
import { accountUuid, type AccountUuid, type GroupSlug, groupSlug } from './ids';

/** One line of a file with the columns `group` and `member`. */
export interface GroupMemberRow {
  /** As an editor counts, from 1. */
  readonly line: number;
  /** A group's slug or name. */
  readonly group: string;
  /** An Atlassian account id, a Bitbucket uuid, or a display name that only one person has. */
  readonly member: string;
}

export type GroupMembersRead =
  | {
      readonly state: 'read';
      readonly groups: readonly ListedGroup[];
      /** Rows with an account id that nobody in this workspace has. */
      readonly leftOut: readonly number[];
    }
  /** Nothing is used: every line that has to be mended, and how. */
  | { readonly state: 'refused'; readonly problems: readonly RowProblem[] };

export interface RowProblem {
  readonly line: number;
  /** Missing where it is the line as a whole. */
  readonly column?: 'group' | 'member';
  /** Follows the name of the line and column; never repeats what stands there. */
  readonly problem: string;
}

const UUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const ACCOUNT_ID = /^(?:\d+:)?[0-9a-f-]{20,}$/i;
const SLUG = /^[a-z0-9][a-z0-9._-]*$/;

/** Whole groups from single rows. A person in a group twice is in it once. */
export function readGroupMembers(rows: readonly GroupMemberRow[], facts: Facts): GroupMembersRead {
  const groups = new Map<GroupSlug, Set<AccountUuid>>();
  const problems: RowProblem[] = [];
  const leftOut: number[] = [];
  const findGroup = createGroupFinder(facts);
  const findMember = createMemberFinder(facts);
  for (const { line, ...row } of rows) {
    const group = findGroup(row.group.trim());
    const member = findMember(row.member.trim());
    if ('problem' in group) problems.push({ line, column: 'group', ...group });
    if ('problem' in member) problems.push({ line, column: 'member', ...member });
    if ('problem' in group || 'problem' in member) continue;
    const members = groups.get(group.found) ?? new Set();
    groups.set(group.found, members);
    if (member.found === undefined) leftOut.push(line);
    else members.add(member.found);
  }
  if (problems.length > 0) return { state: 'refused', problems };
  return {
    state: 'read',
    groups: [...groups].map(([group, members]) => ({ group, members: [...members] })),
    leftOut,
  };
}

type Found<Id> = { readonly found: Id } | { readonly problem: string };

/** A slug wins over a name; a slug that no fact names may still be a group without any grant. */
function createGroupFinder({ groups }: Facts): (text: string) => Found<GroupSlug> {
  const slugs = new Set<string>(groups.map(({ slug }) => slug));
  const byName = collect(groups.map(({ name, slug }) => [name, slug]));
  return (text) => {
    if (text === '') return { problem: 'is empty. Write the slug or the name of a group.' };
    if (slugs.has(text)) return { found: groupSlug(text) };
    const [named, ...others] = byName.get(text) ?? [];
    if (others.length > 0)
      return { problem: 'is the name of more than one group. Write the slug instead.' };
    if (named !== undefined) return { found: named };
    if (SLUG.test(text)) return { found: groupSlug(text) };
    return {
      problem: 'is no group that Usher knows. Write its slug, as in the address of its page.',
    };
  };
}

function createMemberFinder({ accounts }: Facts): (text: string) => Found<AccountUuid | undefined> {
  const byAccountId = new Map(accounts.map(({ accountId, uuid }) => [accountId, uuid]));
  const byName = collect(accounts.map(({ displayName, uuid }) => [displayName, uuid]));
  return (text) => {
    const uuid = UUID.exec(text)?.[1];
    if (uuid !== undefined) return { found: accountUuid(`{${uuid.toLowerCase()}}`) };
    if (byAccountId.has(text)) return { found: byAccountId.get(text) };
    if (ACCOUNT_ID.test(text)) return { found: undefined };
    const [named, ...others] = byName.get(text) ?? [];
    if (named !== undefined && others.length === 0) return { found: named };
    return { problem: toProblem(text, others.length > 0) };
  };
}

/** Never repeats the text: it may be an e-mail address. */
function toProblem(text: string, isShared: boolean): string {
  if (text === '') return 'is empty. Write an account id, a uuid or a display name.';
  if (text.includes('@'))
    return 'is an e-mail address, which Bitbucket does not tell. Write the account id instead.';
  return isShared
    ? 'is the display name of more than one person. Write the account id instead.'
    : 'is nobody whom Usher knows. Write the account id instead, or correct the name.';
}

function collect<Id>(
  pairs: readonly (readonly [string, Id])[],
): ReadonlyMap<string, readonly Id[]> {
  const found = new Map<string, Id[]>();
  for (const [name, id] of pairs) found.set(name, [...(found.get(name) ?? []), id]);
  return found;
}
