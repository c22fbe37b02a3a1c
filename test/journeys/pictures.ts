import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page } from '@playwright/test';
import * as v from 'valibot';

/** The window that pages are looked at in. */
export const FULL = { width: 1280, height: 900 };

/** Where the pictures lie that pages are held against. */
const PICTURES = path.join(__dirname, 'pictures');

/** Says with what they were taken; written by the command that renews them. */
export const TAKEN_WITH = path.join(PICTURES, 'taken-with.json');

const TakenWith = v.strictObject({ chromium: v.number(), painting: v.string() });
type TakenWith = v.InferOutput<typeof TakenWith>;

/** Throws for a file that says something else. */
export function getTakenWith(): TakenWith {
  return v.parse(TakenWith, JSON.parse(readFileSync(TAKEN_WITH, 'utf8')));
}

/**
 * Fonts and smoothing differ from version to version: with another one, nothing can be compared.
 * @param version of the browser that runs, as it says it itself
 */
export function whyNotComparable(version: string): string | undefined {
  const { chromium } = getTakenWith();
  const running = majorOf(version);
  return running === chromium
    ? undefined
    : `The pictures were taken with Chromium ${chromium}; this is ${running}.`;
}

export function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** What tells machines apart that paint letters and edges differently: a hash over a few of them, painted here. */
export async function paintingOf(page: Page): Promise<string> {
  await page.setContent(SAMPLE);
  const png = await page.screenshot({ animations: 'disabled' });
  return createHash('sha256').update(png).digest('hex').slice(0, 16);
}

const LETTERS = 'Who has access to Ångström, 0123456789 – “why”? Σ…';
const SAMPLE = [
  'sans-serif',
  'Arial',
  'system-ui',
  'monospace',
  'Segoe UI, Roboto, Ubuntu, Helvetica Neue',
]
  .flatMap((font) =>
    [11, 12, 14, 20].map(
      (size) =>
        `<p style="margin:2px;font:500 ${size}px ${font};color:#1868db"><span style="border:1px solid #8590a2;border-radius:3px;background:#e9f2ff">${LETTERS}</span></p>`,
    ),
  )
  .join('');
