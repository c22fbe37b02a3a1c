import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { toPalettePng } from '../../docs/palette-png';
import { getChromium } from '../../scripts/find-chromium.mjs';
import { majorOf, PICTURES, TAKEN_WITH } from './pictures';

/** Takes the pictures of every view anew where they differ, and makes them small. */
async function main(): Promise<void> {
  const executablePath = getChromium();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    writeFileSync(
      TAKEN_WITH,
      `${JSON.stringify({ chromium: majorOf(browser.version()) }, null, 2)}\n`,
    );
    if (!takeAnew(executablePath)) process.exitCode = 1;
    await shrink(browser);
  } finally {
    await browser.close();
  }
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

/** Those that a browser wrote; the others have a palette already. */
async function shrink(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (const name of readdirSync(PICTURES).filter((each) => each.endsWith('.png'))) {
    const file = path.join(PICTURES, name);
    const png = readFileSync(file);
    if (png[COLOUR_TYPE_AT] !== PALETTE) writeFileSync(file, await toPalettePng(page, png));
  }
}

/** https://www.w3.org/TR/png-3/#11IHDR */
const COLOUR_TYPE_AT = 25;
const PALETTE = 3;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
