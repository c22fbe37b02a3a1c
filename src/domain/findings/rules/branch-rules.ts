import { type Rule } from '../rule';
import { BR_06 } from './branches/approvals-survive-new-commits';
import { BR_02 } from './branches/main-branch-can-be-rewritten';
import { BR_01 } from './branches/main-branch-unprotected';
import { BR_04 } from './branches/merge-checks-only-warn';
import { BR_03 } from './branches/no-approval-required';
import { BR_05 } from './branches/push-exemption-too-wide';

export const BRANCH_RULES: readonly Rule[] = [BR_01, BR_02, BR_03, BR_04, BR_05, BR_06];
