import { type AccessIndex } from '../access/access-index';
import {
  createRuleJudge,
  type Finding,
  type NotChecked,
  toFindingsReport,
} from '../findings/evaluate-findings';
import { type Brought, type Evidence } from '../findings/rule';
import { RULES } from '../findings/rules/registry';
import { type DigestInput } from './digest-input';

/** What the rules say today, beside what they said of the digest before. */
export interface ComparedFindings {
  /** Worst first, without those that are exempt. */
  readonly open: readonly Finding[];
  /** Missing in the first digest. */
  readonly since?: {
    readonly added: readonly Finding[];
    /** Open before and gone now, where the rule could be checked in full: what nobody can see is not fixed. */
    readonly fixed: readonly Finding[];
  };
  readonly notChecked: readonly NotChecked[];
}

export function compareFindings(input: DigestInput): ComparedFindings {
  const { now, before, settings, today } = input;
  const evidence = toEvidence(input, { index: now, at: Date.parse(today) });
  const judge = createRuleJudge(before ? { ...evidence, previous: before.facts } : evidence);
  const judged = RULES.map(judge);
  const terms = { exemptions: settings.exemptions, now: evidence.now };
  const report = toFindingsReport(judged, terms);
  const open = report.findings.filter(({ exemption }) => exemption === undefined);
  const { notChecked } = report;
  if (before === undefined) return { open, notChecked };
  const there = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const whole = new Set(
    judged.flatMap(({ rule, missing }) => (missing.length === 0 ? [rule] : [])),
  );
  return {
    open,
    notChecked,
    since: {
      added: open.filter(({ isNew }) => isNew === true),
      fixed: openBefore(input, before).filter(
        ({ rule, fingerprint }) => whole.has(rule) && !there.has(fingerprint),
      ),
    },
  };
}

/** Judged as of today, so that only facts make a difference: a token that has expired is not fixed. */
function openBefore(input: DigestInput, before: AccessIndex): readonly Finding[] {
  const evidence = toEvidence(input, { index: before, at: Date.parse(input.today) });
  const { exemptions } = input.settings;
  return toFindingsReport(RULES.map(createRuleJudge(evidence)), {
    exemptions,
    now: evidence.now,
  }).findings.filter(({ exemption }) => exemption === undefined);
}

/** A register without an entry says nothing: nobody has written one. */
function toEvidence(
  { settings, brought, groupSync }: DigestInput,
  { index, at }: { readonly index: AccessIndex; readonly at: number },
): Evidence {
  const { setup, thresholds, register, manualChecks } = settings;
  const typedIn = <Value>(value: Value): Brought<Value> => ({
    value,
    source: 'typed-in',
    asOf: at,
  });
  return {
    facts: index.facts,
    index,
    now: at,
    setup,
    thresholds,
    ...(register.length > 0 && { register: typedIn(register) }),
    ...(manualChecks.length > 0 && { manualChecks: typedIn(manualChecks) }),
    ...brought,
    ...(groupSync && { groupSync }),
  };
}
