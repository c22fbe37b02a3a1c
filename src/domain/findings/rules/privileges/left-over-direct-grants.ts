import { type AccessIndex } from '../../../access/access-index';
import { addAll, createAccountSet, hasAccount } from '../../../access/account-set';
import { isPerson } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { rowsRead } from '../../../facts/reading';
import { listDirectGrants } from '../../evidence/direct-grants';
import {
  groupMembersRead,
  listReads,
  missingGrants,
  missingOf,
} from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { scopeName } from '../../evidence/scopes';
import { type Match, type Rule, type Subject } from '../../rule';
import { verdict } from '../../verdict';

/** Only where the workspace uses groups at all, and only of people whom every group's members leave out. */
export const PRIV_07: Rule = {
  id: 'PRIV-07',
  title: 'Leftover direct grant',
  severity: 'high',
  category: 'privileges',
  why: 'Removing people from groups does not remove direct grants; they keep access and the seat.',
  remedy: 'Revoke each grant, then remove from workspace.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-inactive-users-from-a-bitbucket-cloud-workspace/',
    'https://community.atlassian.com/forums/Bitbucket-questions/How-to-Remove-Members-non-technical-user-of-BB/qaq-p/2591232',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  remedyAt: 'repository-permissions',
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: ({ facts, index }) => {
    const groups = missingOf(
      listReads(facts, 'groups'),
      facts.groups.map(({ slug }) => groupMembersRead(index, slug)),
    );
    const grants = missingGrants(index).filter(({ need }) => need !== 'groups');
    const scopes = findUngrouped(index);
    if (groups.length > 0) return verdict([], scopes.size === 0 ? grants : [...groups, ...grants]);
    const usesGroups = facts.groups.some(({ members }) => rowsRead(members).length > 0);
    return verdict(usesGroups ? toMatches(index, scopes) : [], grants);
  },
};

/** People whom no group is known to hold, with the scopes on which they have grants of their own. */
function findUngrouped(index: AccessIndex): ReadonlyMap<AccountUuid, readonly Subject[]> {
  const { accounts } = index.facts;
  const grouped = createAccountSet(index.roster.accounts.length);
  for (const { slug } of index.facts.groups) addAll(grouped, index.groups.of(slug).members);
  const people = new Set(accounts.filter(isPerson).map(({ uuid }) => uuid));
  const scopes = new Map<AccountUuid, Subject[]>();
  for (const { person, scope } of listDirectGrants(index)) {
    if (!people.has(person)) continue;
    if (hasAccount(grouped, index.roster.positions.get(person) ?? -1)) continue;
    scopes.set(person, [...(scopes.get(person) ?? []), scope]);
  }
  return scopes;
}

function toMatches(
  { facts }: AccessIndex,
  scopes: ReadonlyMap<AccountUuid, readonly Subject[]>,
): readonly Match[] {
  const names = createNames(facts);
  return [...scopes].map(([person, related]) => ({
    subject: { kind: 'person', person },
    evidence: [
      `${names.person(person)} is ${outsideWords(facts.groups.length)}.`,
      `${count(related.length, 'grant')} of their own: ${enumerate(related.map((scope) => scopeName(scope, names)))}.`,
    ],
    related,
  }));
}

function outsideWords(groups: number): string {
  return groups === 1 ? 'not in the only group' : `in none of ${count(groups, 'group')}`;
}
