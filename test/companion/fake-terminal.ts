import { PassThrough } from 'node:stream';
import { type Terminal } from '../../companion/terminal';

export interface FakeTerminal extends Terminal {
  readonly stdin: PassThrough & { isTTY?: boolean };
  /** What was written so far. */
  readonly said: () => string;
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
  const texts: string[] = [];
  const output = () => {
    const stream = Object.assign(new PassThrough(), { isTTY, columns });
    stream.on('data', (chunk: Buffer) => texts.push(chunk.toString('utf8')));
    return stream;
  };
  return {
    stdin: Object.assign(new PassThrough(), { isTTY }),
    stdout: output(),
    stderr: output(),
    env,
    now: () => 0,
    said: () => texts.join(''),
  };
}
