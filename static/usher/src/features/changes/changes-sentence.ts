import { plural, t } from '@lingui/core/macro';
import { type Change } from '../../../../../src/domain/changes/change';
import { causeParts, effectParts } from './cause-words';
import { type ChangeNames } from './change-names';
import { type CauseGroup } from './moves';
import { type Parts, told } from './parts';

export interface SentenceOf {
  /** `14 Nov 2026`. */
  readonly since: string;
  readonly groups: readonly CauseGroup[];
  readonly changes: readonly Change[];
  /** Whether everything that somebody expects could be compared. */
  readonly isComplete: boolean;
}

/** `Since 14 Nov 2026: 2 people joined, 1 left; 8 people gained write on 19 repositories because …` */
export function changesSentence(of: SentenceOf, names: ChangeNames): Parts {
  const { since, groups, changes } = of;
  if (groups.length === 0 && changes.length === 0) return [nothingChanged(of)];
  const [largest] = groups;
  const parts = [
    [peoplePhrase(changes)],
    largest === undefined
      ? []
      : told(
          (of) => t`${of(effectParts(largest, names))} because ${of(causeParts(largest, names))}`,
        ),
    [restPhrase(of)],
  ].filter((phrase) => phrase.some((part) => part !== ''));
  const joined = parts.flatMap((phrase, position) => (position === 0 ? phrase : ['; ', ...phrase]));
  return told((of) => t`Since ${since}: ${of(joined)}.`);
}

function nothingChanged({ since, isComplete }: SentenceOf): string {
  return isComplete
    ? t`Nothing changed since ${since}.`
    : t`Nothing is known to have changed since ${since}, but not everything could be compared.`;
}

function peoplePhrase(changes: readonly Change[]): string {
  const count = (code: Change['code']) => changes.filter((change) => change.code === code).length;
  const joined = count('person-joined');
  const left = count('person-left');
  if (joined === 0 && left === 0) return '';
  if (joined === 0) return plural(left, { one: '# person left', other: '# people left' });
  const came = plural(joined, { one: '# person joined', other: '# people joined' });
  return left === 0 ? came : t`${came}, ${plural(left, { one: '# left', other: '# left' })}`;
}

/** What the sentence does not tell, so that nobody takes its example for all. */
function restPhrase({ groups, changes }: SentenceOf): string {
  const told = new Set<Change>(groups[0]?.changes ?? []);
  const rest = changes.filter(
    (change) =>
      !told.has(change) && change.code !== 'person-joined' && change.code !== 'person-left',
  ).length;
  if (rest === 0) return '';
  const isFirst = groups.length === 0 && rest === changes.length;
  return isFirst
    ? plural(rest, { one: '# change', other: '# changes' })
    : plural(rest, { one: '# other change', other: '# other changes' });
}
