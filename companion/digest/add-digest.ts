import { type Command, InvalidArgumentError } from 'commander';
import { withBroughtFiles } from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type DigestOptions, runDigest } from './digest-command';

/** Adds `usher digest` to the program. */
export function addDigest(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  withBroughtFiles(program.command('digest'))
    .description('What the weekly digest would say: as text, and as the HTML of the mail.')
    .requiredOption('--from <file>', 'a snapshot that "usher scan" wrote')
    .option('--before <file>', 'an earlier snapshot, to tell what changed')
    .option('--settings <file>', 'JSON: setup, thresholds, register, manual checks, exemptions')
    .option('--page <url>', "the address of Usher's page in Bitbucket, for the links", toPage)
    .option('--html <file>', 'also write the HTML there; only you can read it')
    .action(async (options: DigestOptions) => {
      end(await runDigest(options, terminal));
    });
}

function toPage(value: string): string {
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw new InvalidArgumentError('Give an https address.');
}
