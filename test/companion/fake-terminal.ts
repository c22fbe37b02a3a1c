import { PassThrough } from 'node:stream';
import { runUsher } from '../../companion/main';
import { type Terminal } from '../../companion/terminal';

export interface FakeTerminal extends Terminal {
  readonly stdin: PassThrough & { isTTY?: boolean };
  /** What was written so far. */
  readonly stdoutText: () => string;
  readonly stderrText: () => string;
}

/** Streams in memory; `isTTY` as if somebody sat there. */
export function aTerminal({
  isTTY = false,
  columns = 80,
  env = {},
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Terminal['env'];
} = {}): FakeTerminal {
  const stdout = collecting({ isTTY, columns });
  const stderr = collecting({ isTTY, columns });
  return {
    stdin: Object.assign(new PassThrough(), { isTTY }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    now: Date.now,
    stdoutText: stdout.text,
    stderrText: stderr.text,
  };
}

/** The command without a process of its own, for the many tests about words and exit codes. */
export async function runHere(args: readonly string[], env: Terminal['env'] = {}) {
  const terminal = aTerminal({ env });
  const code = await runUsher(args, terminal);
  return { code, stdout: terminal.stdoutText(), stderr: terminal.stderrText() };
}

function collecting(properties: { readonly isTTY: boolean; readonly columns: number }) {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), properties);
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
