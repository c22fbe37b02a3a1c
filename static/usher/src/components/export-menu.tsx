import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { copyTable } from '../lib/copy-table';
import { toJson, type CsvTable } from '../lib/csv';
import { downloadCsv } from '../lib/download-csv';
import { downloadFile } from '../lib/download-file';
import { printPage } from '../lib/printing';
import { MenuButton, type MenuItem } from './menu-button';

interface ExportMenuProps {
  /** How many rows there are to take along; none and there is nothing to open. */
  readonly count: number;
  /** The one description of them that Copy, CSV and JSON take. Made when it is asked for. */
  readonly table: () => CsvTable;
  /** Workspace first, then the view: `usher-acme-people-2026-11-21-…`. */
  readonly nameParts: readonly string[];
  /** When it is not `Export 12 rows`. */
  readonly text?: string;
  /** Where the file for programs says more than the rows do: gaps, what was not checked. */
  readonly json?: () => string;
  readonly more?: readonly MenuItem[];
  /** Whether the page around the table is a report that somebody may want on paper. */
  readonly canPrint?: boolean;
  readonly appearance?: 'default' | 'subtle';
}

/** Takes along what a table shows: to the clipboard, as CSV, as JSON, on paper. */
export function ExportMenu(props: ExportMenuProps) {
  const { count, table, nameParts } = props;
  const [said, setSaid] = useState('');
  const rows = plural(count, { one: '# row', other: '# rows' });
  const copy = async () => {
    const isCopied = await copyTable(table());
    setSaid(
      isCopied ? t`Copied ${rows}.` : t`Not copied: the browser forbids it. Take CSV instead.`,
    );
  };
  const saveJson = () => {
    const text = props.json?.() ?? toJson(table(), Date.now());
    downloadFile({ text, type: 'application/json', nameParts, extension: 'json' });
  };
  const isEmpty = count === 0;
  const items: readonly MenuItem[] = [
    { text: t`Copy`, isDisabled: isEmpty, onChoose: () => void copy() },
    { text: 'CSV', isDisabled: isEmpty, onChoose: () => void downloadCsv(table(), nameParts) },
    { text: 'JSON', isDisabled: isEmpty && props.json === undefined, onChoose: saveJson },
    ...(props.more ?? []),
  ];
  const print = { text: t`Print`, isApart: true, onChoose: printPage };
  return (
    <>
      <MenuButton
        text={props.text ?? t`Export ${rows}`}
        items={props.canPrint === true ? [...items, print] : items}
        isDisabled={items.every(({ isDisabled }) => isDisabled === true)}
        {...(props.appearance && { appearance: props.appearance })}
      />
      <span className="export-said small subtle" role="status">
        {said}
      </span>
    </>
  );
}
