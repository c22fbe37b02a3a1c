import { judgeRegister, orManualCheck } from '../../evidence/register';
import { type Rule } from '../../rule';

export const TOK_09: Rule = {
  id: 'TOK-09',
  title: 'Connect app still installed',
  severity: 'low',
  category: 'tokens',
  why: 'No new Connect installs since 2 Feb 2026; support is ending.',
  remedy: 'Move to the Forge version.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/link-connect-to-its-equivalent-forge-app/',
  ],
  remedyAt: 'workspace-settings',
  needs: ['register', 'manual-check'],
  find: (evidence) => {
    const written = judgeRegister(evidence, ['connect-app'], () => ({
      evidence: ['Written in the register as an app built on Connect.'],
    }));
    return orManualCheck(written, evidence, 'TOK-09');
  },
};
