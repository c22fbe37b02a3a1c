import { judgeRegister, orManualCheck } from '../../evidence/register';
import { type Rule } from '../../rule';

export const TOK_03: Rule = {
  id: 'TOK-03',
  title: 'Workspace-wide token',
  severity: 'medium',
  category: 'tokens',
  why: 'Blast radius = whole workspace.',
  remedy: 'Replace it by a token of a project or a repository.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-tokens',
    'https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-token-permissions/',
  ],
  remedyAt: 'access-tokens',
  needs: ['register', 'manual-check'],
  find: (evidence) => {
    const written = judgeRegister(evidence, ['workspace-access-token'], ({ purpose }) => ({
      evidence: [`Opens the whole workspace${purpose === undefined ? '' : `; for: ${purpose}`}.`],
    }));
    return orManualCheck(written, evidence, 'TOK-03');
  },
};
