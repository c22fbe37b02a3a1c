/** A file that is no whole, readable snapshot; nothing of it was used. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code: 'not-a-snapshot' | 'newer-version' | 'truncated' | 'damaged';
  /** Where in the file, in bytes. */
  readonly offset: number;
  readonly version?: number;

  constructor(found: {
    readonly code: SnapshotError['code'];
    readonly offset: number;
    readonly message: string;
    readonly version?: number;
    readonly cause?: unknown;
  }) {
    super(`${found.message} (byte ${found.offset})`, { cause: found.cause });
    this.code = found.code;
    this.offset = found.offset;
    if (found.version !== undefined) this.version = found.version;
  }
}
