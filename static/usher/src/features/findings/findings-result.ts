import {
  type FindingsReport,
  type JudgedRule,
  type NotChecked,
} from '../../../../../src/domain/findings/evaluate-findings';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type RemedyPlace } from '../../../../../src/domain/findings/remedy-pages';
import { type Rule } from '../../../../../src/domain/findings/rule';
import { type Facts } from '../../../../../src/domain/facts/facts';

/** What the whole catalogue says of the facts, ready to be shown. */
export interface FindingsResult {
  readonly facts: Facts;
  readonly report: FindingsReport;
  /** Worst first; those whose exemption has ended are among them. */
  readonly open: readonly FindingRow[];
  readonly exempt: readonly FindingRow[];
  readonly notChecked: readonly UncheckedRule[];
  readonly clean: readonly RuleHead[];
  /** How many rules the catalogue has. */
  readonly rules: number;
}

export interface JudgedFacts {
  readonly judged: readonly JudgedRule[];
  readonly facts: Facts;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly exemptions: readonly Exemption[];
}

export type RuleHead = Pick<Rule, 'id' | 'title' | 'severity' | 'category' | 'why'>;

export interface UncheckedRule extends RuleHead, Pick<NotChecked, 'missing' | 'partly'> {
  /** Where the setting can be looked at. */
  readonly lookAt: RemedyPlace;
}
