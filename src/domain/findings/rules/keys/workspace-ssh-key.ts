import { decideByManualCheck } from '../../evidence/manual-check';
import { judgeRegister } from '../../evidence/register';
import { type Rule } from '../../rule';

/** No API lists these keys: somebody looked, or wrote one down. An empty register proves nothing. */
export const KEY_01: Rule = {
  id: 'KEY-01',
  title: 'Workspace SSH key exists',
  severity: 'critical',
  category: 'keys',
  why: 'Reads AND writes every repository, no seat, no owner, no expiry, author forgeable.',
  remedy: 'Replace by repository tokens/keys; if unavoidable isolate in its own workspace.',
  sources: [
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
    'https://community.atlassian.com/forums/Bitbucket-questions/Question-about-SSH-Access-Key-scope/qaq-p/3090625',
    'https://bitbucket.org/site/master/issues/13381/add-permission-setting-for-team-ssh-keys',
  ],
  remedyAt: 'workspace-settings',
  needs: ['manual-check', 'register'],
  find: (evidence) => {
    const written = judgeRegister(evidence, ['workspace-ssh-key'], ({ purpose }) => ({
      evidence: [`Written in the register${purpose === undefined ? '' : `: ${purpose}`}.`],
    }));
    return written.matches.length > 0 ? written : decideByManualCheck(evidence, 'KEY-01');
  },
};
