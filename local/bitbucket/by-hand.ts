import { type Bitbucket } from './bitbucket';
import {
  type GroupMembership,
  withMember,
  withNewMember,
  withoutMember,
  withRole,
} from './membership';
import { timestampOf } from './timestamps';
import { withoutField } from './without-field';
import { type AccountRecord, type Uuid, type WorkspaceRole } from './workspace-data';

/*
 * What an admin does in admin.atlassian.com or on Bitbucket's own pages, because no API does it. Each takes effect
 * at once and says nothing when it was so already.
 */

type Hands = Pick<Bitbucket, 'data' | 'update'>;

/** Takes somebody out of the workspace: seat, groups and explicit grants are gone. Throws for a stranger. */
export function removeMember(bitbucket: Hands, person: Uuid): void {
  findMember(bitbucket, person);
  bitbucket.update((data) => withoutMember(data, person));
}

/** Puts somebody into a group, or takes them out. Throws for a stranger and an unknown group. */
export function setMembership(bitbucket: Hands, wanted: GroupMembership): void {
  findMember(bitbucket, wanted.person);
  if (!bitbucket.data.groups.some(({ slug }) => slug === wanted.group)) {
    throw new Error(`The workspace has no group ${wanted.group}.`);
  }
  bitbucket.update((data) => withMember(data, wanted));
}

/** Makes an admin a normal member, or the other way round. Throws for a stranger. */
export function setRole(bitbucket: Hands, person: Uuid, role: WorkspaceRole): void {
  findMember(bitbucket, person);
  bitbucket.update((data) => withRole(data, person, role));
}

/**
 * Blocks an account: it cannot sign in and its tokens stop. Everything it was granted stays listed.
 * https://support.atlassian.com/user-management/docs/deactivate-a-managed-account/
 */
export function deactivate(bitbucket: Hands, person: Uuid, at: number): void {
  changeAccount(bitbucket, person, (account) => ({ ...account, deactivatedOn: timestampOf(at) }));
}

/** Takes a deactivation back. */
export function reactivate(bitbucket: Hands, person: Uuid): void {
  changeAccount(bitbucket, person, (account) => withoutField(account, 'deactivatedOn'));
}

/** Deletes an account: "Former user" for 14 days, then gone. */
export function deleteAccount(bitbucket: Hands, person: Uuid, at: number): void {
  changeAccount(bitbucket, person, (account) => ({ ...account, closedOn: timestampOf(at) }));
}

/** Somebody accepts: a member from now on, in the groups that their address was invited to. */
export function acceptInvitation(
  bitbucket: Hands,
  account: Omit<AccountRecord, 'membership'>,
  at: number,
): void {
  const addedOn = timestampOf(at);
  bitbucket.update((data) =>
    withNewMember(data, account, { role: 'member', addedOn, lastAccessedOn: null }),
  );
}

function changeAccount(
  bitbucket: Hands,
  person: Uuid,
  change: (account: AccountRecord) => AccountRecord,
): void {
  findMember(bitbucket, person);
  bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.map((account) => (account.uuid === person ? change(account) : account)),
  }));
}

function findMember({ data }: Hands, person: Uuid): AccountRecord {
  const account = data.accounts.find(({ uuid }) => uuid === person);
  if (!account?.membership) throw new Error('The workspace has no such member.');
  return account;
}
