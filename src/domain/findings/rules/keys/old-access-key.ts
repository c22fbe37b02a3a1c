import { daysSince } from '../../evidence/days';
import { judgeKeys } from '../../evidence/judge-keys';
import { type Rule } from '../../rule';

export const KEY_05: Rule = {
  id: 'KEY-05',
  title: 'Access key older than a year',
  severity: 'medium',
  category: 'keys',
  why: 'No expiry or rotation exists for access keys in Cloud.',
  remedy: 'Rotate; note deleted keys stay blocked up to 30 days.',
  sources: [
    'https://community.atlassian.com/t5/Bitbucket-questions/Bitbucket-Access-Key-Rotation/qaq-p/2168342',
    'https://support.atlassian.com/bitbucket-cloud/kb/why-am-i-not-able-to-add-an-ssh-key-in-bitbucket-cloud/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-access-keys',
  needs: ['access-keys', 'projects', 'repositories'],
  find: ({ facts, now, thresholds }) =>
    judgeKeys(facts, ({ addedOn = '' }) => {
      const days = daysSince(now, addedOn);
      if (days === undefined) return { untold: 'when the key was added' };
      if (days <= thresholds.accessKeyMaxAgeDays) return undefined;
      return { evidence: [`Added ${days} days ago, on ${addedOn.slice(0, 10)}.`] };
    }),
};
