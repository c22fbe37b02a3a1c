import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

/** Bitbucket tells people their own keys alone, so each of them has to look. */
export const KEY_07: Rule = {
  id: 'KEY-07',
  title: 'Personal SSH key without expiry or unused',
  severity: 'low',
  category: 'keys',
  why: 'Keys bypass SSO prompts.',
  remedy: 'Remove or set expiry.',
  sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/'],
  remedyAt: 'user-directory',
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'KEY-07'),
};
