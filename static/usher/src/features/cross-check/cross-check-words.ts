import { plural, t } from '@lingui/core/macro';
import { type CrossCheck } from '../../../../../src/domain/access/cross-check';
import { type Difference } from '../../../../../src/domain/access/level-difference';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Gap } from '../../../../../src/domain/facts/reading';
import { type CsvTable } from '../../lib/csv';
import { gapInSentence, gapStep } from '../../lib/gap-words';
import { levelWord } from '../../lib/level-words';
import { formatCount, listInWords } from '../../lib/plural';
import { causesText } from './cause-words';

/** What came of the comparison, in one sentence. */
export function crossCheckSentence(check: CrossCheck, facts: Facts): string {
  const { differences, checked, notChecked } = check;
  if (checked === 0 && differences.length === 0) return notComparedSentence(facts);
  const compared = t`${formatCount(checked)} of ${plural(checked + notChecked, { one: '# repository', other: '# repositories' })} compared`;
  if (differences.length === 0) return t`${compared}: no difference.`;
  const more = differences.filter(({ kind }) => kind === 'unexplained').length;
  const less = differences.length - more;
  const found = plural(differences.length, { one: '# difference', other: '# differences' });
  const kinds = [
    more === 0 ? '' : t`${formatCount(more)} with more than we can explain`,
    less === 0 ? '' : t`${formatCount(less)} with less than we explain`,
  ].filter((words) => words !== '');
  return t`${compared}: ${found}, ${listInWords(kinds)}.`;
}

function notComparedSentence({ repositories }: Facts): string {
  const gap = repositories.flatMap(({ listing }) =>
    listing.state === 'complete' ? [] : [listing.gap],
  );
  const [first] = [...gap].sort((a, b) => tellingOf(b) - tellingOf(a));
  if (first === undefined) return t`Not compared yet: no repository is known.`;
  return [t`Not compared yet: ${gapInSentence(first)}.`, gapStep(first)].join(' ');
}

/** A refusal says more than a reading that is still due or was never asked for. */
function tellingOf({ reason }: Gap): number {
  if (reason === 'not-asked') return 0;
  return reason === 'not-read-yet' ? 1 : 2;
}

/** Whose names stand in the rows. */
export interface DifferenceNames {
  readonly ofPerson: (uuid: string) => string;
  readonly ofRepository: (uuid: string) => string;
}

/** All differences, as a file. */
export function toDifferencesCsv(
  differences: readonly Difference[],
  names: DifferenceNames,
): CsvTable {
  return {
    header: [
      'kind',
      'person',
      'repository',
      'we say',
      'we say at most',
      'Bitbucket says',
      'causes',
    ],
    rows: differences.map(({ kind, person, repository, explained, listed, causes }) => [
      kind,
      names.ofPerson(person),
      names.ofRepository(repository),
      levelWord(explained.level),
      levelWord(explained.atMost),
      levelWord(listed),
      causesText(causes),
    ]),
  };
}
