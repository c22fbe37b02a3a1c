import { expect, type Frame, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

interface AxeScope {
  /** Another theme changes nothing but colours, another width nothing of them: each is asked what it can decide. */
  readonly only?: 'colours' | 'shapes';
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 A and AA, all frames. */
export async function expectAccessible(page: Page, { only }: AxeScope = {}): Promise<void> {
  const found = await Promise.all(page.frames().map((frame) => listViolations(frame, only)));
  expect(found.flat()).toEqual([]);
}

/** One document; axe stays in it: a view opened in the same frame need not load it again. */
async function listViolations(frame: Frame, only: AxeScope['only']): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, optionsFor(only));
}

function optionsFor(only: AxeScope['only']): RunOptions {
  return {
    runOnly: only === 'colours' ? { type: 'rule', values: COLOURS } : { type: 'tag', values: WCAG },
    ...(only === 'shapes' && { rules: Object.fromEntries(COLOURS.map(toDisabled)) }),
    resultTypes: ['violations'],
    // Each frame is asked by itself, and no rule in use reads style sheets or media beforehand.
    ...{ iframes: false, preload: false },
  };
}

function toDisabled(rule: string): [string, { enabled: false }] {
  return [rule, { enabled: false }];
}
