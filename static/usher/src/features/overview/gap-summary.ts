import { plural, t } from '@lingui/core/macro';
import { type CoverageFamily } from '../../../../../src/domain/access/coverage-family';
import { type GapRow } from '../../../../../src/domain/access/list-gaps';
import { type Gap } from '../../../../../src/domain/facts/reading';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { gapReason } from '../../lib/gap-words';
import { groupBy } from '../../lib/group-by';
import { labelWords } from '../../lib/label-words';
import { type Place } from '../../lib/place';
import { formatCount, listInWords } from '../../lib/plural';
import { translated } from '../../lib/i18n';

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

/** What a family holds, of objects that are named, or of as many as are counted. */
type FamilyWords = (named: string | undefined, count: number) => string;

const repositoriesOf = (named: string | undefined, count: number): string =>
  named ?? plural(count, { one: '# repository', other: '# repositories' });
const workspacesOf = (named: string | undefined, count: number): string =>
  named ?? plural(count, { one: '# workspace', other: '# workspaces' });
const placesOf = (named: string | undefined, count: number): string =>
  named ?? plural(count, { one: '# place', other: '# places' });
const itself: FamilyWords = (named = '') => named;

const FAMILIES: Readonly<Record<CoverageFamily, FamilyWords>> = {
  members: (...what) => t`members of ${workspacesOf(...what)}`,
  groups: (named, count) =>
    named === undefined
      ? plural(count, { one: 'members of # group', other: 'members of # groups' })
      : t`members of ${named}`,
  projects: (...what) => t`projects of ${workspacesOf(...what)}`,
  'project-grants': (named, count) =>
    named === undefined
      ? plural(count, { one: 'grants of # project', other: 'grants of # projects' })
      : t`grants of ${named}`,
  repositories: (...what) => t`repositories of ${workspacesOf(...what)}`,
  'repository-grants': (...what) => t`grants of ${repositoriesOf(...what)}`,
  listing: (...what) => t`Bitbucket’s own listing of ${repositoriesOf(...what)}`,
  'branch-rules': (...what) => t`branch rules of ${repositoriesOf(...what)}`,
  'branching-models': (...what) => t`branching model of ${repositoriesOf(...what)}`,
  'default-reviewers': (...what) => t`default reviewers of ${repositoriesOf(...what)}`,
  overrides: (...what) => t`settings of ${repositoriesOf(...what)}`,
  forks: (...what) => t`forks of ${repositoriesOf(...what)}`,
  'access-keys': (...what) => t`access keys of ${placesOf(...what)}`,
  webhooks: (...what) => t`webhooks of ${placesOf(...what)}`,
  invitations: (...what) => t`invitations to ${workspacesOf(...what)}`,
  activity: (...what) => t`the activity of ${repositoriesOf(...what)}`,
  'access-tokens': itself,
  'workspace-ssh-keys': itself,
  'project-branch-rules': itself,
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
      fact: t`deactivated accounts`,
      reason: t`Every account looks active`,
      whatItChanges:
        atMost === undefined
          ? t`Nobody knows how many seats are billed.`
          : t`Seats are “at most ${formatCount(atMost)}”.`,
      step: t`Load the User directory CSV`,
      stepAt: { view: 'seats' },
      family: 'members',
    },
  ];
}

function toSummary(key: string, rows: readonly [GapRow, ...GapRow[]]): GapSummary {
  const { family, gap, whatItChanges, remedy } = rows[0];
  return {
    key,
    fact: factOf(family, rows),
    reason: gap === undefined ? t`No API tells it` : gapReason(gap),
    whatItChanges: translated(whatItChanges),
    step: translated(remedy),
    family,
    ...(gap === undefined ? {} : { gap }),
  };
}

function factOf(family: CoverageFamily, rows: readonly GapRow[]): string {
  const objects = [...new Set(rows.map(({ object }) => object))];
  const named = objects.length <= NAMED ? listInWords(objects.map(labelWords)) : undefined;
  // Without a list of groups there is no group to name, only the workspace.
  if (family === 'groups' && !isOneGroup(objects[0]))
    return t`groups of ${workspacesOf(named, objects.length)}`;
  return FAMILIES[family](named, objects.length);
}

/** Gaps of groups are about one group, or about the list of all. */
function isOneGroup(object = ''): boolean {
  return object.startsWith('group ');
}
