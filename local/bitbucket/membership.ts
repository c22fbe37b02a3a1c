import { withoutField } from './without-field';
import {
  type AccountRecord,
  type MembershipRecord,
  type Uuid,
  type WorkspaceData,
  type WorkspaceRole,
} from './workspace-data';

export interface GroupMembership {
  /** The group's slug. */
  readonly group: string;
  readonly person: Uuid;
  readonly isMember: boolean;
}

/** The facts with one person in a group or out of it; groups of admins make admins. */
export function withMember(
  data: WorkspaceData,
  { group, person, isMember }: GroupMembership,
): WorkspaceData {
  const groups = data.groups.map((one) => {
    if (one.slug !== group) return one;
    const others = one.members.filter((member) => member !== person);
    return { ...one, members: isMember ? [...others, person] : others };
  });
  const changed = groups.find(({ slug }) => slug === group);
  if (changed?.accountPrivilege !== 'admin') return { ...data, groups };
  const stays = groups.some(
    ({ accountPrivilege, members }) => accountPrivilege === 'admin' && members.includes(person),
  );
  return withMembership({ ...data, groups }, person, stays ? 'owner' : 'member');
}

/** The facts with another role; who is no admin any more is in no group of admins. */
export function withRole(data: WorkspaceData, person: Uuid, role: WorkspaceRole): WorkspaceData {
  const groups = data.groups.map((group) =>
    role === 'owner' || group.accountPrivilege !== 'admin'
      ? group
      : { ...group, members: group.members.filter((member) => member !== person) },
  );
  return withMembership({ ...data, groups }, person, role);
}

/**
 * The facts without a member: seat, groups and explicit grants are gone. What they set up stays: keys, rules and
 * lists of reviewers go on naming them.
 */
export function withoutMember(data: WorkspaceData, person: Uuid): WorkspaceData {
  const gone = data.accounts.find(({ uuid }) => uuid === person);
  if (!gone) return data;
  const former = withoutField(gone, 'membership');
  const isOther = ({ account }: { readonly account: Uuid }) => account !== person;
  return {
    ...data,
    accounts: data.accounts.filter((account) => account !== gone),
    formerMembers: [...(data.formerMembers ?? []), former],
    groups: data.groups.map((group) => ({
      ...group,
      members: group.members.filter((member) => member !== person),
    })),
    projects: data.projects.map((project) => ({
      ...project,
      userGrants: project.userGrants.filter(isOther),
    })),
    repositories: data.repositories.map((repository) => ({
      ...repository,
      userGrants: repository.userGrants.filter(isOther),
    })),
  };
}

/** The facts with somebody new, or back again: in the groups they were invited to, with nothing else. */
export function withNewMember(
  data: WorkspaceData,
  account: Omit<AccountRecord, 'membership'>,
  membership: MembershipRecord,
): WorkspaceData {
  const invitations = data.invitations ?? [];
  const isTheirs = ({ email }: { readonly email: string }) => email === account.email;
  const invited = new Set(invitations.filter(isTheirs).flatMap(({ groups }) => groups));
  const others = data.accounts.filter(({ uuid }) => uuid !== account.uuid);
  return {
    ...data,
    accounts: [...others, { ...account, membership }],
    formerMembers: (data.formerMembers ?? []).filter(({ uuid }) => uuid !== account.uuid),
    invitations: invitations.filter((one) => !isTheirs(one)),
    groups: data.groups.map((group) =>
      invited.has(group.slug) ? { ...group, members: [...group.members, account.uuid] } : group,
    ),
  };
}

const withMembership = (data: WorkspaceData, person: Uuid, role: WorkspaceRole): WorkspaceData => ({
  ...data,
  accounts: data.accounts.map((account) =>
    account.uuid === person && account.membership
      ? { ...account, membership: { ...account.membership, role } }
      : account,
  ),
});
