import { rankOf } from '../../../access/level';
import { type DirectGrant, listDirectGrants } from '../../evidence/direct-grants';
import { missingGrants } from '../../evidence/missing-reads';
import { createNames, type Names } from '../../evidence/names';
import { scopeKey, scopeName } from '../../evidence/scopes';
import { type Match, type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Equal grants alone: lower ones look like a restriction and are told as PRIV-05. */
export const PRIV_06: Rule = {
  id: 'PRIV-06',
  title: 'Redundant direct grant',
  severity: 'low',
  category: 'privileges',
  why: 'Noise that survives group removal and becomes a leftover grant.',
  remedy: 'Delete the direct grant.',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-questions/Is-one-able-to-override-project-permissions-at-the-repo-level/qaq-p/2845838',
    'https://bitbucket.org/blog/workspace-invitations',
  ],
  remedyAt: 'repository-permissions',
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: ({ facts, index }) => {
    const names = createNames(facts);
    const matches = listDirectGrants(index).flatMap((grant) => toMatch(grant, names));
    return verdict(matches, missingGrants(index));
  },
};

function toMatch({ person, level, scope, other }: DirectGrant, names: Names): Match[] {
  if (other === undefined || rankOf(other.level) !== rankOf(level)) return [];
  const via = other.group === undefined ? 'a grant of their own' : names.group(other.group);
  const evidence = [
    `${names.person(person)} was given ${level} on ${scopeName(scope, names)}.`,
    `They have ${other.level} there all the same: ${via} on the ${other.from}.`,
  ];
  return [
    { subject: { kind: 'person', person }, about: scopeKey(scope), evidence, related: [scope] },
  ];
}
