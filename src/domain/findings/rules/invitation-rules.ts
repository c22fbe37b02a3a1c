import { type Rule } from '../rule';

export const INVITATION_RULES: readonly Rule[] = [];
