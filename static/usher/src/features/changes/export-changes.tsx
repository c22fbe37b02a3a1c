import { type NotComparable } from '../../../../../src/domain/changes/not-comparable';
import { ExportMenu } from '../../components/export-menu';
import { listExported, toChangesCsv, type ToExport } from './changes-export';

interface ExportChangesProps {
  readonly workspace: string;
  /** ISO date. */
  readonly since: string;
  readonly toExport: ToExport & { readonly missed: readonly NotComparable[] };
}

/** What is shown, with every person and repository that moved; JSON tells the gaps too. */
export function ExportChanges({ workspace, since, toExport }: ExportChangesProps) {
  const hasGaps = toExport.missed.length > 0;
  const toJson = () => {
    const content = { changes: listExported(toExport), notComparable: toExport.missed };
    return JSON.stringify(content, null, 2);
  };
  return (
    <ExportMenu
      count={toExport.groups.length + toExport.rows.length}
      table={() => toChangesCsv(listExported(toExport))}
      nameParts={[workspace, 'changes', 'since', since]}
      canPrint
      {...(hasGaps && { json: toJson })}
    />
  );
}
