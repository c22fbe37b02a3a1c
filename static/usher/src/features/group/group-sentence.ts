import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount } from '../../lib/plural';
import { hasNoGrant, isEmptyGroup } from '../groups/group-row';
import { type GroupAnswer } from './group-answer';

type Told = Pick<GroupAnswer, 'row' | 'grants' | 'areGrantsKnown' | 'reach'>;

/** `artists gives write to 41 people on 18 repositories; 12 of them hold some of it only from here.` */
export function groupSentence(group: Told): string {
  const { row } = group;
  const name = nameInSentence(row.name);
  if (hasNoGrant(row)) return withoutGrant(group, name);
  const what = levelsOf(group);
  if (isEmptyGroup(row)) return t`${name} has ${what} on ${placesOf(group)}, and nobody is in it.`;
  if (row.reaches === 0)
    return t`${name} has ${what} on ${plural(row.projectGrants, { one: '# project', other: '# projects' })} without a known repository.`;
  return onlyFromHere(t`${name} gives ${what} to ${membersOf(row)} on ${placesOf(group)}`, group);
}

function withoutGrant({ row, areGrantsKnown }: Told, name: string): string {
  const who = isEmptyGroup(row) ? t`nobody in it` : membersOf(row);
  return areGrantsKnown
    ? t`${name} has ${who} and no grant: it gives access to nothing.`
    : t`${name} has ${who} and no known grant; not all grants could be read.`;
}

/** Different levels in different places are no single level. */
function levelsOf({ row, grants }: Told): string {
  const level = levelWord(row.level);
  return grants.every((grant) => grant.level === row.level) ? level : t`${level} or less`;
}

function placesOf({ row, areGrantsKnown }: Told): string {
  const places = plural(row.reaches, { one: '# repository', other: '# repositories' });
  return areGrantsKnown ? places : t`at least ${places}`;
}

function membersOf({ members, possible }: GroupAnswer['row']): string {
  if (possible === 0) return plural(members, { one: '# person', other: '# people' });
  const most = t`at most ${plural(members + possible, { one: '# person', other: '# people' })}`;
  return members === 0 ? most : t`at least ${formatCount(members)} and ${most}`;
}

function onlyFromHere(gives: string, { row, reach: { people } }: Told): string {
  const certain = people.filter(({ lose, drop }) => lose + drop > 0).length;
  const open = people.length - certain;
  if (certain === 0)
    return open === 0
      ? t`${gives}; each of them has the same from elsewhere.`
      : t`${gives}; for up to ${formatCount(open)} of them it may be the only way.`;
  const isAll = certain === row.members && row.possible === 0;
  const held =
    isAll && certain > 1
      ? t`${gives}; all of them hold some of it only from here`
      : t`${gives}; ${plural(certain, { one: '# of them holds', other: '# of them hold' })} some of it only from here`;
  return open === 0 ? `${held}.` : t`${held}, for up to ${formatCount(open)} more it is not known.`;
}
