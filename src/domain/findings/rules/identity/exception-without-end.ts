import { daysSince } from '../../evidence/days';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const ID_11: Rule = {
  id: 'ID-11',
  title: 'Exception without an end date',
  severity: 'medium',
  category: 'identity',
  why: 'What was meant for a while stays for good.',
  remedy: 'Set a date, and end it on that day.',
  remedyAt: 'usher',
  sources: [
    'https://policyforge.fr/en/blog/how-to-write-an-access-control-policy',
    'https://community.atlassian.com/forums/Bitbucket-questions/Temporary-write-access-to-one-repository-for-contract-worker/qaq-p/874091',
  ],
  needs: ['register'],
  find: ({ register, now }) => {
    if (register === undefined) return cannotTell('register');
    const matches = register.value.flatMap(({ name, kind, expiresOn }) => {
      if (kind !== 'exception') return [];
      const subject = { kind: 'register-entry' as const, name };
      const days = daysSince(now, expiresOn ?? '');
      if (days === undefined) return [{ subject, evidence: ['It has no end date.'] }];
      return days > 0 ? [{ subject, evidence: [`It ended ${count(days, 'day')} ago.`] }] : [];
    });
    return verdict(matches);
  },
};
