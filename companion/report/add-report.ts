import { type Command } from 'commander';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { withWholeFiles } from './open-whole';
import { type ReportOptions, runReport } from './report-command';

/** Adds `usher report`; `end` is told the exit code. */
export function addReport(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withWholeFiles(program.command('report'))
    .description('All answers in one file of HTML, for people who have not installed the app.')
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .requiredOption('--out <html>', 'the file to write; only you can read it')
    .option('--reader <text>', 'as whom the snapshot was read, for the file')
    .action(async (options: ReportOptions) => {
      end(await runReport(options, terminal));
    });
}
