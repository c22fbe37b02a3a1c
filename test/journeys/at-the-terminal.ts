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

/** The same admin once a step that no API takes is done. */
const DONE: (typeof ANSWERS)[number] = [/Is that done\? \[y\/N\] $/, 'y'];

/**
 * Somebody sits there, and answers whatever they are asked.
 * @param doByHand what they do in Bitbucket when a step is theirs; without it such a step stays open
 */
export async function runAtTheTerminal(
  args: readonly string[],
  door: Door,
  doByHand?: () => Promise<unknown>,
): Promise<Ran> {
  const { api, ...env } = door;
  const terminal = aTerminal({ isTTY: true, columns: 200, env });
  const answers = doByHand === undefined ? ANSWERS : [DONE, ...ANSWERS];
  let heard = 0;
  terminal.stderr.on('data', () => {
    const text = terminal.stderrText();
    const asked = answers.find(([question]) => question.test(text.slice(heard)));
    if (asked === undefined) return;
    heard = text.length;
    const before = asked === DONE ? doByHand?.() : undefined;
    void Promise.resolve(before).then(() => terminal.stdin.write(`${asked[1]}\r`));
  });
  const code = await runUsher([...args, '--api', api], terminal);
  return { code, stdout: terminal.stdoutText(), stderr: terminal.stderrText() };
}
