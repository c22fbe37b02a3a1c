import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { formatCount } from '../../lib/plural';

interface RowListProps {
  readonly title: string;
  readonly rows: readonly { readonly line: number; readonly words: string }[];
}

/** As many as are put into the document at once. */
const PAGE = 200;

/** Rows of a file by their lines, closed until somebody wants to mend them. */
export function RowList({ title, rows }: RowListProps) {
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return null;
  return (
    <details className="row-list">
      <summary>
        {title} ({formatCount(rows.length)})
      </summary>
      <ul>
        {rows.slice(0, shown).map(({ line, words }) => (
          <li key={line}>
            <span className="row-line">
              <Trans>Line {formatCount(line)}</Trans>
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
      {shown < rows.length ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          <Trans>Show {formatCount(Math.min(PAGE, rows.length - shown))} more</Trans>
        </button>
      ) : null}
    </details>
  );
}
