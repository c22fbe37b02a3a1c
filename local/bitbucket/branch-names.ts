import { createHash } from 'node:crypto';
import { createRandom } from './random';
import { type BranchingModelRecord } from './branch-records';
import { type RepositoryRecord } from './workspace-data';

const TOPICS =
  'login retry-queue dark-mode PROJ-481 upgrade-node cleanup export/csv i18n/de slow-query team-a/spike'.split(
    ' ',
  );
const PLAIN = ['gh-pages', 'lts/2024', 'lts/2025', 'experiments/perf/arena', 'dependabot/npm/hono'];

/**
 * The branches of a repository: those it names, else plausible ones, always the same for the same
 * repository. None in an empty one. The model's development and production branches are there more
 * often than not; names with one and with several slashes are.
 */
export function branchNamesOf(
  { uuid, mainBranch, branches }: RepositoryRecord,
  model: BranchingModelRecord,
): readonly string[] {
  if (branches) return branches;
  if (mainBranch === undefined) return [];
  const random = createRandom(seedFrom(uuid));
  const named = [model.development.name, model.production.name].filter((name) => name !== null);
  const often = named.filter(() => random() < 0.9);
  const typed = model.branchTypes.flatMap(({ kind, prefix }) =>
    prefix === '' ? [] : topicsOf(kind, random).map((topic) => `${prefix}${topic}`),
  );
  const plain = PLAIN.filter(() => random() < 0.15);
  return [...new Set([mainBranch, ...often, ...[...typed, ...plain].sort()])];
}

function topicsOf(kind: string, random: () => number): string[] {
  if (kind !== 'release') return TOPICS.filter(() => random() < 0.2);
  const newest = Math.floor(random() * 5);
  return Array.from({ length: newest }, (_, minor) => `2026.${minor + 1}`);
}

/** A number that is the same for the same text, everywhere. */
export const seedFrom = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE();
