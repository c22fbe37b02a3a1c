import { t } from '@lingui/core/macro';
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
import { formatCount } from '../../lib/plural';

/** What is wrong with a row, and what would mend it; never what stands in it. */
const PROBLEM_WORDS: Readonly<Record<RowProblem, string>> = {
  'bad-time': t`${COLUMN_TITLES.lastActiveOn} holds no time like 2026-05-10T17:52:21. A spreadsheet may have changed how times are written.`,
  'bad-two-step-verification': t`${COLUMN_TITLES.hasTwoStepVerification} holds neither yes nor no.`,
  'bad-on-plan': t`${COLUMN_TITLES.isOnPlan} holds neither yes nor no.`,
  'bad-address': t`${COLUMN_TITLES.address} holds no address.`,
  'bad-account-id': t`${COLUMN_TITLES.accountId} holds no account id.`,
  'nobody-named': t`There is neither an address nor an account id.`,
  'wrong-number-of-cells': t`The row has not as many cells as the heading.`,
  'bad-quotes': t`A quotation mark stands inside a cell.`,
  'same-person-twice': t`Another row is of the same person, so neither was taken`,
};

export function badRowWords({ problem, sameAsLine }: BadRow): string {
  const words = PROBLEM_WORDS[problem];
  return sameAsLine === undefined ? words : t`${words}: line ${formatCount(sameAsLine)}.`;
}

const REASON_WORDS: Readonly<Record<UnmatchedReason, string>> = {
  'no-member-with-address': t`No member of the workspace has this address.`,
  'nobody-with-id': t`Nobody in the workspace has this account id.`,
  'member-without-id': t`The member with this address has no account id.`,
  'not-asked': t`Bitbucket was not asked whose address it is.`,
};

export function unmatchedRowWords({ reason, isOnPlan, status }: UnmatchedRow): string {
  return [
    REASON_WORDS[reason],
    ...(isOnPlan === undefined ? [] : [isOnPlan ? t`On plan.` : t`Not on plan.`]),
    ...(status === 'deactivated' ? [t`Inactive.`] : []),
  ].join(' ');
}

/** What each column is for, beside the menu that chooses it. */
export const COLUMN_WORDS: Readonly<Record<DirectoryColumn, { label: string; hint: string }>> = {
  address: { label: t`E-mail address`, hint: t`says whose row it is` },
  accountId: { label: t`Atlassian account id`, hint: t`says whose row it is, without asking` },
  name: { label: t`Public name`, hint: t`only for the mark “(INACTIVE)”` },
  status: { label: t`Account status`, hint: t`active, suspended or deactivated` },
  lastActiveOn: { label: t`Last login`, hint: t`a time in UTC, or a day` },
  hasTwoStepVerification: { label: t`Two-step verification`, hint: t`yes or no` },
  isOnPlan: { label: t`On plan`, hint: t`yes or no` },
};
