import { type Rule } from '../rule';

export const OFFBOARDING_RULES: readonly Rule[] = [];
