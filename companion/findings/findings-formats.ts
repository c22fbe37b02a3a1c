import { type Facts } from '../../src/domain/facts/facts';
import { type FindingsReport, type NotChecked } from '../../src/domain/findings/evaluate-findings';
import { type FindingRow, toFindingRows } from '../../src/domain/findings/finding-row';
import { toNeedText } from '../../src/domain/findings/need-words';
import { toSarif } from '../../src/domain/findings/to-sarif';
import { toCsv } from '../formats/csv';
import { type Column, toTable } from '../formats/table';

export const FINDINGS_FORMATS = ['table', 'csv', 'json', 'sarif'] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

export interface Printed {
  readonly report: FindingsReport;
  readonly facts: Facts;
  /** Missing where nothing may be cut. */
  readonly maxWidth: number | undefined;
}

/** The report in the wanted format, piece by piece. */
export function toFindingsText(format: FindingsFormat, printed: Printed): Iterable<string> {
  const { report, facts, maxWidth } = printed;
  const rows = toFindingRows(report.findings, facts);
  switch (format) {
    case 'table':
      return toTable({
        columns: tableColumns,
        rows: () => rows,
        ...(maxWidth === undefined ? {} : { maxWidth }),
      });
    case 'csv':
      return toCsv({ columns: csvColumns, rows });
    case 'json':
      return [`${JSON.stringify(toPlain(report, facts, rows), undefined, 2)}\n`];
    case 'sarif':
      return [`${JSON.stringify(toSarif(report, facts), undefined, 2)}\n`];
  }
}

function toPlain(report: FindingsReport, facts: Facts, rows: readonly FindingRow[]) {
  const { startedAt, endedAt } = facts;
  return {
    workspace: facts.workspace.slug,
    scannedAt: new Date(endedAt ?? startedAt).toISOString(),
    findings: rows,
    notChecked: report.notChecked.map(({ rule, partly, missing }) => ({
      rule,
      partly,
      needs: missing.map((one) => ({ ...one, text: toNeedText(one) })),
    })),
    clean: report.clean,
  };
}

/** One line for each thing that is missing, with the rules that need it. */
export function toNotCheckedLines(notChecked: readonly NotChecked[]): readonly string[] {
  const rules = new Map<string, Set<string>>();
  for (const { rule, missing } of notChecked)
    for (const one of missing) {
      const text = toNeedText(one);
      rules.set(text, (rules.get(text) ?? new Set()).add(rule));
    }
  return [...rules].map(([need, ids]) => `${need}: ${[...ids].join(', ')}`);
}

function stateOf({ isNew, exemption, expiredExemption }: FindingRow): string {
  if (exemption !== undefined) return `exempt until ${exemption.reviewOn}`;
  if (expiredExemption !== undefined) return `exemption ended ${expiredExemption.reviewOn}`;
  return isNew === true ? 'new' : '';
}

const tableColumns: readonly Column<FindingRow>[] = [
  { title: 'SEVERITY', text: ({ severity }) => severity },
  { title: 'RULE', text: ({ rule }) => rule },
  { title: 'STATE', text: stateOf },
  { title: 'WHERE', text: ({ subject }) => subject.name },
  { title: 'WHAT', text: ({ title, evidence }) => `${title}: ${evidence.join(' ')}` },
];

const csvColumns: readonly Column<FindingRow>[] = [
  { title: 'severity', text: ({ severity }) => severity },
  { title: 'rule', text: ({ rule }) => rule },
  { title: 'category', text: ({ category }) => category },
  { title: 'title', text: ({ title }) => title },
  { title: 'kind of subject', text: ({ subject }) => subject.kind },
  { title: 'subject', text: ({ subject }) => subject.name },
  { title: 'about', text: ({ about }) => about ?? '' },
  { title: 'evidence', text: ({ evidence }) => evidence.join(' ') },
  { title: 'why', text: ({ why }) => why },
  { title: 'what to do', text: ({ remedy }) => remedy },
  { title: 'where', text: ({ remedyAt }) => remedyAt.url ?? remedyAt.path },
  { title: 'state', text: stateOf },
  { title: 'fingerprint', text: ({ fingerprint }) => fingerprint },
];
