import { type Command, InvalidArgumentError } from 'commander';
import { type ExitCode } from '../exit-code';
import { withWholeFiles } from '../report/open-whole';
import { type Terminal } from '../terminal';
import { type AuditOptions, runAudit } from './audit-command';

/** Adds `usher audit`; `end` is told the exit code. */
export function addAudit(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withWholeFiles(program.command('audit'))
    .description('What an auditor gets of one day, as one archive with a completeness statement.')
    .requiredOption('--from <file>', 'a snapshot; again for each further day', append)
    .requiredOption('--out <zip>', 'the archive to write; only you can read it')
    .option('--day <date>', 'the day (UTC) of one of the snapshots; the newest unless given', toDay)
    .option('--plans <file>', 'a plan; again for each', append, [])
    .option(
      '--result <file>',
      'what "usher apply" wrote, with its plan; again for each',
      append,
      [],
    )
    .option('--reader <text>', 'as whom the snapshot was read, for the statement')
    .action(async (options: AuditOptions) => {
      end(await runAudit(options, terminal));
    });
}

function append(file: string, files: readonly string[] = []): readonly string[] {
  return [...files, file];
}

function toDay(value: string): string {
  const at = Date.parse(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at)) return value;
  throw new InvalidArgumentError('Give a date like 2026-11-21.');
}
