import { type RuleCase } from '../rule-case';
import { BRANCH_CASES } from './branch-cases';
import { IDENTITY_CASES } from './identity-cases';
import { INVITATION_CASES } from './invitation-cases';
import { KEY_CASES } from './key-cases';
import { OFFBOARDING_CASES } from './offboarding-cases';
import { PRIVILEGE_CASES } from './privilege-cases';
import { SEAT_CASES } from './seat-cases';
import { TOKEN_CASES } from './token-cases';
import { VISIBILITY_CASES } from './visibility-cases';

/** The cases of every category. */
export const ALL_CASES: readonly RuleCase[] = [
  ...SEAT_CASES,
  ...INVITATION_CASES,
  ...PRIVILEGE_CASES,
  ...OFFBOARDING_CASES,
  ...VISIBILITY_CASES,
  ...BRANCH_CASES,
  ...KEY_CASES,
  ...TOKEN_CASES,
  ...IDENTITY_CASES,
];
