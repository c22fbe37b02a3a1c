/** Where Atlassian says what each credential may do. */
export const SOURCES = {
  accessKeyLevels:
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
  accessKeys: 'https://confluence.atlassian.com/bitbucket/use-access-keys-294486051.html',
  workspaceKeys:
    'https://community.atlassian.com/forums/Bitbucket-questions/Question-about-SSH-Access-Key-scope/qaq-p/3090625',
  keyRotation:
    'https://community.atlassian.com/t5/Bitbucket-questions/Bitbucket-Access-Key-Rotation/qaq-p/2168342',
  keyUniqueness:
    'https://support.atlassian.com/bitbucket-cloud/kb/why-am-i-not-able-to-add-an-ssh-key-in-bitbucket-cloud/',
  repositoryTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens',
  projectTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/create-a-project-access-token',
  workspaceTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/workspace-access-tokens',
  tokenExpiry:
    'https://www.atlassian.com/blog/bitbucket/enhancing-security-in-bitbucket-introducing-expiry-for-access-tokens',
  tokensUnlisted: 'https://jira.atlassian.com/browse/BCLOUD-23192',
  apiTokens: 'https://support.atlassian.com/bitbucket-cloud/docs/api-tokens',
  apiTokenExpiry: 'https://jira.atlassian.com/browse/BCLOUD-24146',
  appPasswords:
    'https://community.atlassian.com/forums/Bitbucket-articles/Deprecation-notice-Bitbucket-Cloud-app-password-brownout/ba-p/3237429',
  oauth: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2',
  oidc: 'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/',
  rest: 'https://developer.atlassian.com/cloud/bitbucket/rest/',
  serviceUsers:
    'https://confluence.atlassian.com/bbkb/support-for-service-or-bot-accounts-in-bitbucket-cloud-1224770514.html',
  breakGlass: 'https://jira.atlassian.com/browse/ACCESS-1836',
  sharedAccounts:
    'https://www.oneteem.com/en/blog/atlassian-administration-19/say-hi-to-atlassian-service-accounts-15',
  freeWorkspaces:
    'https://community.atlassian.com/forums/Bitbucket-articles/Bitbucket-cleanup-of-free-unused-workspaces-what-you-need-to/ba-p/3144063',
  billing:
    'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system',
  plans: 'https://bitbucket.org/plans/',
  sparkleShare: 'https://github.com/hbons/SparkleShare',
  forgeAndConnect:
    'https://developer.atlassian.com/cloud/bitbucket/link-connect-to-its-equivalent-forge-app/',
  dataCenter:
    'https://datamigrators.atlassian.net/wiki/spaces/MCIDOC/pages/1755185153/Bitbucket+Data+Center+vs.+Bitbucket+Cloud',
} as const;
