import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type NotComparable } from '../../../../../src/domain/changes/not-comparable';
import { downloadCsv } from '../../lib/download-csv';
import { downloadFile } from '../../lib/download-file';
import { listExported, toChangesCsv, type ToExport } from './changes-export';

interface ExportChangesProps {
  readonly workspace: string;
  /** ISO date. */
  readonly since: string;
  readonly toExport: ToExport & { readonly missed: readonly NotComparable[] };
}

/** What is shown, with every person and repository that moved; JSON tells the gaps too. */
export function ExportChanges({ workspace, since, toExport }: ExportChangesProps) {
  const nameParts = [workspace, 'changes', 'since', since];
  const isEmpty = toExport.groups.length + toExport.rows.length === 0;
  return (
    <>
      <Button
        isDisabled={isEmpty}
        onClick={() => {
          void downloadCsv(toChangesCsv(listExported(toExport)), nameParts);
        }}
      >
        <Trans>Export CSV</Trans>
      </Button>
      <Button
        isDisabled={isEmpty && toExport.missed.length === 0}
        onClick={() => {
          const content = { changes: listExported(toExport), notComparable: toExport.missed };
          const text = JSON.stringify(content, null, 2);
          downloadFile({ text, type: 'application/json', nameParts, extension: 'json' });
        }}
      >
        <Trans>Export JSON</Trans>
      </Button>
    </>
  );
}
