import { type Readable, type Writable } from 'node:stream';

/** Where the command runs: its streams, its environment, its signals. Handed in, so tests can stand in. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Answers only, so that they can be piped. */
  readonly stdout: Output;
  /** Everything said about the answer: progress, gaps, errors. */
  readonly stderr: Output;
  readonly env: {
    readonly USHER_EMAIL?: string | undefined;
    readonly USHER_TOKEN?: string | undefined;
    readonly USHER_ORGANIZATION_KEY?: string | undefined;
    readonly ATLASSIAN_ORGANIZATION_API_KEY?: string | undefined;
  };
  readonly now: () => number;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export function getProcessTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, now: Date.now };
}

/** Width to cut lines at; missing in a pipe or a file, where nothing may be cut. */
export function widthOf(output: Output): number | undefined {
  return output.isTTY === true && output.columns !== undefined && output.columns > 0
    ? output.columns
    : undefined;
}
