/** Why a file is no export of a directory; says the line and what to do, and repeats nothing of it. */
export class DirectoryCsvError extends Error {
  override readonly name = 'DirectoryCsvError';
  constructor(
    message: string,
    readonly remedy: string,
    /** Of the file, from 1; missing where the whole file is meant. */
    readonly line?: number,
  ) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
  }
}
