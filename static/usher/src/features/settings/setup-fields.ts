import { t } from '@lingui/core/macro';
import { type Setup } from '../../../../../src/domain/setup/setup';

export type SetupName = keyof Setup;

/** How a fact is typed in. Yes and no are a choice too, for "not told" is the third answer. */
export type SetupControl =
  | { readonly by: 'choice'; readonly options: SetupOptions }
  | { readonly by: 'yes-no'; readonly options: SetupOptions }
  | { readonly by: 'count' | 'date' | 'money' };

/** What is stored, with the words for it. */
export type SetupOptions = readonly (readonly [value: string, text: string])[];

type SetupField = SetupControl & {
  readonly label: string;
  /** Where somebody finds the answer. */
  readonly lookUp: string;
};

const YES_NO: SetupOptions = [
  ['true', t`yes`],
  ['false', t`no`],
];

const PLAN_DETAILS = t`Workspace settings → Plan details`;
const BILLING = t`Workspace settings → Plan details, or Billing in Atlassian Administration`;
const GUARD_ACCOUNTS = t`Atlassian Administration → Billing → Guard Standard → Manage`;
const ESTIMATE = t`Your own estimate`;

export const SETUP_FIELDS: Readonly<Record<SetupName, SetupField>> = {
  isLinked: {
    label: t`Is the workspace linked to an organization?`,
    lookUp: t`Atlassian Administration → Apps lists the workspace when it is linked. Linking alone moves nobody.`,
    by: 'yes-no',
    options: YES_NO,
  },
  managedIn: {
    label: t`Where people are managed`,
    lookUp: t`Open Workspace settings. “User groups” stands under Access management: Bitbucket. It does not stand there: Atlassian Administration.`,
    by: 'choice',
    options: [
      ['bitbucket', t`Bitbucket`],
      ['atlassian-administration', t`Atlassian Administration`],
    ],
  },
  groupsFrom: {
    label: t`Where groups come from`,
    lookUp: t`Atlassian Administration → Directory → Groups names the source of each group.`,
    by: 'choice',
    options: [
      ['bitbucket', t`made in Bitbucket`],
      ['atlassian-administration', t`made in Atlassian Administration`],
      ['identity-provider', t`synchronized from an identity provider`],
    ],
  },
  accessGivenBy: {
    label: t`What gives Bitbucket app access`,
    lookUp: t`Atlassian Administration → Apps → Bitbucket. Where an identity provider or an approved domain gives it, whoever is only removed by hand comes back.`,
    by: 'choice',
    options: [
      ['admin', t`an admin, person by person`],
      ['group', t`a group of Atlassian Administration`],
      ['identity-provider', t`a group of an identity provider`],
      ['approved-domain', t`an approved domain`],
    ],
  },
  scimKeyExpiresOn: {
    label: t`SCIM key expires on`,
    lookUp: t`Atlassian Administration → Security → Identity providers. New keys last a year, and Atlassian sends no reminder.`,
    by: 'date',
  },
  organizationKeyExpiresOn: {
    label: t`Organization API key expires on`,
    lookUp: t`Atlassian Administration → Settings → API keys. At most a year; only the usher command uses it, and it is never stored here.`,
    by: 'date',
  },
  plan: {
    label: t`Plan`,
    lookUp: PLAN_DETAILS,
    by: 'choice',
    options: [
      ['free', t`Free`],
      ['standard', t`Standard`],
      ['premium', t`Premium`],
    ],
  },
  billingPeriod: {
    label: t`Billing period`,
    lookUp: PLAN_DETAILS,
    by: 'choice',
    options: [
      ['monthly', t`by the month`],
      ['annual', t`by the year`],
    ],
  },
  paidSeats: {
    label: t`Seats bought`,
    lookUp: t`${BILLING}. Of an annual subscription: nobody above this number can join.`,
    by: 'count',
  },
  billedSeats: { label: t`Users billed`, lookUp: t`${BILLING}: “Users on plan”.`, by: 'count' },
  renewsOn: { label: t`Next renewal`, lookUp: BILLING, by: 'date' },
  buildMinutes: {
    label: t`Build minutes used in a month`,
    lookUp: t`${PLAN_DETAILS}: the highest month you expect.`,
    by: 'count',
  },
  lfsGb: { label: t`Git LFS storage, in GB`, lookUp: PLAN_DETAILS, by: 'count' },
  premiumRunners: {
    label: t`Premium runner slots`,
    lookUp: t`${PLAN_DETAILS}. 0 when none are used.`,
    by: 'count',
  },
  guard: {
    label: t`Atlassian Guard Standard`,
    lookUp: t`Atlassian Administration → Billing. It is paid for the whole organization, not for this workspace.`,
    by: 'choice',
    options: [
      ['none', t`not bought`],
      ['already-paid-for', t`already paid for: costs nothing more here`],
      ['bought', t`bought, and part of this bill`],
    ],
  },
  guardManagedAccounts: {
    label: t`Managed accounts with a supported app`,
    lookUp: t`${GUARD_ACCOUNTS}. Of the whole organization.`,
    by: 'count',
  },
  guardExternalUsers: {
    label: t`External users with a supported app`,
    lookUp: t`${GUARD_ACCOUNTS}. Of the whole organization.`,
    by: 'count',
  },
  guardNotBillable: {
    label: t`Members of the non-billable policy`,
    lookUp: t`Atlassian Administration → Security → Authentication policies. Among both of these counts.`,
    by: 'count',
  },
  joinsAMonth: { label: t`People who join in a month`, lookUp: ESTIMATE, by: 'count' },
  leavesAMonth: { label: t`People who leave in a month`, lookUp: ESTIMATE, by: 'count' },
  minutesPerJoin: {
    label: t`Minutes of work for each who joins`,
    lookUp: t`${ESTIMATE}: invitation, groups, grants.`,
    by: 'count',
  },
  minutesPerLeave: {
    label: t`Minutes of work for each who leaves`,
    lookUp: t`${ESTIMATE}: membership, keys, grants.`,
    by: 'count',
  },
  hourlyCostCents: {
    label: t`What an hour of that work costs`,
    lookUp: t`${ESTIMATE}, in the currency of the price book, like 65 or 65.50.`,
    by: 'money',
  },
  showsPricesToAdmins: {
    label: t`Do project and repository admins see what a seat costs?`,
    lookUp: t`Yours to decide. While nothing is chosen here, they see it.`,
    by: 'yes-no',
    options: YES_NO,
  },
};

export const SETUP_NAMES = Object.keys(SETUP_FIELDS) as readonly SetupName[];

export const SETUP_LABELS: Readonly<Record<SetupName, string>> = Object.fromEntries(
  SETUP_NAMES.map((name) => [name, SETUP_FIELDS[name].label]),
) as Record<SetupName, string>;
