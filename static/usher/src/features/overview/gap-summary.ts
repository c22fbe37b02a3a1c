import { t } from '@lingui/core/macro';
import { type CoverageFamily } from '../../../../../src/domain/access/coverage-family';
import { type GapRow } from '../../../../../src/domain/access/list-gaps';
import { type Gap } from '../../../../../src/domain/facts/reading';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { gapReason } from '../../lib/gap-words';
import { groupBy } from '../../lib/group-by';
import { type Place } from '../../lib/place';
import { countOf, formatCount, listInWords } from '../../lib/plural';
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

interface FamilyWords {
  /** `grants of`, before the object or the count of objects. */
  readonly before: string;
  readonly one: string;
  readonly many: string;
}

const FAMILIES: Readonly<Record<CoverageFamily, FamilyWords>> = {
  members: { before: t`members of`, one: t`workspace`, many: t`workspaces` },
  groups: { before: t`members of`, one: t`group`, many: t`groups` },
  projects: { before: t`projects of`, one: t`workspace`, many: t`workspaces` },
  'project-grants': { before: t`grants of`, one: t`project`, many: t`projects` },
  repositories: { before: t`repositories of`, one: t`workspace`, many: t`workspaces` },
  'repository-grants': { before: t`grants of`, one: t`repository`, many: t`repositories` },
  listing: { before: t`Bitbucket’s own listing of`, one: t`repository`, many: t`repositories` },
  'branch-rules': { before: t`branch rules of`, one: t`repository`, many: t`repositories` },
  'branching-models': { before: t`branching model of`, one: t`repository`, many: t`repositories` },
  'default-reviewers': {
    before: t`default reviewers of`,
    one: t`repository`,
    many: t`repositories`,
  },
  overrides: { before: t`settings of`, one: t`repository`, many: t`repositories` },
  forks: { before: t`forks of`, one: t`repository`, many: t`repositories` },
  'access-keys': { before: t`access keys of`, one: t`place`, many: t`places` },
  webhooks: { before: t`webhooks of`, one: t`place`, many: t`places` },
  invitations: { before: t`invitations to`, one: t`workspace`, many: t`workspaces` },
  activity: { before: t`the activity of`, one: t`repository`, many: t`repositories` },
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
  const { before, one, many } = FAMILIES[family];
  const objects = [...new Set(rows.map(({ object }) => object))];
  const named = objects.length <= NAMED ? listInWords(objects) : countOf(objects.length, one, many);
  // Without a list of groups there is no group to name, only the workspace.
  if (family === 'groups' && !isOneGroup(objects[0])) return t`groups of ${named}`;
  return before === '' ? named : `${before} ${named}`;
}

/** Gaps of groups are about one group, or about the list of all. */
function isOneGroup(object = ''): boolean {
  return object.startsWith('group ');
}
