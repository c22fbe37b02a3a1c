import { type Command, InvalidArgumentError } from 'commander';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { type CollectOptions, DEFAULT_ORGANIZATION_API, runCollect } from './collect-command';

interface Given extends Omit<CollectOptions, 'maxWaitMs'> {
  readonly maxWait?: number;
}

/** `usher collect`: what only an organization's API key may read. */
export function addCollect(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  program
    .command('collect')
    .description(
      'Read last activity, deactivated accounts and group members from an Atlassian organization.',
    )
    .requiredOption('--organization <id>', 'the organization, as in admin.atlassian.com/o/<id>')
    .requiredOption('--out <file>', 'the file to write')
    .option('--for <snapshot>', 'read only the people and groups of this snapshot')
    .option('--api <url>', 'where the API is', DEFAULT_ORGANIZATION_API)
    .option('--max-wait <seconds>', 'wait at most so long for the rate limit', toSeconds)
    .addHelpText('after', '\nThe key comes from USHER_ORGANIZATION_KEY, or is asked for.')
    .action(async ({ maxWait, ...options }: Given) => {
      const maxWaitMs = maxWait === undefined ? {} : { maxWaitMs: maxWait * 1000 };
      end(await runCollect({ ...options, ...maxWaitMs }, terminal));
    });
}

function toSeconds(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give whole seconds, 0 or more.');
  return Number(value);
}
