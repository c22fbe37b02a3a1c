import { existsSync } from 'node:fs';
import { generateWorkspace } from '../../local/bitbucket/generator/generate-workspace';
import { rowsIn, toPairs, truePairs } from './read-rows';
import { type Running } from './run-usher';
import { countModels, openWorkspace, type SimulatedWorkspace } from './simulated-workspace';

const DATA = generateWorkspace({ people: 40, groups: 8, projects: 6, repositories: 60, seed: 5 });

/**
 * 3 to begin with, 3 lists, webhooks and two lists of invitations, 3 for each project, 8 for each
 * repository, the branching models that rules need, and 20 listings to hold answers against.
 */
export const REQUESTS = 3 + 3 + 3 + 3 * 6 + 8 * 60 + countModels(DATA) + 20;
export const IN_FLIGHT = 6;

/** Large enough to be stopped in the middle, slow enough to be caught there. */
export function openMiddlingWorkspace(): Promise<SimulatedWorkspace> {
  return openWorkspace(DATA, { latencyMs: 5, centrallyManaged: 'bitbucket' });
}

export async function untilRequests(
  { bitbucket }: SimulatedWorkspace,
  count: number,
  { process }: Running,
): Promise<void> {
  while (bitbucket.stats().total < count && process.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export async function expectTheWholeAnswer({ bitbucket, out }: SimulatedWorkspace): Promise<void> {
  const rows = await rowsIn(out);
  expect(toPairs(rows)).toEqual(truePairs(bitbucket.data));
  expect(rows.filter(({ complete }) => !complete)).toEqual([]);
  expect(existsSync(`${out}.partial`)).toBe(false);
  expect(existsSync(`${out}.lock`)).toBe(false);
}
