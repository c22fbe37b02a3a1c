import { plural, t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type FindingsResult, type UncheckedRule } from '../findings/findings-result';

/** Shared or scapegoat account; machine account that reads; machine account that writes. */
const RULES: ReadonlySet<string> = new Set(['TOK-11', 'SEAT-12', 'SEAT-13']);

/** An account that perhaps answers for what a machine does, and why it is suspected. */
export interface Scapegoat {
  /** As findings name the person. */
  readonly key: string;
  readonly subject: FindingRow['subject'];
  readonly findings: readonly FindingRow[];
}

export interface Scapegoats {
  readonly suspects: readonly Scapegoat[];
  /** How many suspicions somebody has allowed. */
  readonly exempt: number;
  /** Rules that could not be asked, or only in part: no suspicion is no proof. */
  readonly notChecked: readonly UncheckedRule[];
}

/** By account, those with the most suspicions first; the order of findings otherwise. */
export function findScapegoats({ open, exempt, notChecked }: FindingsResult): Scapegoats {
  const byKey = new Map<string, Scapegoat>();
  for (const row of open) {
    if (!RULES.has(row.rule)) continue;
    const { key } = row.subject;
    const findings = [...(byKey.get(key)?.findings ?? []), row];
    byKey.set(key, { key, subject: row.subject, findings });
  }
  return {
    suspects: [...byKey.values()].sort((a, b) => b.findings.length - a.findings.length),
    exempt: exempt.filter(({ rule }) => RULES.has(rule)).length,
    notChecked: notChecked.filter(({ id }) => RULES.has(id)),
  };
}

/** The sentence over the list; missing findings are never none. */
export function scapegoatsSentence(found: Scapegoats | undefined): string {
  if (found === undefined) return t`Which accounts look like scapegoats is being checked.`;
  const { suspects, notChecked } = found;
  if (suspects.length === 0)
    return notChecked.length === 0
      ? t`No account looks like a scapegoat.`
      : t`No account is known to look like a scapegoat; not everything could be checked.`;
  const accounts = plural(suspects.length, { one: '# account', other: '# accounts' });
  return notChecked.length === 0
    ? t`${accounts} may stand for a machine or for several people.`
    : t`${accounts} may stand for a machine or for several people; not everything could be checked.`;
}
