import { plural, t } from '@lingui/core/macro';
import { formatCount, listInFigures } from '../../lib/plural';
import { hasNoGrant, isEmptyGroup, type GroupRow } from './group-row';

interface ShownGroups {
  readonly shown: readonly GroupRow[];
  readonly total: number;
  readonly isFiltered: boolean;
  /** Whether every grant was read. */
  readonly areGrantsKnown: boolean;
  /** Whether the list of groups is all there is. */
  readonly isListWhole: boolean;
}

/** The answer above the groups table. */
export function groupsSentence(groups: ShownGroups): string {
  const { shown, total, isFiltered, isListWhole } = groups;
  const all = plural(total, { one: '# group', other: '# groups' });
  if (total === 0)
    return isListWhole ? t`There are no groups.` : t`No group is known, but not all could be read.`;
  if (shown.length === 0) return t`None of ${all} match.`;
  const composition = listInFigures(compositionOf(groups));
  if (isFiltered) return t`${formatCount(shown.length)} of ${all}: ${composition}.`;
  return isListWhole ? t`${all}: ${composition}.` : t`At least ${all}: ${composition}.`;
}

function compositionOf({ shown, areGrantsKnown }: ShownGroups): readonly string[] {
  const count = (holds: (row: GroupRow) => boolean) => shown.filter(holds).length;
  const open = count(({ possible }) => possible > 0);
  const empty = count(isEmptyGroup);
  const without = count(hasNoGrant);
  return [
    open === 0 ? t`all members known` : t`${formatCount(open)} with members not all known`,
    empty === 0 ? '' : t`${formatCount(empty)} empty`,
    without === 0 ? '' : withoutGrant(without, areGrantsKnown),
  ].filter((part) => part !== '');
}

function withoutGrant(count: number, areGrantsKnown: boolean): string {
  return areGrantsKnown
    ? t`${formatCount(count)} without a grant`
    : t`${formatCount(count)} without a known grant`;
}
