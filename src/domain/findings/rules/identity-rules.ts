import { type Rule } from '../rule';
import { ID_01 } from './identity/no-two-step-verification';
import { ID_02 } from './identity/two-step-verification-not-required';
import { ID_03 } from './identity/unmanaged-account';
import { ID_04 } from './identity/scim-key-expires';
import { ID_05 } from './identity/wrong-organization';
import { ID_06 } from './identity/admin-without-console-rights';
import { ID_07 } from './identity/one-organization-admin';
import { ID_08 } from './identity/ip-allowlist-off';
import { ID_09 } from './identity/access-review-overdue';
import { ID_10 } from './identity/change-outside-usher';
import { ID_11 } from './identity/exception-without-end';

export const IDENTITY_RULES: readonly Rule[] = [
  ID_01,
  ID_02,
  ID_03,
  ID_04,
  ID_05,
  ID_06,
  ID_07,
  ID_08,
  ID_09,
  ID_10,
  ID_11,
];
