import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, contentHashOf, projectRoot } from './content-hash';

const STATIC_SOURCES = [
  'static/usher',
  'src/contract',
  'src/domain',
  'src/snapshot',
  'package-lock.json',
];
export const staticFolder = path.join(projectRoot, 'static', 'usher', 'dist');

/** Builds the pages into static/usher/dist, unless the last build was made from the same sources. */
export async function buildPages(): Promise<'built' | 'up-to-date'> {
  const stamp = path.join(cacheFolder, 'pages.sha256');
  const hash = contentHashOf(STATIC_SOURCES);
  const isBuilt = existsSync(path.join(staticFolder, 'index.html'));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'up-to-date';
  // Loaded where it is needed: it takes longer than the rest of a demo that finds its pages built.
  const { build } = await import('vite');
  await build({
    configFile: path.join(projectRoot, 'static', 'usher', 'vite.config.mts'),
    logLevel: 'warn',
  });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stamp, hash);
  return 'built';
}

/** Both sides of the app, before anybody needs them: several that start at once would each make them. */
async function main(): Promise<void> {
  // Until all of it is done: a bundler that never answers would end this process as if it were.
  process.exitCode = 1;
  console.log(`Pages: ${await buildPages()}.`);
  const { loadForgeBundle } = await import('./forge/bundle');
  await loadForgeBundle();
  console.log('Backend: bundled.');
  process.exitCode = 0;
}

if (require.main === module) void main();
