import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

/** Only the page "API token activity" of Atlassian Administration tells it of managed accounts. */
export const TOK_05: Rule = {
  id: 'TOK-05',
  title: 'User API token unused or of an inactive user',
  severity: 'medium',
  category: 'tokens',
  why: 'Org policy cannot forbid API tokens for Bitbucket, so only review helps.',
  remedy: 'Revoke (Insights > API token activity or API).',
  sources: [
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/',
    'https://support.atlassian.com/bitbucket-cloud/docs/api-tokens',
    'https://support.atlassian.com/organization-administration/docs/revoke-user-api-tokens/',
  ],
  remedyAt: 'atlassian-administration',
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'TOK-05'),
};
