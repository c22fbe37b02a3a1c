import { CommandError } from './command-error';
import { EXIT, type ExitCode } from './exit-code';
import { toVisibleText } from './formats/visible-text';
import { runProgram } from './program';
import { getProcessTerminal, type Terminal } from './terminal';

/**
 * Runs the command with this process's arguments and sets its exit code.
 * @public bin/usher.mjs calls it
 */
export async function main(): Promise<void> {
  const terminal = getProcessTerminal();
  // A reader that leaves (`| head`) is told by each write; the event alone must not end the process.
  for (const output of [terminal.stdout, terminal.stderr]) output.on('error', () => undefined);
  process.exitCode = await runUsher(process.argv.slice(2), terminal);
}

/** Never throws: whatever goes wrong is said on stderr, without secrets. */
export async function runUsher(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runProgram(args, terminal);
  } catch (error) {
    const { message, remedy, exitCode } = toCommandError(error);
    const lines = [message, ...remedy.split('\n')].filter((line) => line !== '');
    const text = lines.map((line) => `usher: ${withoutSecrets(line, terminal)}\n`).join('');
    terminal.stderr.write(text);
    return exitCode;
  }
}

function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : 'no reason given';
  return new CommandError(
    `stopped by something nobody expected. ${what}`,
    'Please report it with this text.',
    EXIT.failed,
  );
}

/** The last door: even a text that we did not write may not carry the credential. */
function withoutSecrets(text: string, { env }: Terminal): string {
  const secrets = [env.USHER_TOKEN, env.USHER_EMAIL].filter(
    (secret) => secret !== undefined && secret.trim() !== '',
  );
  return secrets.reduce<string>(
    (rest, secret) => rest.replaceAll(secret?.trim() ?? '', '…'),
    toVisibleText(text),
  );
}
