import { t } from '@lingui/core/macro';
import { type SetupDraft } from './setup-draft';
import { type SetupName } from './setup-fields';

interface SetupGroup {
  readonly title: string;
  readonly lead: string;
  readonly names: readonly SetupName[];
}

/** What belongs together in the form; every group can be skipped. */
export const SETUP_GROUPS: readonly SetupGroup[] = [
  {
    title: t`Plan and bill`,
    lead: t`The estimate of the bill needs plan and period; the rest makes it closer.`,
    names: [
      'plan',
      'billingPeriod',
      'billedSeats',
      'paidSeats',
      'renewsOn',
      'buildMinutes',
      'lfsGb',
      'premiumRunners',
    ],
  },
  {
    title: t`How the workspace is managed`,
    lead: t`Decides what would free a seat. Linking a workspace to an organization does not move its people: that is a step of its own.`,
    names: [
      'managedIn',
      'isLinked',
      'groupsFrom',
      'accessGivenBy',
      'scimKeyExpiresOn',
      'organizationKeyExpiresOn',
    ],
  },
  {
    title: t`Guard`,
    lead: t`Guard Standard is billed for people of the whole organization, so Usher asks for its counts and guesses none.`,
    names: ['guard', 'guardManagedAccounts', 'guardExternalUsers', 'guardNotBillable'],
  },
  {
    title: t`Work by hand`,
    lead: t`Compares the hours of inviting and removing by hand with what Guard would cost.`,
    names: ['joinsAMonth', 'leavesAMonth', 'minutesPerJoin', 'minutesPerLeave', 'hourlyCostCents'],
  },
  {
    title: t`What project and repository admins see`,
    lead: t`Their pages say what a new member adds to the bill. They never show totals of the workspace.`,
    names: ['showsPricesToAdmins'],
  },
];

/** What is not asked for now keeps what was told of it. */
export function isAsked(name: SetupName, draft: SetupDraft): boolean {
  switch (name) {
    case 'paidSeats':
      return draft.billingPeriod !== 'monthly';
    case 'accessGivenBy':
    case 'scimKeyExpiresOn':
      return draft.managedIn !== 'bitbucket';
    case 'guardManagedAccounts':
    case 'guardExternalUsers':
    case 'guardNotBillable':
      return draft.guard === 'bought';
    default:
      return true;
  }
}
