import { ACCESS_TOKEN_KINDS, judgeRegister, orManualCheck } from '../../evidence/register';
import { type Rule } from '../../rule';

export const TOK_01: Rule = {
  id: 'TOK-01',
  title: 'Access token without expiry',
  severity: 'high',
  category: 'tokens',
  why: 'Only tokens created after the 2025 change are forced to expire.',
  remedy: 'Recreate with expiry; set workspace policy to 90/180 days.',
  sources: [
    'https://www.atlassian.com/blog/bitbucket/enhancing-security-in-bitbucket-introducing-expiry-for-access-tokens',
    'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens',
  ],
  remedyAt: 'access-tokens',
  needs: ['register', 'manual-check'],
  find: (evidence) => {
    const written = judgeRegister(evidence, ACCESS_TOKEN_KINDS, ({ expiresOn }) => {
      if (expiresOn === undefined) return { untold: 'when it expires' };
      return expiresOn === null
        ? { evidence: ['The register says: it never expires.'] }
        : undefined;
    });
    return orManualCheck(written, evidence, 'TOK-01');
  },
};
