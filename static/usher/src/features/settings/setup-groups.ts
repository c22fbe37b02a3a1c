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
    title: 'Plan and bill',
    lead: 'The estimate of the bill needs plan and period; the rest makes it closer.',
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
    title: 'How the workspace is managed',
    lead: 'Decides what would free a seat. Linking a workspace to an organization does not move its people: that is a step of its own.',
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
    title: 'Guard',
    lead: 'Guard Standard is billed for people of the whole organization, so Usher asks for its counts and guesses none.',
    names: ['guard', 'guardManagedAccounts', 'guardExternalUsers', 'guardNotBillable'],
  },
  {
    title: 'Work by hand',
    lead: 'Compares the hours of inviting and removing by hand with what Guard would cost.',
    names: ['joinsAMonth', 'leavesAMonth', 'minutesPerJoin', 'minutesPerLeave', 'hourlyCostCents'],
  },
  {
    title: 'What project and repository admins see',
    lead: 'Their pages say what a new member adds to the bill. They never show totals of the workspace.',
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
