/** One thing that is wrong with the manifest or with code that it governs. */
export interface Problem {
  /** `error` stops a release; `warning` is for people to read. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** 1-based; missing where the check knows no line. */
  readonly line?: number;
}
