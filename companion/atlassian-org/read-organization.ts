import pLimit from 'p-limit';
import { isComplete, type Reading, rowsRead } from '../../src/domain/facts/reading';
import {
  type OrganizationData,
  type OrganizationGroup,
  type OrganizationPerson,
} from '../../src/domain/organization/organization-data';
import { type AskOrganization } from './ask-organization';
import {
  groupRow,
  managedRow,
  memberRow,
  toManagedFlag,
  toStatus,
  userRow,
  type UserRow,
} from './organization-rows';
import { type LastActive, readLastActive, toLastActive } from './read-last-active';
import { readPages } from './read-pages';

export interface OrganizationToRead {
  readonly organization: string;
  readonly ask: AskOrganization;
  readonly now: () => number;
  /** Whose last activity and which groups are of use; everybody and all where nobody says. */
  readonly isWanted: (accountId: string) => boolean;
  readonly isGroupWanted: (name: string) => boolean;
  readonly onProgress: (done: Progress) => void;
}

export interface Progress {
  readonly what: 'people' | 'managed accounts' | 'last active' | 'groups' | 'members of groups';
  readonly done: number;
  readonly of?: number;
}

/** Few enough not to be a burden: no document says what the limit is. */
const AT_ONCE = 4;
const PAGE = 100;

/**
 * People with what is known of them, and groups with their members. A part that was refused or failed is a
 * gap with its reason.
 * @throws OrganizationError (`bad-credential`)
 */
export async function readOrganization(from: OrganizationToRead): Promise<OrganizationData> {
  const asOf = from.now();
  const people = await readPeople(from);
  const groups = await readGroups(from);
  return { organization: from.organization, asOf, people, groups };
}

/**
 * These lists are read with GET until Atlassian turns them off (30 June 2027): their successors take a POST,
 * which a key that can only read is not let near.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
function directoryPath({ organization }: OrganizationToRead, what: 'users' | 'groups'): string {
  return `/admin/v2/orgs/${organization}/directories/-/${what}?limit=${PAGE}`;
}

async function readPeople(
  from: OrganizationToRead,
): Promise<Reading<readonly OrganizationPerson[]>> {
  const { ask, now, isWanted, onProgress } = from;
  const users = await readPages(
    ask,
    {
      ...{ path: directoryPath(from, 'users'), row: userRow, scope: 'read:directories:admin' },
      onRows: (done) => {
        onProgress({ what: 'people', done });
      },
    },
    now,
  );
  if (users.state === 'unread') return users;
  const wanted = once(users.value).filter((user) => isAccount(user) && isWanted(user.accountId));
  const known = wanted.length === 0 ? new Map() : await readManaged(from);
  return { ...users, value: await addLastActive(from, wanted, known) };
}

/** Apps and customers of a help centre are no people of the organization. */
function isAccount({ accountType }: UserRow): boolean {
  return accountType === undefined || accountType === 'atlassian';
}

/** Somebody who joined while pages were read may stand on two of them. */
function once(users: readonly UserRow[]): readonly UserRow[] {
  return [...new Map(users.map((user) => [user.accountId, user])).values()];
}

/** The only list that tells when people were last seen; of managed accounts, and not of all of these. */
async function readManaged({
  organization,
  ask,
  now,
  onProgress,
}: OrganizationToRead): Promise<ReadonlyMap<string, LastActive>> {
  const managed = await readPages(
    ask,
    {
      path: `/admin/v1/orgs/${organization}/users`,
      ...{ row: managedRow, scope: 'read:accounts:admin' },
      onRows: (done) => {
        onProgress({ what: 'managed accounts', done });
      },
    },
    now,
  );
  const readAt = managed.state === 'unread' ? 0 : managed.readAt;
  return new Map(
    rowsRead(managed).flatMap((row) => {
      const lastActive = toLastActive(row, readAt);
      return lastActive === undefined ? [] : [[row.account_id, lastActive] as const];
    }),
  );
}

async function addLastActive(
  { organization, ask, now, onProgress }: OrganizationToRead,
  users: readonly UserRow[],
  known: ReadonlyMap<string, LastActive>,
): Promise<readonly OrganizationPerson[]> {
  const limit = pLimit(AT_ONCE);
  const of = users.filter(({ accountId }) => !known.has(accountId)).length;
  let done = 0;
  const askAbout = async (accountId: string) => {
    const path = `/admin/v1/orgs/${organization}/directory/users/${encodeURIComponent(accountId)}/last-active-dates`;
    const lastActive = await readLastActive(ask, path, now);
    onProgress({ what: 'last active', done: ++done, of });
    return lastActive;
  };
  return Promise.all(
    users.map(async (user) => ({
      ...{ accountId: user.accountId, status: toStatus(user), ...toManagedFlag(user) },
      lastActive: known.get(user.accountId) ?? (await limit(() => askAbout(user.accountId))),
    })),
  );
}

async function readGroups(
  from: OrganizationToRead,
): Promise<Reading<readonly OrganizationGroup[]>> {
  const { ask, now, isGroupWanted, onProgress } = from;
  const groups = await readPages(
    ask,
    {
      ...{ path: directoryPath(from, 'groups'), row: groupRow, scope: 'read:groups:admin' },
      onRows: (done) => {
        onProgress({ what: 'groups', done });
      },
    },
    now,
  );
  if (groups.state === 'unread') return groups;
  const wanted = groups.value.filter(({ name }) => isGroupWanted(name));
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const value = await Promise.all(
    wanted.map(({ id, name }) =>
      limit(async () => {
        const members = await readMembers(from, id);
        onProgress({ what: 'members of groups', done: ++done, of: wanted.length });
        return { name, members };
      }),
    ),
  );
  return { ...groups, value };
}

async function readMembers(
  from: OrganizationToRead,
  groupId: string,
): Promise<Reading<readonly string[]>> {
  const path = `${directoryPath(from, 'users')}&groupIds=${encodeURIComponent(groupId)}`;
  const list = { path, row: memberRow, scope: 'read:directories:admin' };
  const members = await readPages(from.ask, list, from.now);
  if (members.state === 'unread') return members;
  return { ...members, value: [...new Set(members.value.map(({ accountId }) => accountId))] };
}

/** Every part that is missing, in words; none where all was read. */
export function listGaps({ people, groups }: OrganizationData): readonly string[] {
  const asked = rowsRead(people).filter(({ lastActive }) => !isComplete(lastActive));
  const cut = rowsRead(groups).filter(({ members }) => !isComplete(members));
  return [
    ...gapOf('people', people),
    ...(asked[0] ? gapOf(`last active of ${asked.length} people`, asked[0].lastActive) : []),
    ...gapOf('groups', groups),
    ...(cut[0] ? gapOf(`members of ${cut.length} groups`, cut[0].members) : []),
  ];
}

function gapOf(what: string, reading: Reading<unknown>): readonly string[] {
  if (isComplete(reading)) return [];
  const { detail, reason } = reading.gap;
  return [`${what}${reading.state === 'partial' ? ' (in part)' : ''}: ${detail ?? reason}`];
}
