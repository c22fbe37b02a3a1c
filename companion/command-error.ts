import { EXIT, type ExitCode } from './exit-code';

/** Ends the command: what is wrong, what to do about it, and the exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly remedy: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}

export function wrongUsage(message: string, remedy: string): CommandError {
  return new CommandError(message, remedy, EXIT.wrongUsage);
}

export function failed(message: string, remedy: string): CommandError {
  return new CommandError(message, remedy, EXIT.failed);
}
