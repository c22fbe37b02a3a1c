import { decideInstead } from '../../evidence/decide-instead';
import { type Rule } from '../../rule';

/** No scan reads pipeline variables: their values would come along with their names. */
export const TOK_07: Rule = {
  id: 'TOK-07',
  title: 'Secret-looking pipeline variable not secured',
  severity: 'high',
  category: 'tokens',
  why: 'Readable by every writer through pipelines and REST.',
  remedy: 'Secure or use OIDC.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-details',
  needs: ['pipeline-variables', 'manual-check'],
  find: (evidence) => decideInstead(evidence, 'TOK-07', 'pipeline-variables'),
};
