import { t } from '@lingui/core/macro';
import { FormField } from '../../components/form-field';

interface NewcomersFileProps {
  /** One newcomer a line. */
  readonly onRead: (lines: string) => void;
}

/** A list from personnel, as text: what stands in it is put into the field above, and goes nowhere else. */
export function NewcomersFile({ onRead }: NewcomersFileProps) {
  return (
    <FormField label={t`Or a CSV of newcomers`} hint={t`Two columns: name, e-mail address.`}>
      {(field) => (
        <input
          {...field}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void readLines(file).then(onRead);
          }}
        />
      )}
    </FormField>
  );
}

/** Without a first line that names the columns. */
async function readLines(file: File): Promise<string> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const rows = parse(new TextDecoder().decode(bytes), {
    ...{ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true },
  }) as readonly (readonly string[])[];
  const [first = []] = rows;
  const hasHead = first.some((cell) => /^(?:name|e-?mail|mail|address|person)\b/iu.test(cell));
  return rows
    .slice(hasHead ? 1 : 0)
    .map((cells) => cells.join(', '))
    .join('\n');
}
