import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from './command-error';
import { EXIT } from './exit-code';
import { type Terminal } from './terminal';

/** Where somebody can be asked. */
type Asking = Pick<Terminal, 'stdin' | 'stderr'>;

/** Asks on stderr, so that stdout stays the answer's. */
export async function askVisible(terminal: Asking, question: string): Promise<string> {
  return ask({ terminal, question, echo: terminal.stderr });
}

/** Asks without showing what is typed. */
export async function askHidden(terminal: Asking, question: string): Promise<string> {
  terminal.stderr.write(question);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  try {
    return await ask({ terminal, question: '', echo: nowhere });
  } finally {
    terminal.stderr.write('\n');
  }
}

interface Question {
  readonly terminal: Asking;
  readonly question: string;
  readonly echo: Writable;
}

async function ask({ terminal, question, echo }: Question): Promise<string> {
  // `terminal: true` turns the terminal's own echo off; only `echo` shows keys then.
  const lines = createInterface({ input: terminal.stdin, output: echo, terminal: true });
  const stop = new AbortController();
  const end = () => {
    stop.abort();
  };
  lines.once('SIGINT', end).once('close', end);
  try {
    return await lines.question(question, { signal: stop.signal });
  } catch {
    throw new CommandError('Stopped before the question was answered.', '', EXIT.interrupted);
  } finally {
    lines.close();
  }
}
