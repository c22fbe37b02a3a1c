import { t } from '@lingui/core/macro';
import { type ManualCheck } from '../../../../../src/domain/findings/brought-facts';
import { type Rule } from '../../../../../src/domain/findings/rule';
import { DAY_MS, formatDay } from '../../lib/dates';

export interface CheckRow {
  readonly rule: Pick<Rule, 'id' | 'title' | 'severity' | 'why' | 'remedy' | 'remedyAt'>;
  readonly check: ManualCheck | undefined;
  readonly state: 'open' | 'valid' | 'too-old';
  /** `seen on 20 Sep 2026, valid until 19 Dec 2026`. */
  readonly words: string;
}

interface Answered {
  readonly checks: readonly ManualCheck[];
  readonly validDays: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Every setting that only a page shows, unanswered ones first. */
export function toCheckRows(
  rules: readonly Rule[],
  { checks, validDays, now }: Answered,
): readonly CheckRow[] {
  const byRule = new Map(checks.map((check) => [check.rule, check]));
  const rows = rules
    .filter(({ needs }) => needs.includes('manual-check'))
    .map((rule) => toRow(rule, byRule.get(rule.id), { validDays, now }));
  return [...rows].sort((a, b) => Number(a.state === 'valid') - Number(b.state === 'valid'));
}

function toRow(
  rule: Rule,
  check: ManualCheck | undefined,
  { validDays, now }: Omit<Answered, 'checks'>,
): CheckRow {
  if (check === undefined) return { rule, check, state: 'open', words: t`nobody has looked yet` };
  const seenAt = Date.parse(`${check.checkedOn}T12:00:00Z`);
  const until = seenAt + validDays * DAY_MS;
  const isValid = new Date(now).toISOString().slice(0, 10) <= dayOf(until);
  const seen = check.answer === 'as-described' ? t`it is so` : t`it is not so`;
  const [on, end] = [formatDay(seenAt), formatDay(until)];
  return {
    rule,
    check,
    state: isValid ? 'valid' : 'too-old',
    words: isValid
      ? t`${seen}: seen on ${on}, valid until ${end}`
      : t`${seen}: seen on ${on}, too old since ${end}`,
  };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
