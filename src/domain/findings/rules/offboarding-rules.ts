import { type Rule } from '../rule';
import { OFF_01 } from './offboarding/leaver-still-member';
import { OFF_02 } from './offboarding/deactivated-account-with-grants';
import { OFF_03 } from './offboarding/leaver-is-only-admin';
import { OFF_04 } from './offboarding/personal-workspace-in-use';
import { OFF_05 } from './offboarding/leaver-added-access-keys';
import { OFF_06 } from './offboarding/leaver-saw-credentials';
import { OFF_07 } from './offboarding/automation-runs-as-leaver';
import { OFF_08 } from './offboarding/leaver-in-branch-rules';
import { OFF_09 } from './offboarding/open-pull-requests-of-leaver';
import { OFF_10 } from './offboarding/deletion-runs-with-belongings';
import { OFF_11 } from './offboarding/private-code-forked-outside';
import { OFF_12 } from './offboarding/access-removed-still-billed';

export const OFFBOARDING_RULES: readonly Rule[] = [
  OFF_01,
  OFF_02,
  OFF_03,
  OFF_04,
  OFF_05,
  OFF_06,
  OFF_07,
  OFF_08,
  OFF_09,
  OFF_10,
  OFF_11,
  OFF_12,
];
