// The whole suite: unit, law and simulator tests (jest), then journeys in Chromium (Playwright).
//   npm test                    everything
//   npm test -- --unit          without the browser
//   npm test -- --browser       the browser alone
import { spawnSync } from 'node:child_process';
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

const results = [];
if (all || wanted.includes('--unit')) results.push(runJest());
if (all || wanted.includes('--browser')) results.push(runPlaywright());
const failed = printSummary(reports, all ? ['jest', 'playwright'] : []);
process.exit(failed || results.some((status) => status !== 0) ? 1 : 0);

function runJest() {
  return runTool('jest', ['--json', `--outputFile=${report('jest')}`]);
}

function runPlaywright() {
  // Once, before several journeys start at a time: each would build the same pages.
  const built = runTool('tsx', ['local/build.ts']);
  if (built !== 0) return built;
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

function runTool(tool, args, env = {}) {
  const { status } = spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
