/** The part of better-sqlite3 12 that the benchmark uses; the package has no types. */
declare module 'better-sqlite3' {
  interface Statement {
    all(...parameters: unknown[]): unknown[];
    get(...parameters: unknown[]): unknown;
    run(...parameters: unknown[]): unknown;
    raw(): Statement;
  }
  interface Database {
    exec(sql: string): void;
    pragma(sql: string): unknown;
    prepare(sql: string): Statement;
    transaction(work: () => void): () => void;
    close(): void;
  }
  const open: new (file: string) => Database;
  export default open;
}
