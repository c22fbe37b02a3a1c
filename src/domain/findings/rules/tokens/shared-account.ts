import { listMachineAccounts } from '../../evidence/machine-accounts';
import { missingMembers } from '../../evidence/members';
import { missingDetail } from '../../evidence/missing-reads';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/**
 * No fact tells who sits behind an account. One whose name is no person's is settled by an entry in the
 * register that names its owner; without a register it cannot be told.
 */
export const TOK_11: Rule = {
  id: 'TOK-11',
  title: 'Shared or scapegoat account',
  severity: 'high',
  category: 'tokens',
  why: 'Audit trail points to the wrong person; sharing breaches the customer agreement.',
  remedy: 'Own identity per person/machine.',
  sources: [
    'https://www.oneteem.com/en/blog/atlassian-administration-19/say-hi-to-atlassian-service-accounts-15',
  ],
  remedyAt: 'user-directory',
  needs: ['members', 'register'],
  find: (evidence) => {
    const owned = new Set(
      evidence.register?.value.flatMap(({ kind, name, owner }) =>
        kind === 'service-account' && owner !== undefined ? [name] : [],
      ),
    );
    const suspects = listMachineAccounts(evidence).filter(
      ({ displayName }) => !owned.has(displayName),
    );
    const subjects = suspects.map(({ uuid }) => ({ kind: 'person' as const, person: uuid }));
    const members = missingMembers(evidence.facts);
    if (evidence.register === undefined) {
      const untold = missingDetail('register', 'who answers for the account', subjects);
      return verdict([], [...members, ...untold]);
    }
    const told =
      'Its name is no person’s, and no service account with an owner is registered for it.';
    return verdict(
      subjects.map((subject) => ({ subject, evidence: [told] })),
      members,
    );
  },
};
