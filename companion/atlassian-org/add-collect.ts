import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_API } from '../api-origin';
import { collectWorkspace } from '../collect/collect-workspace';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { type Terminal } from '../terminal';
import { DEFAULT_ORGANIZATION_API, runCollect } from './collect-command';

interface Given {
  readonly workspace?: string;
  readonly organization?: string;
  readonly out: string;
  readonly for?: string;
  readonly api?: string;
  readonly maxWait?: number;
}

/** `usher collect`: what Forge may not read, from Bitbucket or from an Atlassian organization. */
export function addCollect(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  program
    .command('collect')
    .description(
      'Read what the app may not: of a workspace group members, access keys, webhooks and invitations; of an Atlassian organization last activity, deactivated accounts and group members.',
    )
    .option('--workspace <slug>', 'the workspace, as in bitbucket.org/<slug>')
    .option('--organization <id>', 'the organization, as in admin.atlassian.com/o/<id>')
    .requiredOption('--out <file>', 'the file to write')
    .option(
      '--for <snapshot>',
      'of an organization, read only the people and groups of this snapshot',
    )
    .option('--api <url>', `where the API is (${DEFAULT_API} or ${DEFAULT_ORGANIZATION_API})`)
    .option('--max-wait <seconds>', 'wait at most so long for the rate limit', toSeconds)
    .addHelpText(
      'after',
      '\nThe key of an organization comes from USHER_ORGANIZATION_KEY, or is asked for.',
    )
    .action(async (given: Given) => {
      end(await collect(given, terminal));
    });
}

async function collect(given: Given, terminal: Terminal): Promise<ExitCode> {
  const { workspace, organization, out, maxWait } = given;
  const terms = { out, ...(maxWait !== undefined && { maxWaitMs: maxWait * 1000 }) };
  if (workspace !== undefined && organization === undefined) {
    if (given.for === undefined)
      return collectWorkspace({ ...terms, workspace, api: given.api ?? DEFAULT_API }, terminal);
    throw wrongUsage('--for goes with --organization.', 'Leave it out: a workspace is read whole.');
  }
  if (organization !== undefined && workspace === undefined) {
    const cut = given.for === undefined ? {} : { for: given.for };
    const api = given.api ?? DEFAULT_ORGANIZATION_API;
    return runCollect({ ...terms, organization, api, ...cut }, terminal);
  }
  throw wrongUsage(
    'collect reads a workspace or an organization.',
    'Give one of --workspace <slug> and --organization <id>.',
  );
}

function toSeconds(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give whole seconds, 0 or more.');
  return Number(value);
}
