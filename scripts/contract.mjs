// Checks against Atlassian's documents in ../shared/data, which are not ours to redistribute.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const data = path.resolve(root, '..', 'shared', 'data');
if (!existsSync(data)) {
  console.log('skipped: reference data not present');
  // On CI a missing folder must not pass for a green check.
  process.exit(process.env.CI ? 1 : 0);
}

ensureInstalled();
const report = path.join(root, 'reports', 'contract.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  'npx',
  [
    '--no-install',
    'jest',
    '--config',
    'test/contract/jest.config.mjs',
    '--json',
    `--outputFile=${report}`,
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exit(status ?? 1);
