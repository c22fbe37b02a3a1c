/** Why a file is not the export of a User Directory; says the line, the column and what to do. */
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
