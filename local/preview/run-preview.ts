import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_API, getApiOrigin } from '../../companion/api-origin';
import { CommandError, wrongUsage } from '../../companion/command-error';
import { type Credentials, getCredentialsFrom } from '../../companion/credentials';
import { EXIT } from '../../companion/exit-code';
import { toVisibleText } from '../../companion/formats/visible-text';
import { getSlug } from '../../companion/scan/workspace-slug';
import { getProcessTerminal, type Terminal } from '../../companion/terminal';
import { PortTakenError } from '../forge/web/listen';
import { type Preview, startPreview } from './start-preview';

interface Options {
  readonly workspace?: string;
  readonly asCompanion: boolean;
  readonly keep?: string;
  readonly api: string;
  readonly port: number;
}

const NAMES = { email: 'BITBUCKET_EMAIL', token: 'BITBUCKET_API_TOKEN' } as const;
/** `npm start -- --workspace <slug>`: serves until a signal stops it. Sets the exit code; never throws. */
export async function runPreview(args: readonly string[]): Promise<void> {
  const terminal = getProcessTerminal();
  const given = takeCredentials();
  try {
    const preview = await openPreview(args, given, terminal);
    for (const line of describe(preview)) terminal.stdout.write(`${line}\n`);
    stopOnSignal(preview, terminal);
  } catch (error) {
    report(error, given, terminal);
    process.exit(error instanceof CommandError ? error.exitCode : EXIT.failed);
  }
}

/** Out of the environment as well: what this process starts has no use for them. */
function takeCredentials(): Partial<Credentials> {
  const { BITBUCKET_EMAIL: email, BITBUCKET_API_TOKEN: token } = process.env;
  for (const name of Object.values(NAMES)) Reflect.deleteProperty(process.env, name);
  return { ...(email !== undefined && { email }), ...(token !== undefined && { token }) };
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm start --')
    .description('Usher on your own workspace, read-only, before anything is installed.')
    .option('--workspace <slug>', 'as it stands in the address bitbucket.org/<workspace>')
    .option('--as-companion', 'read also what only API tokens may: group members, keys', false)
    .option('--keep <folder>', 'keep what was read in this folder; nothing is kept unless asked')
    .option('--api <url>', "address of Bitbucket's API", DEFAULT_API)
    .option('--port <port>', 'port of the pages (0 = any free one)', toPort, 8080)
    .parse(args, { from: 'user' })
    .opts<Options>();
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A whole number from 0 to 65535 is needed.');
}

/**
 * What `npm start` was asked for.
 * @throws CommandError about options, token, workspace or folder; PortTakenError
 */
export async function openPreview(
  args: readonly string[],
  given: Partial<Credentials>,
  terminal: Pick<Terminal, 'stdin' | 'stderr' | 'now'>,
): Promise<Preview> {
  const { workspace, api, keep, ...options } = readOptions(args);
  if (workspace === undefined)
    throw wrongUsage(
      '--workspace is missing.',
      'Give the slug of your workspace: npm start -- --workspace <slug>',
    );
  const slug = getSlug(workspace);
  const origin = getApiOrigin(api);
  const program = 'npm start';
  const credentials = await getCredentialsFrom({ given, names: NAMES, program }, terminal);
  return startPreview({
    ...{ ...options, workspace: slug, api: origin, credentials, terminal },
    ...(keep !== undefined && { keep }),
  });
}

function describe({ workspace, viewer, keeping, url }: Preview): string[] {
  return [
    `Read-only preview of ${workspace.slug}, as ${viewer.name}. ${keeping}`,
    ...(viewer.isAdmin
      ? []
      : [
          'You are no admin of this workspace: its pages say so, as they would if Usher were installed. Use the token of a workspace admin to see answers.',
        ]),
    'Whoever on this machine has this address sees what you see, until this ends:',
    `Usher is ready: ${url}`,
  ].map(toVisibleText);
}

/** The first signal ends it in order; a second one, which npm sends on as well, changes nothing. */
function stopOnSignal(preview: Preview, terminal: Terminal): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    preview.stop().then(
      () => process.exit(EXIT.complete),
      (error: unknown) => {
        report(error, {}, terminal);
        process.exit(EXIT.failed);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** What is wrong and what to do; the credential in no case. */
function report(error: unknown, given: Partial<Credentials>, { stderr }: Terminal): void {
  const lines = toLines(error);
  const secrets = Object.values(given)
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  for (const line of lines) {
    const safe = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line);
    stderr.write(`${toVisibleText(safe)}\n`);
  }
}

function toLines(error: unknown): string[] {
  if (error instanceof CommandError)
    return [error.message, ...error.remedy.split('\n')].filter((line) => line !== '');
  if (error instanceof PortTakenError) return [error.message];
  const what = error instanceof Error ? `${error.name}: ${error.message}` : 'no reason given';
  return [`Stopped by something nobody expected. ${what}`, 'Please report it with this text.'];
}
