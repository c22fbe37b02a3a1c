import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from './chromium-args';

/** Journeys run in real Chromium, two files at a time: each starts a demo in a process of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A browser on a busy machine may crash once; the report still names the journey as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1280, height: 900 },
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: CHROMIUM_ARGS,
    },
  },
});
