/** What of a key press matters to a table. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the cursor stands, and in how long a list. */
export interface TableCursor {
  readonly position: number;
  readonly rows: number;
  /** How many rows one sees at a time. */
  readonly pageRows: number;
  readonly canSelect: boolean;
}

export type TableAction =
  | { readonly do: 'move'; readonly to: number; readonly takesAlong: boolean }
  | { readonly do: 'select'; readonly isRange: boolean }
  | { readonly do: 'select-all' }
  | { readonly do: 'open' }
  | { readonly do: 'leave' };

/**
 * What a key asks of a table whose rows have the focus, as in a grid of rows:
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 * @returns nothing for keys that are the browser's or somebody else's
 */
export function toTableAction(press: KeyPress, at: TableCursor): TableAction | undefined {
  if (press.altKey || at.rows === 0) return undefined;
  if (press.ctrlKey || press.metaKey) return withCommand(press, at);
  const to = destinationOf(press.key, at);
  if (to !== undefined) return { do: 'move', to, takesAlong: press.shiftKey && at.canSelect };
  if (press.key === ' ')
    return at.canSelect ? { do: 'select', isRange: press.shiftKey } : undefined;
  return press.shiftKey ? undefined : ALONE[press.key];
}

const ALONE: Readonly<Partial<Record<string, TableAction>>> = {
  Enter: { do: 'open' },
  Escape: { do: 'leave' },
};

function withCommand({ key, shiftKey }: KeyPress, at: TableCursor): TableAction | undefined {
  if (key.toLowerCase() === 'a' && !shiftKey)
    return at.canSelect ? { do: 'select-all' } : undefined;
  if (key !== 'Home' && key !== 'End') return undefined;
  return { do: 'move', to: key === 'Home' ? 0 : at.rows - 1, takesAlong: shiftKey && at.canSelect };
}

function destinationOf(key: string, { position, rows, pageRows }: TableCursor) {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, position + 1);
    case 'ArrowUp':
      return Math.max(0, position - 1);
    case 'PageDown':
      return Math.min(last, position + pageRows);
    case 'PageUp':
      return Math.max(0, position - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
