import { type CsvTable } from '../../lib/csv';
import { type GapSummary } from './gap-summary';

/** What could not be read, why, what that changes, and what would make it known. */
export function toGapsExport(gaps: readonly GapSummary[]): CsvTable {
  return {
    header: ['fact', 'reason', 'what it changes', 'step'],
    rows: gaps.map(({ fact, reason, whatItChanges, step }) => [fact, reason, whatItChanges, step]),
  };
}
