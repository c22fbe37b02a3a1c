// The whole suite: unit, law and simulator tests (jest), then journeys in Chromium (Playwright).
//   npm test                    everything
//   npm test -- --unit          without the browser
//   npm test -- --browser       the browser alone
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { getChromium } from './find-chromium.mjs';
import { printSummary } from './summary.mjs';

const reports = path.join(root, 'reports');
const wanted = process.argv.slice(2);
const all = !wanted.includes('--unit') && !wanted.includes('--browser');

ensureInstalled();
mkdirSync(reports, { recursive: true });

// Once, before anything starts: several at a time would build the same pages.
if (all || wanted.includes('--browser')) {
  const built = await runTool('tsx', ['local/build.ts']);
  if (built !== 0) process.exit(built);
}
// Side by side: each of them leaves a core idle for a quarter of its time.
const results = await Promise.all([
  ...(all || wanted.includes('--unit') ? [runJest()] : []),
  ...(all || wanted.includes('--browser') ? [runPlaywright()] : []),
]);
const failed = printSummary(reports, all ? ['jest', 'playwright'] : []);
process.exit(failed || results.some((status) => status !== 0) ? 1 : 0);

function runJest() {
  return runTool('jest', ['--json', `--outputFile=${report('jest')}`]);
}

function runPlaywright() {
  return runTool('playwright', ['test', '--config', 'test/journeys/playwright.config.ts'], {
    CHROMIUM_PATH: getChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright'),
  });
}

function report(runner) {
  const file = path.join(reports, `${runner}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Resolves to its exit code. */
function runTool(tool, args, env = {}) {
  const child = spawn('npx', ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
