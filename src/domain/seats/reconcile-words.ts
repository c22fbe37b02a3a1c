import { type BilledCause } from './compare-billed';
import { type DifferenceCause, type DifferenceKind } from './difference';

/** What each kind of difference is called, above the people it is about. */
export const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  'deactivated-on-plan': 'On plan, though the account is deactivated',
  'on-plan-not-a-member': 'On plan, though no member was read',
  'only-on-plan': 'On plan, though not a person',
  'only-computed': 'Active member, not on plan',
  'member-not-in-file': 'Member, not in the file',
};

/** Likely causes as sentences of their own. */
export const CAUSE_WORDS: Readonly<Record<DifferenceCause, string>> = {
  'joined-since-export': 'Became a member after the file was exported.',
  'joined-since-scan': 'Became a member after the scan: scan again.',
  'left-since-export': 'Left after the file was exported: export it again.',
  'members-not-read': 'The list of members was not read in full.',
  'row-not-matched': 'One of the rows that nobody was found for may be theirs.',
  'another-address': 'The account may have another address at Bitbucket.',
  'duplicate-account': 'Another member has the same name: perhaps one person with two accounts.',
  'not-a-person': 'The account belongs to an app or a team.',
  'billed-until-period-ends':
    'May be paid for until the billing period ends, if maximum quantity billing applies to Bitbucket (Atlassian does not say).',
  'sync-lag': 'The User directory may lag behind: look again in a day.',
};

/** Why Billing may say another number, as sentences of their own. */
export const BILLED_CAUSE_WORDS: Readonly<Record<BilledCause, string>> = {
  'stated-earlier': 'The number of Billing was typed in before the file was exported.',
  'bought-quantity': 'It is the quantity that was bought for the year.',
  'flat-rate': 'One to five people cost the same, and Billing may show five.',
  'deactivated-on-plan': 'Deactivated accounts are still on the plan.',
  'pending-invitations':
    'Pending invitations may count: Atlassian’s own answers contradict each other.',
  'billed-until-period-ends':
    'People who left may be paid for until the billing period ends, if maximum quantity billing applies to Bitbucket (Atlassian does not say).',
  'joined-since-bill': 'People joined after the bill was made; they are added to the next one.',
  'sync-lag': 'Billing and the User directory may lag behind each other: look again in a day.',
};
