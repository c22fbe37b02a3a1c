import { type Command, Option } from 'commander';
import { type ExitCode } from '../exit-code';
import { FORMATS } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { type GroupOptions, runGroup } from './group-command';
import { type GroupsOptions, runGroups } from './groups-command';
import { withFiles } from './open-answers';

/** Adds `usher groups` and `usher group`; `end` is told the exit code. */
export function addGroupVerbs(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withFiles(program.command('groups'))
    .description('Every group: its members, where they are known from, and what it gives.')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .action(async (options: GroupsOptions) => {
      end(await runGroups(options, terminal));
    });
  withFiles(program.command('group'))
    .description('One group: who is in it, its grants, and who would hold less without it.')
    .requiredOption('--group <group>', 'its slug or name')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .action(async (options: GroupOptions) => {
      end(await runGroup(options, terminal));
    });
}
