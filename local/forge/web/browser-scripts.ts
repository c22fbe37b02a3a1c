import path from 'node:path';
import { build } from 'esbuild';

/** Bundles one of the host's own browser scripts (`bridge`, `host-frame`); takes milliseconds. */
export async function bundleBrowserScript(name: 'bridge' | 'host-frame'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '..', 'browser', name, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
