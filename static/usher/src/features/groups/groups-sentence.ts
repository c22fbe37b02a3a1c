import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../../lib/plural';
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
  const subject = isFiltered ? t`${formatCount(shown.length)} of ${all}` : all;
  return `${isListWhole || isFiltered ? '' : t`At least `}${subject}: ${compositionOf(groups).join(', ')}.`;
}

function compositionOf({ shown, areGrantsKnown }: ShownGroups): readonly string[] {
  const count = (holds: (row: GroupRow) => boolean) => shown.filter(holds).length;
  const open = count(({ possible }) => possible > 0);
  const parts = [
    [open, t`with members not all known`],
    [count(isEmptyGroup), t`empty`],
    [count(hasNoGrant), areGrantsKnown ? t`without a grant` : t`without a known grant`],
  ] as const;
  const words = parts.flatMap(([number, text]) =>
    number === 0 ? [] : [`${formatCount(number)} ${text}`],
  );
  return open === 0 ? [t`all members known`, ...words] : words;
}
