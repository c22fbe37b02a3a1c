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
  ['true', 'yes'],
  ['false', 'no'],
];

const PLAN_DETAILS = 'Workspace settings → Plan details';
const BILLING = 'Workspace settings → Plan details, or Billing in Atlassian Administration';
const GUARD_ACCOUNTS = 'Atlassian Administration → Billing → Guard Standard → Manage';
const ESTIMATE = 'Your own estimate';

export const SETUP_FIELDS: Readonly<Record<SetupName, SetupField>> = {
  isLinked: {
    label: 'Is the workspace linked to an organization?',
    lookUp:
      'Atlassian Administration → Apps lists the workspace when it is linked. Linking alone moves nobody.',
    by: 'yes-no',
    options: YES_NO,
  },
  managedIn: {
    label: 'Where people are managed',
    lookUp:
      'Open Workspace settings. “User groups” stands under Access management: Bitbucket. It does not stand there: Atlassian Administration.',
    by: 'choice',
    options: [
      ['bitbucket', 'Bitbucket'],
      ['atlassian-administration', 'Atlassian Administration'],
    ],
  },
  groupsFrom: {
    label: 'Where groups come from',
    lookUp: 'Atlassian Administration → Directory → Groups names the source of each group.',
    by: 'choice',
    options: [
      ['bitbucket', 'made in Bitbucket'],
      ['atlassian-administration', 'made in Atlassian Administration'],
      ['identity-provider', 'synchronized from an identity provider'],
    ],
  },
  accessGivenBy: {
    label: 'What gives Bitbucket app access',
    lookUp:
      'Atlassian Administration → Apps → Bitbucket. Where an identity provider or an approved domain gives it, whoever is only removed by hand comes back.',
    by: 'choice',
    options: [
      ['admin', 'an admin, person by person'],
      ['group', 'a group of Atlassian Administration'],
      ['identity-provider', 'a group of an identity provider'],
      ['approved-domain', 'an approved domain'],
    ],
  },
  scimKeyExpiresOn: {
    label: 'SCIM key expires on',
    lookUp:
      'Atlassian Administration → Security → Identity providers. New keys last a year, and Atlassian sends no reminder.',
    by: 'date',
  },
  organizationKeyExpiresOn: {
    label: 'Organization API key expires on',
    lookUp:
      'Atlassian Administration → Settings → API keys. At most a year; only the usher command uses it, and it is never stored here.',
    by: 'date',
  },
  plan: {
    label: 'Plan',
    lookUp: PLAN_DETAILS,
    by: 'choice',
    options: [
      ['free', 'Free'],
      ['standard', 'Standard'],
      ['premium', 'Premium'],
    ],
  },
  billingPeriod: {
    label: 'Billing period',
    lookUp: PLAN_DETAILS,
    by: 'choice',
    options: [
      ['monthly', 'by the month'],
      ['annual', 'by the year'],
    ],
  },
  paidSeats: {
    label: 'Seats bought',
    lookUp: `${BILLING}. Of an annual subscription: nobody above this number can join.`,
    by: 'count',
  },
  billedSeats: { label: 'Users billed', lookUp: `${BILLING}: “Users on plan”.`, by: 'count' },
  renewsOn: { label: 'Next renewal', lookUp: BILLING, by: 'date' },
  buildMinutes: {
    label: 'Build minutes used in a month',
    lookUp: `${PLAN_DETAILS}: the highest month you expect.`,
    by: 'count',
  },
  lfsGb: { label: 'Git LFS storage, in GB', lookUp: PLAN_DETAILS, by: 'count' },
  premiumRunners: {
    label: 'Premium runner slots',
    lookUp: `${PLAN_DETAILS}. 0 when none are used.`,
    by: 'count',
  },
  guard: {
    label: 'Atlassian Guard Standard',
    lookUp:
      'Atlassian Administration → Billing. It is paid for the whole organization, not for this workspace.',
    by: 'choice',
    options: [
      ['none', 'not bought'],
      ['already-paid-for', 'already paid for: costs nothing more here'],
      ['bought', 'bought, and part of this bill'],
    ],
  },
  guardManagedAccounts: {
    label: 'Managed accounts with a supported app',
    lookUp: `${GUARD_ACCOUNTS}. Of the whole organization.`,
    by: 'count',
  },
  guardExternalUsers: {
    label: 'External users with a supported app',
    lookUp: `${GUARD_ACCOUNTS}. Of the whole organization.`,
    by: 'count',
  },
  guardNotBillable: {
    label: 'Members of the non-billable policy',
    lookUp:
      'Atlassian Administration → Security → Authentication policies. Among both of these counts.',
    by: 'count',
  },
  joinsAMonth: { label: 'People who join in a month', lookUp: ESTIMATE, by: 'count' },
  leavesAMonth: { label: 'People who leave in a month', lookUp: ESTIMATE, by: 'count' },
  minutesPerJoin: {
    label: 'Minutes of work for each who joins',
    lookUp: `${ESTIMATE}: invitation, groups, grants.`,
    by: 'count',
  },
  minutesPerLeave: {
    label: 'Minutes of work for each who leaves',
    lookUp: `${ESTIMATE}: membership, keys, grants.`,
    by: 'count',
  },
  hourlyCostCents: {
    label: 'What an hour of that work costs',
    lookUp: `${ESTIMATE}, in the currency of the price book, like 65 or 65.50.`,
    by: 'money',
  },
  showsPricesToAdmins: {
    label: 'Do project and repository admins see what a seat costs?',
    lookUp: 'Yours to decide. While nothing is chosen here, they see it.',
    by: 'yes-no',
    options: YES_NO,
  },
};

export const SETUP_NAMES = Object.keys(SETUP_FIELDS) as readonly SetupName[];

export const SETUP_LABELS: Readonly<Record<SetupName, string>> = Object.fromEntries(
  SETUP_NAMES.map((name) => [name, SETUP_FIELDS[name].label]),
) as Record<SetupName, string>;
