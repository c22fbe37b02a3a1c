import { enumerate } from '../../evidence/names';
import { ACCESS_TOKEN_KINDS, judgeRegister, orManualCheck } from '../../evidence/register';
import { type Rule } from '../../rule';

/** As access tokens call them, and as the newer scopes do. */
const STRONG =
  /^(?:(?:repository|project):admin|repository:delete|admin:(?:repository|project|workspace):bitbucket|delete:repository:bitbucket)$/;

export const TOK_02: Rule = {
  id: 'TOK-02',
  title: 'Token with admin or delete scope',
  severity: 'high',
  category: 'tokens',
  why: 'Deletes repositories, edits permissions, keys, webhooks.',
  remedy: 'Replace it by a token with no more scopes than it needs.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-token-permissions/',
    'https://support.atlassian.com/bitbucket-cloud/docs/project-access-token-permissions/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'access-tokens',
  needs: ['register', 'manual-check'],
  find: (evidence) => {
    const written = judgeRegister(evidence, ACCESS_TOKEN_KINDS, ({ scopes }) => {
      if (scopes === undefined) return { untold: 'its scopes' };
      const strong = scopes.filter((scope) => STRONG.test(scope));
      return strong.length === 0 ? undefined : { evidence: [`May ${enumerate(strong)}.`] };
    });
    return orManualCheck(written, evidence, 'TOK-02');
  },
};
