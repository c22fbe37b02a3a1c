import { daysSince } from '../../evidence/days';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const ID_09: Rule = {
  id: 'ID-09',
  title: 'Access review overdue',
  severity: 'medium',
  category: 'identity',
  why: 'Auditors ask for a review every quarter where people may administer, and every half year elsewhere, with evidence.',
  remedy: 'Review who has access, and write down when it is due again.',
  remedyAt: 'usher',
  sources: [
    'https://www.flowgrc.com/library/soc2/cc6/soc2-cc6-access-reviews',
    'https://openaccesspolicies.org/minimal-soc2/access_control_procedures/AC-PROC-003',
    'https://policyforge.fr/en/blog/how-to-write-an-access-control-policy',
  ],
  needs: ['register'],
  find: ({ register, now }) => {
    if (register === undefined) return cannotTell('register');
    const reviews = register.value.filter(({ kind }) => kind === 'access-review');
    if (reviews.length === 0)
      return verdict([], [{ need: 'register', detail: 'no access review is written down' }]);
    const dated = reviews.map(({ name, reviewOn }) => ({
      subject: { kind: 'register-entry' as const, name },
      days: reviewOn === undefined ? undefined : daysSince(now, reviewOn),
    }));
    const matches = dated.flatMap(({ subject, days = 0 }) =>
      days > 0 ? [{ subject, evidence: [`Due ${count(days, 'day')} ago.`] }] : [],
    );
    const missing = dated.flatMap(({ subject, days }) =>
      days === undefined ? [{ need: 'register' as const, subject, detail: 'when it is due' }] : [],
    );
    return verdict(matches, missing);
  },
};
