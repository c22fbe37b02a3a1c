import { type Rule } from '../../rule';
import { cannotTell } from '../../verdict';

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
  needs: ['pipeline-variables'],
  find: () => cannotTell('pipeline-variables'),
};
