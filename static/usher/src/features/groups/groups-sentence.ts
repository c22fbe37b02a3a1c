import { countOf, formatCount } from '../../lib/plural';
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
  const all = countOf(total, 'group');
  if (total === 0)
    return isListWhole ? 'There are no groups.' : 'No group is known, but not all could be read.';
  if (shown.length === 0) return `None of ${all} match.`;
  const subject = isFiltered ? `${formatCount(shown.length)} of ${all}` : all;
  return `${isListWhole || isFiltered ? '' : 'At least '}${subject}: ${compositionOf(groups).join(', ')}.`;
}

function compositionOf({ shown, areGrantsKnown }: ShownGroups): readonly string[] {
  const count = (holds: (row: GroupRow) => boolean) => shown.filter(holds).length;
  const open = count(({ possible }) => possible > 0);
  const parts = [
    [open, 'with members not all known'],
    [count(isEmptyGroup), 'empty'],
    [count(hasNoGrant), areGrantsKnown ? 'without a grant' : 'without a known grant'],
  ] as const;
  const words = parts.flatMap(([number, text]) =>
    number === 0 ? [] : [`${formatCount(number)} ${text}`],
  );
  return open === 0 ? ['all members known', ...words] : words;
}
