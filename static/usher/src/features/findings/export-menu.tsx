import Button from '@atlaskit/button/new';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { toSarif } from '../../../../../src/domain/findings/to-sarif';
import { downloadCsv } from '../../lib/download-csv';
import { downloadFile } from '../../lib/download-file';
import { formatCount } from '../../lib/plural';
import { toFindingsCsv, toFindingsJson } from './findings-export';
import { type FindingsResult } from './findings-result';

interface ExportMenuProps {
  /** What the filter leaves. */
  readonly rows: readonly FindingRow[];
  readonly result: FindingsResult;
}

/** The rows in sight for spreadsheets; the whole report for programs. */
export function ExportMenu({ rows, result }: ExportMenuProps) {
  const nameParts = [result.facts.workspace.slug, 'findings'];
  const saveText = (text: string, type: string, extension: string) => {
    downloadFile({ text, type, nameParts, extension });
  };
  return (
    <>
      <Button
        isDisabled={rows.length === 0}
        onClick={() => {
          void downloadCsv(toFindingsCsv(rows), nameParts);
        }}
      >
        {`Export ${formatCount(rows.length)} rows`}
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          saveText(toFindingsJson(result), 'application/json', 'json');
        }}
      >
        JSON
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          const log = toSarif(result.report, result.facts);
          saveText(`${JSON.stringify(log, undefined, 2)}\n`, 'application/sarif+json', 'sarif');
        }}
      >
        SARIF
      </Button>
    </>
  );
}
