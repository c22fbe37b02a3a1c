import { t } from '@lingui/core/macro';
import { foldText } from '../../lib/search-text';
import { levelWord } from '../../lib/level-words';
import { type CsvTable } from '../../lib/csv';
import { type GroupAnswer, type RepositoryFall } from './group-answer';

/** Rows whose name, or what tells it apart, holds what was typed. */
export function findByName<Row extends { readonly name: string; readonly detail?: string }>(
  rows: readonly Row[],
  text: string,
): readonly Row[] {
  const wanted = foldText(text.trim());
  if (wanted === '') return rows;
  return rows.filter(({ name, detail = '' }) => foldText(`${name}\n${detail}`).includes(wanted));
}

/** Who would lose what, one line for each person and repository. */
export function toLossesCsv({ losses, fallsOf }: GroupAnswer): CsvTable {
  return {
    header: ['person', 'detail', 'uuid', 'repository', 'before', 'after', 'certain'],
    rows: losses.flatMap(({ uuid, name, detail }) =>
      fallsOf(uuid).map((fall) => [
        name,
        detail,
        uuid,
        fall.name,
        rangeWords(fall.before),
        rangeWords(fall.after),
        fall.certain ? t`yes` : t`not known`,
      ]),
    ),
  };
}

function rangeWords({ level, atMost }: RepositoryFall['before']): string {
  return level === atMost ? levelWord(level) : `${levelWord(level)}, at most ${levelWord(atMost)}`;
}
