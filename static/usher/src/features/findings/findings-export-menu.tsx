import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { toSarif } from '../../../../../src/domain/findings/to-sarif';
import { ExportMenu } from '../../components/export-menu';
import { downloadFile } from '../../lib/download-file';
import { toFindingsCsv, toFindingsJson } from './findings-export';
import { type FindingsResult } from './findings-result';

interface FindingsExportProps {
  /** What the filter leaves. */
  readonly rows: readonly FindingRow[];
  readonly result: FindingsResult;
}

/** The rows in sight for spreadsheets; the whole report for programs. */
export function FindingsExport({ rows, result }: FindingsExportProps) {
  const nameParts = [result.facts.workspace.slug, 'findings'];
  const saveSarif = () => {
    const log = toSarif(result.report, result.facts);
    const text = `${JSON.stringify(log, undefined, 2)}\n`;
    downloadFile({ text, type: 'application/sarif+json', nameParts, extension: 'sarif' });
  };
  return (
    <ExportMenu
      count={rows.length}
      table={() => toFindingsCsv(rows)}
      nameParts={nameParts}
      json={() => toFindingsJson(result)}
      more={[{ text: 'SARIF', onChoose: saveSarif }]}
      canPrint
    />
  );
}
