import { createAccessIndex } from '../access/access-index';
import { type Exemption } from './exemption';
import { fingerprintOf, subjectKeyOf } from './fingerprint';
import { createExemptionLookup, type ExemptionState } from './match-exemptions';
import {
  type Evidence,
  type Match,
  type Missing,
  type Rule,
  SEVERITIES,
  type Severity,
  type Subject,
} from './rule';
import { RULES } from './rules/registry';

export interface Finding extends Match, ExemptionState {
  readonly rule: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Missing where the scan before cannot tell: there was none, or it could not check the rule in full. */
  readonly isNew?: boolean;
}

/** A rule that could not be decided, or only for a part. */
export interface NotChecked {
  readonly rule: string;
  readonly missing: readonly Missing[];
  readonly partly: boolean;
}

/** Every rule is in `findings`, in `notChecked` (perhaps in both), or else in `clean`. */
export interface FindingsReport {
  /** Worst first, then in the order of the catalogue. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Checked in full, nothing found. */
  readonly clean: readonly string[];
}

export interface Catalogue {
  readonly rules?: readonly Rule[];
  readonly exemptions?: readonly Exemption[];
}

/** Looks at the evidence with every rule of the catalogue. The order of facts does not matter. */
export function evaluateFindings(evidence: Evidence, catalogue: Catalogue = {}): FindingsReport {
  const { rules = RULES, exemptions = [] } = catalogue;
  const judged = rules.map(createRuleJudge(evidence));
  return toFindingsReport(judged, { exemptions, now: evidence.now });
}

/** What one rule says of the evidence, before anything is exempted. */
export interface JudgedRule {
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly missing: readonly Missing[];
}

/** For whoever cannot wait for all rules at once. */
export function createRuleJudge(evidence: Evidence): (rule: Rule) => JudgedRule {
  const before = previousEvidence(evidence);
  return (rule) => {
    const { matches, missing } = rule.find(evidence);
    const found = toFindings(rule, matches);
    if (before === undefined || found.length === 0)
      return { rule: rule.id, findings: found, missing };
    const isNewOf = createNewTest(rule, before);
    const findings = found.map((finding) => ({ ...finding, ...isNewOf(finding.fingerprint) }));
    return { rule: rule.id, findings, missing };
  };
}

/** `now`, in milliseconds since 1970, tells which exemptions have ended. */
export function toFindingsReport(
  judged: readonly JudgedRule[],
  { exemptions, now }: { readonly exemptions: readonly Exemption[]; readonly now: number },
): FindingsReport {
  const exemptionOf = createExemptionLookup(exemptions, now);
  const findings = judged.flatMap((one) =>
    // Copying tens of thousands of findings takes longer than finding that nothing exempts them.
    one.findings.map((finding) => {
      const { rule, fingerprint, subject } = finding;
      const state = exemptionOf({ rule, fingerprint, subjectKey: subjectKeyOf(subject) });
      return isEmpty(state) ? finding : { ...finding, ...state };
    }),
  );
  return {
    findings: worstFirst(findings),
    notChecked: judged.flatMap(toNotChecked),
    clean: judged.flatMap(({ rule, findings: found, missing }) =>
      found.length === 0 && missing.length === 0 ? [rule] : [],
    ),
  };
}

function isEmpty({ exemption, expiredExemption }: ExemptionState): boolean {
  return exemption === undefined && expiredExemption === undefined;
}

function toFindings(rule: Rule, matches: readonly Match[]): readonly Finding[] {
  const sorted = matches
    .map((match) => toFinding(rule, fingerprintOf(rule.id, match.subject, match.about), match))
    .sort((a, b) => byText(a.fingerprint, b.fingerprint));
  // The first of those alike: the sort is stable.
  return sorted.filter(({ fingerprint }, at) => fingerprint !== sorted[at - 1]?.fingerprint);
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Field by field: there are tens of thousands, and copying with `...` takes several times as long. */
function toFinding({ id, severity }: Rule, fingerprint: string, match: Match): Finding {
  const { subject, about, evidence, related } = match;
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    rule: id,
    severity,
    fingerprint,
    subject,
    evidence,
  };
  if (about !== undefined) finding.about = about;
  if (related !== undefined) finding.related = inOrder(related);
  return finding;
}

function inOrder(related: readonly Subject[]): readonly Subject[] {
  if (related.length === 1) return related;
  const byKey = new Map(related.map((one) => [subjectKeyOf(one), one]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function toNotChecked(judged: JudgedRule): readonly NotChecked[] {
  const { rule, findings } = judged;
  const distinct = new Map(judged.missing.map((one) => [JSON.stringify(one), one]));
  const missing = [...distinct.values()];
  if (missing.length === 0) return [];
  return [{ rule, missing, partly: findings.length > 0 || missing.every(isOfPart) }];
}

function isOfPart({ subject, isPart }: Missing): boolean {
  return subject !== undefined || isPart === true;
}

/** A stable sort keeps the order of the catalogue within a severity. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** As the rules would have judged when the scan before ended, with everything else as it is now. */
function previousEvidence({ previous, ...rest }: Evidence): Evidence | undefined {
  if (previous === undefined) return undefined;
  const now = previous.endedAt ?? previous.startedAt;
  return { ...rest, facts: previous, index: createAccessIndex(previous), now };
}

/** A rule that could not be checked in full before never makes anything new. */
function createNewTest(
  rule: Rule,
  before: Evidence,
): (fingerprint: string) => { readonly isNew?: boolean } {
  const { matches, missing } = rule.find(before);
  const known = new Set(toFindings(rule, matches).map(({ fingerprint }) => fingerprint));
  return (fingerprint) => {
    if (known.has(fingerprint)) return { isNew: false };
    return missing.length === 0 ? { isNew: true } : {};
  };
}
