import { type Command, Option } from 'commander';
import { type ExitCode } from '../exit-code';
import { FORMATS } from '../formats/print-rows';
import { type Terminal } from '../terminal';
import { type ChangesOptions, runChanges } from './changes-command';
import { runTimeline, type TimelineOptions } from './timeline-command';

type End = (exitCode: ExitCode) => void;

/** `usher changes` and `usher timeline`: what several snapshots of one workspace tell together. */
export function addChangeVerbs(program: Command, terminal: Terminal, end: End): void {
  program
    .command('changes')
    .description('What is different between two snapshots of a workspace, and why levels are.')
    .requiredOption('--from <file>', 'the older snapshot')
    .requiredOption('--to <file>', 'the newer snapshot')
    .option('--person <person>', 'only this one: uuid, account id or display name')
    .option('--repository <repository>', 'only this one: slug, full name or uuid')
    .addOption(formatOption())
    .action(async (options: ChangesOptions) => {
      end(await runChanges(options, terminal));
    });
  program
    .command('timeline')
    .description('What became of a person or a repository, and since when each grant is known.')
    .requiredOption('--from <files...>', 'snapshots, the oldest first')
    .option('--person <person>', 'uuid, account id or display name')
    .option('--repository <repository>', 'slug, full name or uuid')
    .addOption(formatOption())
    .action(async (options: TimelineOptions) => {
      end(await runTimeline(options, terminal));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(FORMATS).default('table');
}
