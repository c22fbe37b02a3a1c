import { type Rule } from '../../../../../src/domain/findings/rule';
import { RULES as ENGLISH_RULES } from '../../../../../src/domain/findings/rules/registry';
import { translated } from '../../lib/i18n';

/** The catalogue of rules in the reader's language: whatever a rule finds carries these words. */
export const RULES: readonly Rule[] = ENGLISH_RULES.map((rule) => ({
  ...rule,
  title: translated(rule.title),
  why: translated(rule.why),
  remedy: translated(rule.remedy),
}));
