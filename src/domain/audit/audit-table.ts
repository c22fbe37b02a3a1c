/** One table of an audit, as it stands in a file and on paper. */
export interface AuditTable {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is missing from the rows. It becomes rows too: a file that only lacks them looks complete. */
  readonly notKnown: readonly string[];
}

/** The rows with a row for everything that is not known. */
export function rowsWithNotKnown({ rows, notKnown }: AuditTable): readonly (readonly string[])[] {
  return [...rows, ...notKnown.map((what) => [`NOT KNOWN: ${what}`])];
}

export function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** `2026-11-21T12:00:00.000Z`, or that nobody knows. */
export function toTimeText(ms: number | undefined): string {
  return ms === undefined ? 'not known' : new Date(ms).toISOString();
}
