import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = path.join(root, 'node_modules', '.usher-installed');

/** Runs `npm ci` when node_modules is missing or was installed from another lock file. */
export function ensureInstalled() {
  requireNode();
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const hasTools = existsSync(path.join(root, 'node_modules', 'tsx', 'package.json'));
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (hasTools && installed === stamp) return;
  // A plain `npm ci` leaves no stamp of ours, but npm's own record is newer than the lock then.
  if (!hasTools || installed !== undefined || !installedFromThisLock()) {
    console.error('Installing packages (npm ci) …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      console.error('npm ci failed. Run it by hand to see why, then try again.');
      process.exit(status ?? 1);
    }
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function installedFromThisLock() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || optional || present[place]?.version === version,
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Usher needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
