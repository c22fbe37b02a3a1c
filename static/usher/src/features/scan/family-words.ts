import { type ScanStatus } from '../../../../../src/contract/scan-status';
import {
  type FactFamily,
  type FamilyProgress,
} from '../../../../../src/domain/facts/fact-families';
import { formatTime } from '../../lib/dates';
import { countOf, formatCount } from '../../lib/plural';

const NAMES: Readonly<Record<FactFamily, string>> = {
  members: 'Members and workspace admins',
  groups: 'Groups and their members',
  projects: 'Projects',
  'project-grants': 'Project grants',
  repositories: 'Repositories',
  'repository-grants': 'Repository grants',
  listing: 'Bitbucket’s own listing',
  'branch-rules': 'Branch rules',
  'branching-models': 'Branching models',
  'default-reviewers': 'Default reviewers',
  overrides: 'Settings not inherited',
  forks: 'Forks',
  'access-keys': 'Access keys',
  webhooks: 'Webhooks',
  invitations: 'Invitations',
  activity: 'Commits and pull requests',
};

export function familyName(family: FactFamily): string {
  return NAMES[family];
}

/** `147 of 184`, or how many so far where the total is not known. */
export function familyCount({ done, missing, total }: FamilyProgress): string {
  if (total === undefined && missing > 0 && done === 0) return 'not known';
  if (total === 0) return 'none';
  return total === undefined
    ? `${formatCount(done)} so far`
    : `${formatCount(done)} of ${formatCount(total)}`;
}

/** `complete`, `reading`, `waits until 14:20`, `2 gaps, the rest complete`. */
export function familyState(progress: FamilyProgress, status: ScanStatus): string {
  const { done, missing, total } = progress;
  if (total === undefined && missing > 0) return 'not readable';
  if (total === 0) return isUnderWay(status) ? 'only where needed' : 'not needed';
  const isOver = total !== undefined && done + missing >= total;
  if (isOver) return missing === 0 ? 'complete' : `${countOf(missing, 'gap')}, the rest complete`;
  return OPEN_STATES[status.state](progress, status);
}

const OPEN_STATES: Readonly<
  Record<ScanStatus['state'], (progress: FamilyProgress, status: ScanStatus) => string>
> = {
  running: ({ done }) => (done === 0 ? 'to come' : 'reading'),
  waiting: (_, { waitingUntil }) =>
    waitingUntil === undefined ? 'waits' : `waits until ${formatTime(waitingUntil)}`,
  cancelled: () => 'stopped',
  failed: () => 'stopped',
  never: () => 'not read',
  finished: () => 'not read',
};

/** The share that is settled, 0..1; 0 while nobody knows of how many. */
export function familyShare({ done, missing, total }: FamilyProgress): number {
  if (total === undefined) return 0;
  return total === 0 ? 1 : Math.min(1, (done + missing) / total);
}

function isUnderWay({ state }: ScanStatus): boolean {
  return state === 'running' || state === 'waiting';
}
