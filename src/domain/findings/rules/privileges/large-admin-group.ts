import { type Facts, type Group, isPerson } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { isComplete, rowsRead } from '../../../facts/reading';
import { groupMembersRead, listReads, missingOf } from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { missingWorkspaceAdmins } from '../../evidence/workspace-admins';
import { type Match, type Rule } from '../../rule';
import { verdict } from '../../verdict';

/**
 * No API tells which groups make workspace admins. A group can only be one if all its members are
 * workspace admins, so those are looked at.
 */
export const PRIV_16: Rule = {
  id: 'PRIV-16',
  title: 'Group with workspace-admin right is large',
  severity: 'high',
  category: 'privileges',
  why: 'Membership change = admin change.',
  remedy: 'Split; keep a small admin group.',
  sources: [
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members', 'groups'],
  find: ({ facts, index, thresholds }) => {
    const admins = new Set(
      facts.accounts.flatMap(({ uuid, role }) => (role === 'owner' ? [uuid] : [])),
    );
    const candidates = facts.groups.filter((group) => mayMakeAdmins(group, admins));
    const matches = candidates.flatMap((group) => toMatch(group, facts, thresholds));
    const open = candidates.filter(({ members }) => !isComplete(members));
    return verdict(matches, [
      ...missingWorkspaceAdmins(facts),
      ...missingOf([
        ...listReads(facts, 'groups'),
        ...open.map(({ slug }) => groupMembersRead(index, slug)),
      ]),
    ]);
  },
};

/** One known member who is no workspace admin rules a group out. */
function mayMakeAdmins({ members }: Group, admins: ReadonlySet<AccountUuid>): boolean {
  const known = rowsRead(members);
  return known.every((uuid) => admins.has(uuid)) && (known.length > 0 || !isComplete(members));
}

function toMatch(
  { slug, members }: Group,
  facts: Facts,
  { maxAdminGroupMembers }: { readonly maxAdminGroupMembers: number },
): readonly Match[] {
  if (!isComplete(members)) return [];
  const inGroup = new Set(members.value);
  const machines = facts.accounts.filter(
    (account) => inGroup.has(account.uuid) && !isPerson(account),
  );
  if (inGroup.size <= maxAdminGroupMembers && machines.length === 0) return [];
  const named = enumerate(members.value.map(createNames(facts).person));
  const evidence = [
    `${count(inGroup.size, 'member')}, all of them workspace admins: ${named}.`,
    ...(machines.length === 0
      ? []
      : [`No people: ${enumerate(machines.map(({ displayName }) => displayName))}.`]),
  ];
  return [{ subject: { kind: 'group', group: slug }, evidence }];
}
