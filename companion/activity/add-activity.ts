import { type Command, Option } from 'commander';
import { ACTIVITY_KINDS } from '../../src/domain/activity/classify-activity';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { withBroughtFiles } from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { FORMATS } from '../formats/print-rows';
import { toQuantity } from '../seats/stated-setup';
import { type Terminal } from '../terminal';
import { type ActivityOptions, runActivity } from './activity-command';

/** Adds `usher activity`; `end` is told the exit code. */
export function addActivity(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withBroughtFiles(program.command('activity'))
    .description('Who is active, inactive, never active or unknown, by which source.')
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .option(
      '--days <number>',
      'not seen for longer is inactive',
      toQuantity,
      DEFAULT_THRESHOLDS.inactiveDays,
    )
    .addOption(new Option('--class <class>', 'only these').choices(ACTIVITY_KINDS))
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .action(async (options: ActivityOptions) => {
      end(await runActivity(options, terminal));
    });
}
