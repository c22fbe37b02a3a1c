import { EXIT, type ExitCode } from '../exit-code';

export interface StopSignals {
  /** Aborted by the first Ctrl-C (or `kill`): finish the line, then end. */
  readonly signal: AbortSignal;
  /** Which exit code the signal asks for. */
  readonly exitCode: () => ExitCode;
  forget(): void;
}

/** A second signal ends the process at once: what was read is on the disk anyway. */
export function listenForStop(): StopSignals {
  const stop = new AbortController();
  let exitCode: ExitCode = EXIT.interrupted;
  const on = (name: NodeJS.Signals) => {
    exitCode = name === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
    if (stop.signal.aborted) process.exit(exitCode);
    stop.abort();
  };
  process.on('SIGINT', on).on('SIGTERM', on);
  return {
    signal: stop.signal,
    exitCode: () => exitCode,
    forget: () => {
      process.off('SIGINT', on).off('SIGTERM', on);
    },
  };
}
