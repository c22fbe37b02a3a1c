import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, contentHashOf, projectRoot } from '../content-hash';
import { readManifest } from './manifest';

const silent = (): void => undefined;
/** The bundler's own errors are thrown as well, so they are not printed twice. */
const LOGGER = {
  ...{ traceEnabled: false, debugEnabled: false },
  ...{ trace: silent, debug: silent, info: silent, warn: console.warn, error: silent },
};
const SOURCES = ['src', 'manifest.yml', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];

/**
 * Bundles src/ with Forge's own, unmodified bundler (type errors fail it, as on deploy) and returns the
 * folder with index.cjs. Made again only when the sources changed.
 */
async function bundleBackend(): Promise<string> {
  const folder = path.join(cacheFolder, 'forge-bundle', contentHashOf(SOURCES));
  if (existsSync(path.join(folder, 'index.cjs'))) return folder;
  const output = await runForgeBundler();
  // Copied beside and renamed: nobody sees half a bundle, also when two processes make it.
  const beside = `${folder}.${process.pid}`;
  cpSync(output, beside, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return folder;
}

/** The exports of the bundled backend, as Forge's runtime would require them. */
export async function loadForgeBundle(): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(await bundleBackend(), 'index.cjs');
  return (await import(file)) as Readonly<Record<string, unknown>>;
}

async function runForgeBundler(): Promise<string> {
  const { getEntryPoints, getNodeBundler, getWrapperProvider } = await import('@forge/bundler');
  process.env['FORGE_RUNTIME_PATH'] = writeRuntimeStandIn();
  const fileSystemReader = {
    readFileAsync: (file: string) => readFile(file, 'utf8'),
  } as unknown as Parameters<typeof getWrapperProvider>[0]['fileSystemReader'];
  const configReader = {
    readConfig: () => Promise.resolve(readManifest(projectRoot)),
  } as unknown as Parameters<typeof getNodeBundler>[2];
  const wrappers = getWrapperProvider({ fileSystemReader });
  const bundler = getNodeBundler(LOGGER, wrappers, configReader);
  const { outputDir } = await bundler.bundle({
    appDirectory: projectRoot,
    entryPoints: getEntryPoints(listHandlers()),
  });
  return outputDir;
}

/**
 * Beside the bundle Forge ships its runtime's loader, which the bundler would download. The local host
 * takes its place, so a line of comment does.
 */
function writeRuntimeStandIn(): string {
  const folder = path.join(cacheFolder, 'forge-runtime');
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['wrapper.js', 'loader.js'])
    writeFileSync(
      path.join(folder, 'dist', name),
      '// Not used: the local host runs the bundle.\n',
    );
  return folder;
}

function listHandlers() {
  return readManifest(projectRoot).modules.function.map(({ handler }) => {
    const [module = '', func = ''] = handler.split('.');
    return { module, func };
  });
}
