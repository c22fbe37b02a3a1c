import { Command, InvalidArgumentError } from 'commander';
import { generateWorkspace } from './bitbucket/generator/generate-workspace';
import { type WorkspaceData } from './bitbucket/workspace-data';
import { startDemo } from './demo/start-demo';
import { PortTakenError } from './forge/web/listen';
import { asksForPreview } from './preview/preview-flags';

const SIZES = { people: 60, groups: 12, projects: 8, repositories: 120, seed: 1 };
type SizeName = keyof typeof SIZES;

interface Options extends Partial<Record<SizeName, number>> {
  readonly port: number;
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError('A whole number is needed.');
}

function readOptions(): Options {
  const command = new Command('npm start --')
    .description('Usher on a simulated Bitbucket: the demo workspace acme, or a generated one.')
    .option('--port <port>', 'port of the index page (0 = any free one)', toCount, 8080)
    .addHelpText(
      'after',
      '\nOne with nothing in it: npm start -- --people 1 --groups 0 --projects 0 --repositories 0' +
        '\nOn your own workspace, read-only: npm start -- --workspace <slug> (add --help)',
    );
  for (const name of Object.keys(SIZES) as SizeName[])
    command.option(`--${name} <count>`, `generate a workspace: ${name}`, toCount);
  return command.parse().opts<Options>();
}

/** Any size given means a generated workspace; sizes left out are acme's. */
function toData(options: Options): WorkspaceData | undefined {
  const names = Object.keys(SIZES) as SizeName[];
  if (names.every((name) => options[name] === undefined)) return undefined;
  return generateWorkspace({ ...SIZES, ...options, now: Date.now() });
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (asksForPreview(args)) {
    // Loaded where it is wanted: the demo needs none of it.
    const { runPreview } = await import('./preview/run-preview');
    await runPreview(args);
    return;
  }
  const options = readOptions();
  const data = toData(options);
  const demo = await startDemo({ port: options.port, ...(data && { data }) });
  console.log(`Usher is ready: ${demo.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void demo.stop().then(() => process.exit(0));
    });
}

main().catch((error: unknown) => {
  const isExpected = error instanceof PortTakenError || error instanceof RangeError;
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
