import { type Rule } from '../rule';
import { IDENTITY_RULES } from './identity-rules';
import { INVITATION_RULES } from './invitation-rules';
import { OFFBOARDING_RULES } from './offboarding-rules';
import { SEAT_RULES } from './seat-rules';

/** The whole catalogue, in its order; an entry stands here even where nothing loaded can decide it. */
export const RULES: readonly Rule[] = [
  ...SEAT_RULES,
  ...INVITATION_RULES,
  ...OFFBOARDING_RULES,
  ...IDENTITY_RULES,
];
