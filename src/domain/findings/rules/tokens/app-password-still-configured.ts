import { REGISTER_KINDS, type RegisterEntry } from '../../brought-facts';
import { decideInstead } from '../../evidence/decide-instead';
import { judgeRegister } from '../../evidence/register';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

const APP_PASSWORD = /app[\s_-]?password/i;

/** The register is read for the words. Pipeline variables, where most of them sit, are not read. */
export const TOK_06: Rule = {
  id: 'TOK-06',
  title: 'App password still configured',
  severity: 'high',
  category: 'tokens',
  why: 'Dead since 28 July 2026: the job is failing or will fail.',
  remedy: 'Replace by repository access token or API token.',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-articles/Deprecation-notice-Bitbucket-Cloud-app-password-brownout/ba-p/3237429',
    'https://community.atlassian.com/forums/Bitbucket-articles/Bitbucket-Cloud-enters-phase-2-of-app-password-deprecation/ba-p/3106901',
  ],
  remedyAt: 'access-tokens',
  needs: ['register', 'pipeline-variables', 'manual-check'],
  find: (evidence) => {
    const written = judgeRegister(evidence, REGISTER_KINDS, (entry) =>
      speaksOfOne(entry) ? { evidence: ['The register speaks of an app password.'] } : undefined,
    );
    const looked = decideInstead(evidence, 'TOK-06', 'pipeline-variables');
    const isSettled = looked.missing.length === 0;
    return verdict(
      [...written.matches, ...looked.matches],
      isSettled ? [] : [...written.missing, ...looked.missing],
    );
  },
};

function speaksOfOne({ name, purpose = '' }: RegisterEntry): boolean {
  return APP_PASSWORD.test(name) || APP_PASSWORD.test(purpose);
}
