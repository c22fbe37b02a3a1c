import { type Facts } from '../facts/facts';
import { createNames } from '../findings/evidence/names';
import { type FindingsReport } from '../findings/evaluate-findings';
import { type Exemption } from '../findings/exemption';
import { type FindingRow, toFindingRows } from '../findings/finding-row';
import { toNeedText } from '../findings/need-words';
import { type AuditTable, toTimeText } from './audit-table';
import { type Known } from './audit-input';

/** Worst first; what no rule could check is said below them. */
export function toFindingsTable(report: FindingsReport, facts: Facts): AuditTable {
  return {
    name: 'findings',
    title: 'Findings',
    header: [
      ...['severity', 'rule', 'title', 'subject', 'evidence', 'why', 'what to do'],
      ...['where', 'state', 'fingerprint'],
    ],
    rows: toFindingRows(report.findings, facts).map(toCells),
    notKnown: report.notChecked.map(
      ({ rule, partly, missing }) =>
        `${rule} was ${partly ? 'checked only in part' : 'not checked'}; it needs ${missing.map(toNeedText).join(', ')}`,
    ),
  };
}

function toCells(row: FindingRow): readonly string[] {
  return [
    ...[row.severity, row.rule, row.title, row.subject.name, row.evidence.join(' '), row.why],
    ...[row.remedy, row.remedyAt.url ?? row.remedyAt.path, toStateText(row), row.fingerprint],
  ];
}

/** `open`, `exempt until 2026-12-31`, `exemption ended 2026-11-01`. */
export function toStateText({ exemption, expiredExemption }: FindingRow): string {
  if (exemption !== undefined) return `exempt until ${exemption.reviewOn}`;
  if (expiredExemption !== undefined) return `exemption ended ${expiredExemption.reviewOn}`;
  return 'open';
}

/** With related objects, needs and sources, which have no place in a table. */
export function toFindingsDocument({ findings, notChecked, clean }: FindingsReport, facts: Facts) {
  return {
    findings: toFindingRows(findings, facts),
    notChecked: notChecked.map(({ rule, partly, missing }) => ({
      ...{ rule, partly },
      needs: missing.map((one) => ({ ...one, text: toNeedText(one) })),
    })),
    clean,
  };
}

/** Those that are kept when the pack is made: removed ones are kept nowhere. */
export function toExemptionsTable(
  exemptions: Known<readonly Exemption[]>,
  facts: Facts,
): AuditTable {
  const names = createNames(facts);
  const rows = exemptions.state === 'known' ? exemptions.value : [];
  return {
    name: 'exemptions',
    title: 'Exemptions',
    header: ['rule', 'of', 'reason', 'owner', 'review on', 'made at', 'made by'],
    rows: rows.map((one) => [
      ...[one.rule, one.fingerprint ?? one.subjectKey ?? 'the whole rule', one.reason],
      ...[names.person(one.owner), one.reviewOn, toTimeText(one.createdAt)],
      one.createdBy === undefined ? 'not known' : names.person(one.createdBy),
    ]),
    notKnown: exemptions.state === 'known' ? [] : [exemptions.why],
  };
}
