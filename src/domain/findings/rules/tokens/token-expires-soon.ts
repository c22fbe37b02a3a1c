import { daysSince, toDay } from '../../evidence/days';
import { ACCESS_TOKEN_KINDS, judgeRegister } from '../../evidence/register';
import { type Rule } from '../../rule';

/** A token holds through the day on which it expires. */
export const TOK_04: Rule = {
  id: 'TOK-04',
  title: 'Token expires within 30 days',
  severity: 'medium',
  category: 'tokens',
  why: 'Silent outage on expiry.',
  remedy: 'Rotate now.',
  sources: [
    'https://www.atlassian.com/blog/bitbucket/enhancing-security-in-bitbucket-introducing-expiry-for-access-tokens',
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/',
  ],
  remedyAt: 'access-tokens',
  needs: ['register'],
  find: (evidence) =>
    judgeRegister(evidence, ACCESS_TOKEN_KINDS, ({ expiresOn }) => {
      if (expiresOn === null) return undefined;
      const today = Date.parse(toDay(evidence.now));
      const past = daysSince(today, expiresOn ?? '');
      if (past === undefined) return { untold: 'when it expires' };
      const left = -past;
      if (left < 0 || left > evidence.thresholds.tokenExpiryNoticeDays) return undefined;
      return { evidence: [`Expires on ${(expiresOn ?? '').slice(0, 10)}, in ${left} days.`] };
    }),
};
