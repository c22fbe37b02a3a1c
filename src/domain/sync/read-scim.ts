import { BAD, toAccountId, toAddress } from '../directory/directory-cells';
import { type DraftGroup, type DraftMember, type SourceDraft } from './source-draft';

/**
 * What of a SCIM 2.0 export is used.
 * https://www.rfc-editor.org/rfc/rfc7643#section-4.2
 */
export interface ScimExport {
  readonly groups: readonly ScimGroup[];
  readonly users: readonly ScimUser[];
  /** Whether every group that the answers count is in them. */
  readonly isWhole: boolean;
}

export interface ScimGroup {
  readonly id: string;
  readonly name: string;
  /** Missing where the export leaves the attribute out: that says nothing of who is in it. */
  readonly members?: readonly { readonly value: string; readonly isGroup: boolean }[];
}

export interface ScimUser {
  readonly id: string;
  readonly userName?: string;
  readonly emails: readonly string[];
  /** Of Atlassian's own SCIM service. */
  readonly accountId?: string;
  readonly isActive: boolean;
}

/** Groups with who is in them, also by way of groups inside; a cycle of groups ends where it began. */
export function readScim({ groups, users, isWhole }: ScimExport): SourceDraft {
  const known: Known = {
    groups: new Map(groups.map((group) => [group.id, group])),
    users: new Map(users.map((user) => [user.id, toMember(user)])),
  };
  const value = groups.map((group) => toDraftGroup(group, known));
  return {
    origin: 'scim',
    groups: isWhole
      ? { state: 'complete', value }
      : { state: 'partial', value, gap: { reason: 'not-asked', detail: MORE_PAGES } },
  };
}

const MORE_PAGES = 'the export says that there are more groups than it holds';
const NO_MEMBERS = 'the export has no list of its members';
const INNER_GROUP = 'a group inside it is not in the export, or has no list of its members';

interface Known {
  readonly groups: ReadonlyMap<string, ScimGroup>;
  readonly users: ReadonlyMap<string, Who>;
}
type Who = Omit<DraftMember, 'at'>;

function toDraftGroup(group: ScimGroup, known: Known): DraftGroup {
  const { name } = group;
  if (group.members === undefined)
    return { name, members: { state: 'unread', gap: { reason: 'not-asked', detail: NO_MEMBERS } } };
  const found = new Map<string, Who>();
  const isWhole = collect(group, known, { found, seen: new Set([group.id]) });
  const value = [...found.values()].map((who, at) => ({ at: at + 1, ...who }));
  return {
    name,
    members: isWhole
      ? { state: 'complete', value }
      : { state: 'partial', value, gap: { reason: 'not-found', detail: INNER_GROUP } },
  };
}

interface Collected {
  readonly found: Map<string, Who>;
  readonly seen: Set<string>;
}

/** @returns whether all groups inside could be looked into */
function collect(group: ScimGroup, known: Known, { found, seen }: Collected): boolean {
  let isWhole = group.members !== undefined;
  for (const { value, isGroup } of group.members ?? []) {
    const inner = known.groups.get(value);
    if (!isGroup && inner === undefined) found.set(value, known.users.get(value) ?? {});
    else if (inner === undefined) isWhole = false;
    else if (!seen.has(value)) {
      seen.add(value);
      if (!collect(inner, known, { found, seen })) isWhole = false;
    }
  }
  return isWhole;
}

/** The primary address first; a user name that is an address is one. */
function toMember({ userName, emails, accountId, isActive }: ScimUser): Who {
  const id = toAccountId(accountId);
  const address = [...emails, userName]
    .map(toAddress)
    .find((one) => one !== undefined && one !== BAD);
  return {
    ...(typeof id === 'string' && { accountId: id }),
    ...(typeof address === 'string' && { address }),
    ...(!isActive && { isSwitchedOff: true }),
  };
}
