import { type RuleCase } from '../rule-case';
import { IDENTITY_CASES } from './identity-cases';
import { INVITATION_CASES } from './invitation-cases';
import { OFFBOARDING_CASES } from './offboarding-cases';
import { SEAT_CASES } from './seat-cases';

/** The cases of every category. */
export const ALL_CASES: readonly RuleCase[] = [
  ...SEAT_CASES,
  ...INVITATION_CASES,
  ...OFFBOARDING_CASES,
  ...IDENTITY_CASES,
];
