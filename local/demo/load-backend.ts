import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, contentHashOf, projectRoot } from '../content-hash';

/** The exports of src/index.ts, in one file for Node, made again only when the sources changed. */
export async function loadBackend(): Promise<Readonly<Record<string, unknown>>> {
  const hash = contentHashOf(['src', 'package-lock.json']);
  const outfile = path.join(cacheFolder, 'backend', `${hash}.cjs`);
  if (!existsSync(outfile))
    await build({
      entryPoints: [path.join(projectRoot, 'src', 'index.ts')],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      outfile,
      logLevel: 'warning',
    });
  return (await import(outfile)) as Readonly<Record<string, unknown>>;
}
