import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { toNeedText } from '../../../../../src/domain/findings/need-words';
import { type CsvTable } from '../../lib/csv';
import { type FindingsResult } from './findings-result';

/** What the findings table says, as a file. */
export function toFindingsCsv(rows: readonly FindingRow[]): CsvTable {
  return {
    header: [
      'severity',
      'rule',
      'category',
      'title',
      'kind of subject',
      'subject',
      'about',
      'evidence',
      'why',
      'what to do',
      'where',
      'state',
      'fingerprint',
    ],
    rows: rows.map((row) => [
      row.severity,
      row.rule,
      row.category,
      row.title,
      row.subject.kind,
      row.subject.name,
      row.about ?? '',
      row.evidence.join(' '),
      row.why,
      row.remedy,
      row.remedyAt.url ?? row.remedyAt.path,
      stateWords(row),
      row.fingerprint,
    ]),
  };
}

/** `new`, `exempt until 2026-12-31`, `exemption ended 2026-11-01`, or nothing to say. */
function stateWords({ isNew, exemption, expiredExemption }: FindingRow): string {
  if (exemption !== undefined) return `exempt until ${exemption.reviewOn}`;
  if (expiredExemption !== undefined) return `exemption ended ${expiredExemption.reviewOn}`;
  return isNew === true ? 'new' : '';
}

/** Everything that was found, what could not be checked and why, and what is clean. */
export function toFindingsJson({ facts, open, exempt, notChecked, clean }: FindingsResult): string {
  const plain = {
    workspace: facts.workspace.slug,
    scannedAt: new Date(facts.endedAt ?? facts.startedAt).toISOString(),
    findings: [...open, ...exempt],
    notChecked: notChecked.map(({ id, partly, missing }) => ({
      rule: id,
      partly,
      needs: missing.map((one) => ({ ...one, text: toNeedText(one) })),
    })),
    clean: clean.map(({ id }) => id),
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
