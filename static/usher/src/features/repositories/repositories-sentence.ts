import { plural, t } from '@lingui/core/macro';
import { formatCount, listInFigures } from '../../lib/plural';
import { type RepositoryRow } from './repository-row';

interface Shown {
  readonly shown: readonly RepositoryRow[];
  readonly total: number;
  readonly isFiltered: boolean;
  /** Whether the list of repositories is all there is. */
  readonly isListWhole: boolean;
}

/** The answer above the repositories table. */
export function repositoriesSentence({ shown, total, isFiltered, isListWhole }: Shown): string {
  const all = plural(total, { one: '# repository', other: '# repositories' });
  if (total === 0)
    return isListWhole
      ? t`There are no repositories.`
      : t`No repository is known, but not all could be read.`;
  if (shown.length === 0) return t`None of ${all} match.`;
  const composition = listInFigures(compositionOf(shown));
  if (isFiltered) return t`${formatCount(shown.length)} of ${all}: ${composition}.`;
  return isListWhole ? t`${all}: ${composition}.` : t`At least ${all}: ${composition}.`;
}

function compositionOf(rows: readonly RepositoryRow[]): readonly string[] {
  const count = (holds: (row: RepositoryRow) => boolean) => rows.filter(holds).length;
  const open = count(({ isPrivate }) => !isPrivate);
  const provisional = count(({ state }) => state === 'provisional');
  const incomplete = count(({ state }) => state === 'incomplete');
  const isKnown = provisional + incomplete === 0;
  return [
    open === 0 ? t`all private` : t`${formatCount(open)} public`,
    isKnown ? t`access known in full` : '',
    provisional === 0 ? '' : t`${formatCount(provisional)} provisional until read in full`,
    incomplete === 0 ? '' : t`${formatCount(incomplete)} incomplete`,
  ].filter((part) => part !== '');
}
