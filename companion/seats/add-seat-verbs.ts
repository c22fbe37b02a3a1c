import { type Command, Option } from 'commander';
import { withBroughtFiles } from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { FORMATS } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { type BillOptions, runBill } from './bill-command';
import { runSeats, type SeatsOptions } from './seats-command';
import { toCount, withStated } from './stated-setup';
import { withWhatIf } from './what-if-options';

/** Adds `usher seats` and `usher bill`; `end` is told the exit code. */
export function addSeatVerbs(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withFiles(withStated(program.command('seats')))
    .description('Who is billed and why, what goes with it, and what frees the seat.')
    .requiredOption('--from <file>', 'a snapshot; again for each further workspace', append)
    .option(
      '--settings <slug=file>',
      'JSON: what no API tells of that workspace; again for each further one',
      append,
      [],
    )
    .addOption(
      new Option('--group-by <what>', 'one row for each')
        .choices(['person', 'kind'])
        .default('person'),
    )
    .action(async (options: SeatsOptions) => {
      end(await runSeats(options, terminal));
    });
  withFiles(withStated(withWhatIf(program.command('bill'))))
    .description('What the seats cost by every price list in force, line by line, and what if.')
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .option('--earlier <file>', 'an earlier snapshot, for the peak; again for each', append, [])
    .option('--inactive-days <number>', 'away for so long is inactive', toCount, 90)
    .action(async (options: BillOptions) => {
      end(await runBill(options, terminal));
    });
}

function withFiles(command: Command): Command {
  return withBroughtFiles(command)
    .option('--prices <file>', 'JSON: a price book of your own')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'));
}

function append(file: string, files: readonly string[] = []): readonly string[] {
  return [...files, file];
}
