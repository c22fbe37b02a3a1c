import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium on this machine, else the one Playwright has downloaded; undefined when neither is there. */
export function findChromium() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return own;
  const onMachine = places.find((place) => existsSync(place));
  if (onMachine) return onMachine;
  const downloaded = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/** As `findChromium`, after Playwright's own download; ends the process with the remedy when that fails. */
export function getChromium() {
  const found = findChromium();
  if (found) return found;
  console.error('No Chromium here: asking Playwright to download its own …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  console.error(
    'The browser tests need Chromium. Install it with `apt-get install chromium` (Debian, Ubuntu) or ' +
      '`npx playwright install --with-deps chromium`, or name one in CHROMIUM_PATH. Then run `npm test` again.',
  );
  process.exit(1);
}
