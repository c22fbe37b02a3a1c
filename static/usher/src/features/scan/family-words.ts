import { plural, t } from '@lingui/core/macro';
import { type ScanStatus } from '../../../../../src/contract/scan-status';
import {
  type FactFamily,
  type FamilyProgress,
} from '../../../../../src/domain/facts/fact-families';
import { formatTime } from '../../lib/dates';
import { formatCount } from '../../lib/plural';

const NAMES: Readonly<Record<FactFamily, string>> = {
  members: t`Members and workspace admins`,
  groups: t`Groups and their members`,
  projects: t`Projects`,
  'project-grants': t`Project grants`,
  repositories: t`Repositories`,
  'repository-grants': t`Repository grants`,
  listing: t`Bitbucket’s own listing`,
  'branch-rules': t`Branch rules`,
  'branching-models': t`Branching models`,
  'default-reviewers': t`Default reviewers`,
  overrides: t`Settings not inherited`,
  forks: t`Forks`,
  'access-keys': t`Access keys`,
  webhooks: t`Webhooks`,
  invitations: t`Invitations`,
  activity: t`Commits and pull requests`,
};

export function familyName(family: FactFamily): string {
  return NAMES[family];
}

/** `147 of 184`, or how many so far where the total is not known. */
export function familyCount({ done, missing, total }: FamilyProgress): string {
  if (total === undefined && missing > 0 && done === 0) return t`not known`;
  if (total === 0) return t`none`;
  return total === undefined
    ? t`${formatCount(done)} so far`
    : t`${formatCount(done)} of ${formatCount(total)}`;
}

/** `complete`, `reading`, `waits until 14:20`, `2 gaps, the rest complete`. */
export function familyState(progress: FamilyProgress, status: ScanStatus): string {
  const { done, missing, total } = progress;
  if (total === undefined && missing > 0) return t`not readable`;
  if (total === 0) return isUnderWay(status) ? t`only where needed` : t`not needed`;
  const isOver = total !== undefined && done + missing >= total;
  if (isOver)
    return missing === 0
      ? t`complete`
      : t`${plural(missing, { one: '# gap', other: '# gaps' })}, the rest complete`;
  return OPEN_STATES[status.state](progress, status);
}

const OPEN_STATES: Readonly<
  Record<ScanStatus['state'], (progress: FamilyProgress, status: ScanStatus) => string>
> = {
  running: ({ done }) => (done === 0 ? t`to come` : t`reading`),
  waiting: (_, { waitingUntil }) =>
    waitingUntil === undefined ? t`waits` : t`waits until ${formatTime(waitingUntil)}`,
  cancelled: () => t`stopped`,
  failed: () => t`stopped`,
  never: () => t`not read`,
  finished: () => t`not read`,
};

/** The share that is settled, 0..1; 0 while nobody knows of how many. */
export function familyShare({ done, missing, total }: FamilyProgress): number {
  if (total === undefined) return 0;
  return total === 0 ? 1 : Math.min(1, (done + missing) / total);
}

function isUnderWay({ state }: ScanStatus): boolean {
  return state === 'running' || state === 'waiting';
}
