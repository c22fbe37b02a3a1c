import { type Command, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../../src/domain/findings/rule';
import { PLANS } from '../../src/domain/setup/setup';
import { withBroughtFiles } from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type FindingsOptions, runFindings } from './findings-command';
import { FINDINGS_FORMATS } from './findings-formats';

/** Adds `usher findings` to the program. */
export function addFindings(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withBroughtFiles(program.command('findings'))
    .description(
      'What should be looked at: every rule of the catalogue, and what each still needs.',
    )
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .option('--previous <file>', 'an earlier snapshot, to tell what is new')
    .option('--settings <file>', 'JSON: setup, thresholds, register, manual checks, leavers')
    .option('--exemptions <file>', 'JSON: findings that may stay, why and until when')
    .addOption(new Option('--plan <plan>', 'the plan of the workspace').choices(PLANS))
    .option('--paid-seats <number>', 'seats bought for the year', toSeats)
    .addOption(
      new Option('--severity <severity>', 'only this and worse')
        .choices(SEVERITIES)
        .default('info'),
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(FINDINGS_FORMATS).default('table'),
    )
    .action(async (options: FindingsOptions) => {
      end(await runFindings(options, terminal));
    });
}

function toSeats(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number, 1 or more.');
}
