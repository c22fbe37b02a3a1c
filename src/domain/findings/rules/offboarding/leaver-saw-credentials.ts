import { type RegisterEntry } from '../../brought-facts';
import { listLeaving } from '../../evidence/leaving-members';
import { unreadAccess } from '../../evidence/missing-access';
import { enumerate } from '../../evidence/names';
import { administersAnything } from '../../evidence/scope-admins';
import { type Missing, type Rule } from '../../rule';
import { verdict } from '../../verdict';

const SHARED_CREDENTIALS: ReadonlySet<RegisterEntry['kind']> = new Set([
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
  'workspace-ssh-key',
]);

/** No API lists them: an empty register proves nothing. */
const NOT_LISTED: Missing = {
  need: 'register',
  detail: 'no token and no workspace key is written down',
};

export const OFF_06: Rule = {
  id: 'OFF-06',
  title: 'Leaver could read tokens or workspace keys',
  severity: 'high',
  category: 'offboarding',
  why: 'Tokens and workspace keys belong to the place, not to the person: they outlive whoever copied them.',
  remedy: 'Replace every token and key that the person could read.',
  remedyAt: 'access-tokens',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    'https://developer.atlassian.com/cloud/bitbucket/scopes-for-oauth-2-3LO-and-forge-apps/',
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
  ],
  needs: [
    'register',
    'members',
    'directory',
    'groups',
    'projects',
    'project-grants',
    'repositories',
    'repository-grants',
  ],
  find: (evidence) => {
    const leaving = listLeaving(evidence);
    const judged = leaving.people.map((one) => ({
      ...one,
      administers: administersAnything(evidence.index, one.account.uuid),
    }));
    if (judged.every(({ administers }) => administers === 'no'))
      return verdict([], leaving.missing);
    if (evidence.register === undefined)
      return verdict([], [...leaving.missing, { need: 'register' }]);
    const shared = evidence.register.value.filter(({ kind }) => SHARED_CREDENTIALS.has(kind));
    if (shared.length === 0) return verdict([], [...leaving.missing, NOT_LISTED]);
    const named = enumerate(shared.map(({ name }) => name));
    const matches = judged
      .filter(({ administers }) => administers === 'yes')
      .map(({ account, why }) => ({
        subject: { kind: 'person' as const, person: account.uuid },
        evidence: [`Administers something here and ${why}. Written down: ${named}.`],
        related: shared.map(({ name }) => ({ kind: 'register-entry' as const, name })),
      }));
    const isOpen = judged.length > matches.length;
    return verdict(matches, [...leaving.missing, ...(isOpen ? unreadAccess(evidence.facts) : [])]);
  },
};
