import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** Where the pictures lie that pages are held against. */
export const PICTURES = path.join(__dirname, 'pictures');

/** Says with which browser they were taken; written by the command that renews them. */
export const TAKEN_WITH = path.join(PICTURES, 'taken-with.json');

const TakenWith = v.strictObject({ chromium: v.number() });

/**
 * Fonts and smoothing differ from version to version: with another one, nothing can be compared.
 * @param version of the browser that runs, as it says it itself
 */
export function whyNotComparable(version: string): string | undefined {
  const { chromium } = v.parse(TakenWith, JSON.parse(readFileSync(TAKEN_WITH, 'utf8')));
  const running = majorOf(version);
  return running === chromium
    ? undefined
    : `The pictures were taken with Chromium ${chromium}; this is ${running}.`;
}

export function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}
