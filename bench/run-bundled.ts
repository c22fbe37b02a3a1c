import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export interface BundledRun {
  readonly args: readonly string[];
  /** Of Node itself. */
  readonly nodeOptions?: readonly string[];
  /** The command that is started instead, with that of the bundle in it. */
  readonly wrap?: ((command: readonly string[]) => readonly string[]) | undefined;
}

/**
 * Runs a file as one bundle, as Forge and the pages run the code in it: what starts TypeScript here gives every
 * function its name when it is made, which is half of the time of a short answer.
 * @returns the exit code
 */
export async function runBundled(
  file: string,
  { args, nodeOptions = [], wrap = (command) => command }: BundledRun,
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-bench-'));
  try {
    const outfile = path.join(folder, 'bench.cjs');
    const entry = { entryPoints: [file], external: ['esbuild'] };
    await build({ ...entry, outfile, bundle: true, platform: 'node' });
    const env = { ...process.env, NODE_PATH: path.resolve(__dirname, '../node_modules') };
    const command = wrap([process.execPath, ...nodeOptions, outfile, ...args]);
    const [program = process.execPath, ...rest] = command;
    return spawnSync(program, rest, { stdio: 'inherit', env }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
