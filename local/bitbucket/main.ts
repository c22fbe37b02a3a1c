import { CommanderError } from 'commander';
import { type CommandLine, parseCommandLine } from './command-line/options';
import { issueDemoCredentials, type NamedCredential } from './command-line/demo-credentials';
import { createBitbucket } from './create-bitbucket';
import { acme } from './demo/acme';
import { generateWorkspace } from './generator/generate-workspace';
import { listen } from './listen';

/** `npm run bitbucket -- …`: a simulated Bitbucket Cloud until Ctrl-C. */
async function main(args: readonly string[]): Promise<void> {
  const { port, size, switches, faults } = parseCommandLine(args);
  const bitbucket = createBitbucket({ data: size ? generateWorkspace(size) : acme(), switches });
  const credentials = issueDemoCredentials(bitbucket);
  for (const fault of faults) bitbucket.faults.add(fault);
  const { url, close } = await listen(bitbucket, { port });
  const { workspace, accounts, groups, projects, repositories } = bitbucket.data;
  print(
    `Simulated Bitbucket Cloud: ${url}`,
    `Workspace ${workspace.slug}: ${accounts.length} accounts, ${groups.length} groups, ${projects.length} projects, ${repositories.length} repositories.`,
    '',
    ...credentials.flatMap(describe),
    `Switches: ${JSON.stringify(bitbucket.switches)}`,
    ...faultLines(faults),
    `Statistics: GET ${url}/__stats. Back to the start: POST ${url}/__reset. Stop: Ctrl-C.`,
    `What only an admin's hands can do: POST ${url}/__by-hand, e.g. {"do":"remove-member","person":"molsen"}.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

function describe({ title, email, token }: NamedCredential): string[] {
  const how = email === undefined ? `Bearer ${token}` : `${email}:${token}`;
  return [title, `  ${how}`, ''];
}

const faultLines = (faults: CommandLine['faults']): string[] =>
  faults.map((fault) => `Fault: ${JSON.stringify(fault)}`);

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** 2 for wrong usage, which commander has already explained; 1 for anything else. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const message = isTaken
    ? 'The port is taken. Take another one with --port, or --port 0 for any free one.'
    : String(error);
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch(fail);
