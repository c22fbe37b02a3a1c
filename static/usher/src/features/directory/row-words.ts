import {
  type BadRow,
  type RowProblem,
  type UnmatchedReason,
  type UnmatchedRow,
} from '../../../../../src/domain/directory/directory';
import {
  COLUMN_TITLES,
  type DirectoryColumn,
} from '../../../../../src/domain/directory/directory-columns';

/** What is wrong with a row, and what would mend it; never what stands in it. */
const PROBLEM_WORDS: Readonly<Record<RowProblem, string>> = {
  'bad-time': `${COLUMN_TITLES.lastActiveOn} holds no time like 2026-05-10T17:52:21. A spreadsheet may have changed how times are written.`,
  'bad-two-step-verification': `${COLUMN_TITLES.hasTwoStepVerification} holds neither yes nor no.`,
  'bad-on-plan': `${COLUMN_TITLES.isOnPlan} holds neither yes nor no.`,
  'bad-address': `${COLUMN_TITLES.address} holds no address.`,
  'bad-account-id': `${COLUMN_TITLES.accountId} holds no account id.`,
  'nobody-named': 'There is neither an address nor an account id.',
  'wrong-number-of-cells': 'The row has not as many cells as the heading.',
  'bad-quotes': 'A quotation mark stands inside a cell.',
  'same-person-twice': 'Another row is of the same person, so neither was taken',
};

export function badRowWords({ problem, sameAsLine }: BadRow): string {
  const words = PROBLEM_WORDS[problem];
  return sameAsLine === undefined ? words : `${words}: line ${sameAsLine.toLocaleString('en')}.`;
}

const REASON_WORDS: Readonly<Record<UnmatchedReason, string>> = {
  'no-member-with-address': 'No member of the workspace has this address.',
  'nobody-with-id': 'Nobody in the workspace has this account id.',
  'member-without-id': 'The member with this address has no account id.',
  'not-asked': 'Bitbucket was not asked whose address it is.',
};

export function unmatchedRowWords({ reason, isOnPlan, status }: UnmatchedRow): string {
  const plan = isOnPlan === undefined ? '' : isOnPlan ? ' On plan.' : ' Not on plan.';
  return `${REASON_WORDS[reason]}${plan}${status === 'deactivated' ? ' Inactive.' : ''}`;
}

/** What each column is for, beside the menu that chooses it. */
export const COLUMN_WORDS: Readonly<Record<DirectoryColumn, { label: string; hint: string }>> = {
  address: { label: 'E-mail address', hint: 'says whose row it is' },
  accountId: { label: 'Atlassian account id', hint: 'says whose row it is, without asking' },
  name: { label: 'Public name', hint: 'only for the mark “(INACTIVE)”' },
  status: { label: 'Account status', hint: 'active, suspended or deactivated' },
  lastActiveOn: { label: 'Last login', hint: 'a time in UTC, or a day' },
  hasTwoStepVerification: { label: 'Two-step verification', hint: 'yes or no' },
  isOnPlan: { label: 'On plan', hint: 'yes or no' },
};
