import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { buildPages } from '../build';
import { projectRoot } from '../content-hash';
import { checkManifest } from './manifest-check/check-manifest-file';
import { runLinters } from './manifest-check/run-linters';

async function main(): Promise<void> {
  // Forge wants the static resource to exist beside the manifest.
  await buildPages();
  const problems = await checkManifest(projectRoot);
  const manifest: unknown = parse(readFileSync(path.join(projectRoot, 'manifest.yml'), 'utf8'));
  const { problems: ofCode, scopesChecked } = await runLinters(manifest);
  const all = [...problems, ...ofCode];
  for (const { level, message, line } of all)
    console.error(`${level}: manifest.yml${line === undefined ? '' : `:${line}`} ${message}`);
  if (!scopesChecked) console.log('Scopes of API calls: skipped: reference data not present');
  if (all.some(({ level }) => level === 'error')) process.exit(1);
  console.log('The manifest is valid.');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
