// Runs one TypeScript file of this project: node scripts/run.mjs local/main.ts --port 8080
import { spawn } from 'node:child_process';
import { ensureInstalled, root } from './ensure-installed.mjs';

/** Starts the file with tsx, hands signals on, and ends with its exit code. */
export function run(file, args) {
  ensureInstalled();
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

const [, self, file, ...args] = process.argv;
if (self?.endsWith('run.mjs') && file) run(file, args);
