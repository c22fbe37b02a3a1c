import { type CoverageFamily } from '../../../../../src/domain/access/coverage-family';
import { type GapRow } from '../../../../../src/domain/access/list-gaps';
import { type Gap } from '../../../../../src/domain/facts/reading';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { gapReason } from '../../lib/gap-words';
import { groupBy } from '../../lib/group-by';
import { type Place } from '../../lib/place';
import { countOf, formatCount, listInWords } from '../../lib/plural';

/** Gaps with one cause and one consequence are one row. */
export interface GapSummary {
  readonly key: string;
  /** `members of group contractors`, `grants of 37 repositories`. */
  readonly fact: string;
  readonly reason: string;
  readonly whatItChanges: string;
  readonly step: string;
  /** Where the step is taken; missing where it is not on a page of ours. */
  readonly stepAt?: Place;
  readonly gap?: Gap;
  readonly isMissed: boolean;
  readonly family: CoverageFamily;
}

const IN_FILES: ReadonlySet<CoverageFamily> = new Set([
  'groups',
  'access-keys',
  'webhooks',
  'invitations',
]);

/** Whether a file of the companion tells what an app may not read. */
export function isToldByFile({ family, gap }: Pick<GapSummary, 'family' | 'gap'>): boolean {
  return gap !== undefined && IN_FILES.has(family) && FOR_COMPANION.has(gap.reason);
}

const FOR_COMPANION: ReadonlySet<Gap['reason']> = new Set([
  'wrong-credential',
  'endpoint-removed',
  'not-asked',
]);

interface FamilyWords {
  /** `grants of`, before the object or the count of objects. */
  readonly before: string;
  readonly one: string;
  readonly many: string;
}

const FAMILIES: Readonly<Record<CoverageFamily, FamilyWords>> = {
  members: { before: 'members of', one: 'workspace', many: 'workspaces' },
  groups: { before: 'members of', one: 'group', many: 'groups' },
  projects: { before: 'projects of', one: 'workspace', many: 'workspaces' },
  'project-grants': { before: 'grants of', one: 'project', many: 'projects' },
  repositories: { before: 'repositories of', one: 'workspace', many: 'workspaces' },
  'repository-grants': { before: 'grants of', one: 'repository', many: 'repositories' },
  listing: { before: 'Bitbucket’s own listing of', one: 'repository', many: 'repositories' },
  'branch-rules': { before: 'branch rules of', one: 'repository', many: 'repositories' },
  'branching-models': { before: 'branching model of', one: 'repository', many: 'repositories' },
  'default-reviewers': { before: 'default reviewers of', one: 'repository', many: 'repositories' },
  overrides: { before: 'settings of', one: 'repository', many: 'repositories' },
  forks: { before: 'forks of', one: 'repository', many: 'repositories' },
  'access-keys': { before: 'access keys of', one: 'place', many: 'places' },
  webhooks: { before: 'webhooks of', one: 'place', many: 'places' },
  invitations: { before: 'invitations to', one: 'workspace', many: 'workspaces' },
  activity: { before: 'the activity of', one: 'repository', many: 'repositories' },
  'access-tokens': { before: '', one: '', many: '' },
  'workspace-ssh-keys': { before: '', one: '', many: '' },
  'project-branch-rules': { before: '', one: '', many: '' },
};

/** As many as are named one by one before they are counted. */
const NAMED = 2;

/** In the order of the rows. */
export function summariseGaps(rows: readonly GapRow[]): readonly GapSummary[] {
  const alike = groupBy(rows, ({ family, object, gap, whatItChanges, remedy }) =>
    [family, isOneGroup(object), gap?.reason, gap?.detail, whatItChanges, remedy].join('\n'),
  );
  return [...alike].map(([key, group]) => toSummary(key, group));
}

/** Bitbucket lists deactivated accounts like any other; empty once somebody told whose account is active. */
export function summariseActivity(
  membersUntold: number,
  { atMost }: CountRange,
): readonly GapSummary[] {
  if (membersUntold === 0) return [];
  return [
    {
      key: 'activity',
      fact: 'deactivated accounts',
      reason: 'Every account looks active',
      whatItChanges:
        atMost === undefined
          ? 'Nobody knows how many seats are billed.'
          : `Seats are “at most ${formatCount(atMost)}”.`,
      step: 'Load the User directory CSV',
      stepAt: { view: 'seats' },
      isMissed: false,
      family: 'members',
    },
  ];
}

function toSummary(key: string, rows: readonly [GapRow, ...GapRow[]]): GapSummary {
  const { family, gap, whatItChanges, remedy, missed } = rows[0];
  return {
    key,
    fact: factOf(family, rows),
    reason: gap === undefined ? 'No API tells it' : gapReason(gap),
    whatItChanges,
    step: remedy,
    isMissed: missed,
    family,
    ...(gap === undefined ? {} : { gap }),
  };
}

function factOf(family: CoverageFamily, rows: readonly GapRow[]): string {
  const { before, one, many } = FAMILIES[family];
  const objects = [...new Set(rows.map(({ object }) => object))];
  const named = objects.length <= NAMED ? listInWords(objects) : countOf(objects.length, one, many);
  // Without a list of groups there is no group to name, only the workspace.
  if (family === 'groups' && !isOneGroup(objects[0])) return `groups of ${named}`;
  return before === '' ? named : `${before} ${named}`;
}

/** Gaps of groups are about one group, or about the list of all. */
function isOneGroup(object = ''): boolean {
  return object.startsWith('group ');
}
