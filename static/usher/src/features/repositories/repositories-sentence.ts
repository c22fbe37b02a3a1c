import { formatCount, repositoryCount } from '../../lib/plural';
import { type RepositoryRow } from './repository-row';

interface Shown {
  readonly shown: readonly RepositoryRow[];
  readonly total: number;
  readonly isFiltered: boolean;
}

/** The answer above the repositories table. */
export function repositoriesSentence({ shown, total, isFiltered }: Shown): string {
  if (shown.length === 0)
    return isFiltered ? `None of ${repositoryCount(total)} match.` : 'There are no repositories.';
  const subject = isFiltered
    ? `${formatCount(shown.length)} of ${repositoryCount(total)}`
    : repositoryCount(total);
  return `${subject}: ${compositionOf(shown).join(', ')}.`;
}

function compositionOf(rows: readonly RepositoryRow[]): readonly string[] {
  const count = (holds: (row: RepositoryRow) => boolean) => rows.filter(holds).length;
  const open = count(({ isPrivate }) => !isPrivate);
  const provisional = count(({ state }) => state === 'provisional');
  const incomplete = count(({ state }) => state === 'incomplete');
  const isKnown = provisional + incomplete === 0;
  return [
    open === 0 ? 'all private' : `${formatCount(open)} public`,
    isKnown ? 'access known in full' : '',
    provisional === 0 ? '' : `${formatCount(provisional)} provisional until read in full`,
    incomplete === 0 ? '' : `${formatCount(incomplete)} incomplete`,
  ].filter((part) => part !== '');
}
