/** Where prices and rules of billing can be read again. */
export const SUPPORT_PAGE =
  'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system';
export const PRICE_PAGE = 'https://www.atlassian.com/software/bitbucket/pricing';
export const PRICE_PAGE_TRANSCRIPT =
  'https://raw.githubusercontent.com/api-evangelist/bitbucket/refs/heads/main/plans/bitbucket-plans-pricing.yml';
export const PLANS_PAGE = 'https://bitbucket.org/plans/';
export const COMPARISON_PAGE = 'https://bitbucket.org/product/zh/comparison/bitbucket-vs-gitlab';
export const RUNNERS_PAGE =
  'https://www.atlassian.com/blog/bitbucket/premium-self-hosted-runners-are-generally-available';
export const GUARD_BILLING =
  'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bill-for-atlassian-guard-standard';
export const GUARD_PRICES = [
  'https://www.stitchflow.com/scim/atlassian',
  'https://www.stitchflow.com/scim/atlassian-confluence',
] as const;
export const LIMIT_REACHED =
  'https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/';
export const ALL_READ_ONLY = 'https://bitbucket.org/blog/billing-model-change';
export const ADMINS_KEEP_ACCESS =
  'https://confluence.atlassian.com/bitbucket/grant-repository-access-to-users-and-groups-221449716.html';
