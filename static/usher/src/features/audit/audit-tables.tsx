import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type AuditTable, rowsWithNotKnown } from '../../../../../src/domain/audit/audit-table';
import { formatCount } from '../../lib/plural';
import { usePrinting } from '../../lib/printing';
import { AuditCell, findNumberColumns, roomOf } from './audit-cell';

/** On the screen a look at each table is enough; what matters to the statement is shown whole. */
const SHOWN_AT_FIRST = 10;
const SHOWN_WHOLE: ReadonlySet<string> = new Set(['completeness', 'gaps']);
/** More is for a spreadsheet: a print of it would be hundreds of pages. */
const PRINTED = 5_000;

/** Every table of the archive: a few rows on the screen, all of them on paper. */
export function AuditTables({ tables }: { readonly tables: readonly AuditTable[] }) {
  const statementFirst = [...tables].sort(
    (a, b) => Number(SHOWN_WHOLE.has(b.name)) - Number(SHOWN_WHOLE.has(a.name)),
  );
  return (
    <>
      {statementFirst.map((table) => (
        <OneTable key={table.name} {...table} />
      ))}
    </>
  );
}

function OneTable(table: AuditTable) {
  const isPrinting = usePrinting();
  const { name, title, notKnown } = table;
  const rows = rowsWithNotKnown(table);
  const most = isPrinting || SHOWN_WHOLE.has(name) ? PRINTED : SHOWN_AT_FIRST;
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  const known = rows.length - notKnown.length;
  return (
    <section className="audit-table" aria-labelledby={`audit-${name}`}>
      <h2 id={`audit-${name}`}>{title}</h2>
      <p className="subtle" data-table={name}>
        {notKnown.length === 0
          ? plural(known, { one: '# row', other: '# rows' })
          : t`${plural(known, { one: '# row', other: '# rows' })}, ${plural(notKnown.length, { one: '# thing not known', other: '# things not known' })}`}
      </p>
      {rows.length === 0 ? <p>{NO_ROWS}</p> : <Scrolled table={table} shown={shown} />}
      {left === 0 ? null : (
        <p className="subtle">
          <Trans>{formatCount(left)} more in the archive.</Trans>
        </p>
      )}
    </section>
  );
}

const NO_ROWS = t`There was nothing of this kind, as far as was read. The archive says so with a file that has only a head.`;

interface ScrolledProps {
  readonly table: AuditTable;
  readonly shown: readonly (readonly string[])[];
}

function Scrolled({ table: { title, header, rows }, shown }: ScrolledProps) {
  const numbers = useMemo(() => findNumberColumns(rows), [rows]);
  return (
    // Scrolls sideways, also by keyboard: https://dequeuniversity.com/rules/axe/4.10/scrollable-region-focusable
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className="audit-scroll" role="region" tabIndex={0} aria-label={title}>
      <table className="plain-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {header.map((text, at) => (
              <th key={text} scope="col" className={numbers.has(at) ? 'number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, at) => (
            // Rows of a finished table neither move nor change.
            <Row key={at} cells={cells} columns={header.length} numbers={numbers} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly cells: readonly string[];
  readonly columns: number;
  readonly numbers: ReadonlySet<number>;
}

function Row({ cells, columns, numbers }: RowProps) {
  const [first = '', ...others] = cells;
  if (others.length === 0 && columns > 1)
    return (
      <tr className="audit-not-known">
        <td colSpan={columns}>{first}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row" className={roomOf(first)}>
        <AuditCell text={first} />
      </th>
      {others.map((text, at) => (
        <td key={at} className={numbers.has(at + 1) ? 'number' : roomOf(text)}>
          <AuditCell text={text} />
        </td>
      ))}
    </tr>
  );
}
