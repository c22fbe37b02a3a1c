import { runUsher } from '../../companion/main';
import { aTerminal } from '../companion/fake-terminal';
import { type Door } from './demo-process';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  /** With what was asked. */
  readonly stderr: string;
}

/** Every question of the command, and what the admin of these journeys answers. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\(empty = stop\) $/, 'Agreed with her team'],
  [/to go on: $/, 'Acme'],
  [/Is that done\? \[y\/N\] $/, 'n'],
  [/\[y\/N\] $/, 'y'],
];

/** Somebody sits there, and answers whatever they are asked. */
export async function runAtTheTerminal(args: readonly string[], door: Door): Promise<Ran> {
  const { api, ...env } = door;
  const terminal = aTerminal({ isTTY: true, columns: 200, env });
  let heard = 0;
  terminal.stderr.on('data', () => {
    const text = terminal.stderrText();
    const answer = ANSWERS.find(([question]) => question.test(text.slice(heard)))?.[1];
    if (answer === undefined) return;
    heard = text.length;
    setImmediate(() => terminal.stdin.write(`${answer}\r`));
  });
  const code = await runUsher([...args, '--api', api], terminal);
  return { code, stdout: terminal.stdoutText(), stderr: terminal.stderrText() };
}
