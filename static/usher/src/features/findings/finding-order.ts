import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { SEVERITIES } from '../../../../../src/domain/findings/rule';
import { sortRows, type SortKey } from '../../lib/sort-key';

const byText = new Intl.Collator('en', { numeric: true });

type Compare = (a: FindingRow, b: FindingRow) => number;

const worst: Compare = (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);

const COLUMNS: Readonly<Record<string, Compare>> = {
  severity: worst,
  finding: (a, b) => byText.compare(a.title, b.title),
  subject: (a, b) => byText.compare(a.subject.name, b.subject.name),
  state: (a, b) => rankOf(a) - rankOf(b),
};

/** An unknown column sorts by severity; equal rows keep the order of the catalogue. */
export function orderFindings(rows: readonly FindingRow[], sort: SortKey): readonly FindingRow[] {
  return sortRows(rows, COLUMNS[sort.column] ?? worst, sort);
}

function rankOf({ isNew, expiredExemption }: FindingRow): number {
  return (isNew === true ? 2 : 0) + (expiredExemption === undefined ? 0 : 1);
}
