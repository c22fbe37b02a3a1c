import { type Rule } from '../../../../../src/domain/findings/rule';
import { RULES as ENGLISH_RULES } from '../../../../../src/domain/findings/rules/registry';
import { translated } from '../../lib/i18n';

interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** What is fixed of a rule or a finding in the reader's language; names and evidence stay as they are. */
export function inOwnWords<Said extends RuleWords>(said: Said): Said {
  const { title, why, remedy } = said;
  return {
    ...said,
    title: translated(title),
    why: translated(why),
    remedy: translated(remedy),
  };
}

/** The catalogue of rules in the reader's language. */
export const RULES: readonly Rule[] = ENGLISH_RULES.map(inOwnWords);
