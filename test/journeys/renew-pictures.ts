import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.mjs';
import { CHROMIUM_ARGS } from './chromium-args';
import { FULL, majorOf, paintingOf, TAKEN_WITH } from './pictures';

/** Takes the pictures of every view anew where they differ, and says with what they were taken. */
async function main(): Promise<void> {
  const executablePath = getChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: FULL });
    const takenWith = { chromium: majorOf(browser.version()), painting: await paintingOf(page) };
    writeFileSync(TAKEN_WITH, `${JSON.stringify(takenWith, null, 2)}\n`);
  } finally {
    await browser.close();
  }
  if (!takeAnew(executablePath)) process.exitCode = 1;
}

function takeAnew(executablePath: string): boolean {
  const { status } = spawnSync(
    'npx',
    [
      ...['playwright', 'test', '--config', path.join(__dirname, 'playwright.config.ts')],
      ...['every-view', '--update-snapshots=changed', '--reporter=line'],
    ],
    { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: executablePath } },
  );
  return status === 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
