import { type Rule } from '../rule';
import { BRANCH_RULES } from './branch-rules';
import { IDENTITY_RULES } from './identity-rules';
import { INVITATION_RULES } from './invitation-rules';
import { KEY_RULES } from './key-rules';
import { OFFBOARDING_RULES } from './offboarding-rules';
import { PRIVILEGE_RULES } from './privilege-rules';
import { SEAT_RULES } from './seat-rules';
import { TOKEN_RULES } from './token-rules';
import { VISIBILITY_RULES } from './visibility-rules';

/** The whole catalogue, in its order; an entry stands here even where nothing loaded can decide it. */
export const RULES: readonly Rule[] = [
  ...SEAT_RULES,
  ...INVITATION_RULES,
  ...PRIVILEGE_RULES,
  ...OFFBOARDING_RULES,
  ...VISIBILITY_RULES,
  ...BRANCH_RULES,
  ...KEY_RULES,
  ...TOKEN_RULES,
  ...IDENTITY_RULES,
];
