import { runUsher } from '../../../companion/main';
import { type Terminal } from '../../../companion/terminal';
import { aTerminal } from '../fake-terminal';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  /** With what was asked and answered. */
  readonly stderr: string;
  /** Answers that nobody asked for. */
  readonly unasked: readonly string[];
}

/** Somebody sits there and answers one question after the other; then they press Ctrl-D. */
export async function runAnswering(
  args: readonly string[],
  answers: readonly string[],
  given: { readonly env: Terminal['env']; readonly now?: () => number },
): Promise<Ran> {
  const { env, now = Date.now } = given;
  const terminal = { ...aTerminal({ isTTY: true, columns: 200, env }), now };
  const left = [...answers];
  let answered = 0;
  terminal.stderr.on('data', () => {
    const asked = [...terminal.stderrText().matchAll(QUESTIONS)].length;
    if (asked <= answered) return;
    answered = asked;
    const answer = left.shift();
    setImmediate(() => {
      if (answer === undefined) terminal.stdin.write('\u0004');
      else terminal.stdin.write(`${answer}\r`);
    });
  });
  const code = await runUsher(args, terminal);
  return {
    code,
    stdout: terminal.stdoutText(),
    stderr: terminal.stderrText(),
    unasked: left,
  };
}

const QUESTIONS = /\[y\/N\] |to go on: |\(empty = stop\) /g;
