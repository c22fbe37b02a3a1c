import { levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { countOf, formatCount, peopleCount, repositoryCount } from '../../lib/plural';
import { hasNoGrant, isEmptyGroup } from '../groups/group-row';
import { type GroupAnswer } from './group-answer';

type Told = Pick<GroupAnswer, 'row' | 'grants' | 'areGrantsKnown' | 'reach'>;

/** `artists gives write to 41 people on 18 repositories; 12 of them hold some of it only from here.` */
export function groupSentence(group: Told): string {
  const { row } = group;
  const name = nameInSentence(row.name);
  if (hasNoGrant(row)) return withoutGrant(group, name);
  const what = levelsOf(group);
  if (isEmptyGroup(row)) return `${name} has ${what} on ${placesOf(group)}, and nobody is in it.`;
  if (row.reaches === 0)
    return `${name} has ${what} on ${countOf(row.projectGrants, 'project')} without a known repository.`;
  return `${name} gives ${what} to ${membersOf(row)} on ${placesOf(group)}${onlyFromHere(group)}.`;
}

function withoutGrant({ row, areGrantsKnown }: Told, name: string): string {
  const who = isEmptyGroup(row) ? 'nobody in it' : membersOf(row);
  return areGrantsKnown
    ? `${name} has ${who} and no grant: it gives access to nothing.`
    : `${name} has ${who} and no known grant; not all grants could be read.`;
}

/** Different levels in different places are no single level. */
function levelsOf({ row, grants }: Told): string {
  const isSame = grants.every(({ level }) => level === row.level);
  return `${levelWord(row.level)}${isSame ? '' : ' or less'}`;
}

function placesOf({ row, areGrantsKnown }: Told): string {
  return `${areGrantsKnown ? '' : 'at least '}${repositoryCount(row.reaches)}`;
}

function membersOf({ members, possible }: GroupAnswer['row']): string {
  if (possible === 0) return peopleCount(members);
  const most = `at most ${peopleCount(members + possible)}`;
  return members === 0 ? most : `at least ${formatCount(members)} and ${most}`;
}

function onlyFromHere({ row, reach: { people } }: Told): string {
  const certain = people.filter(({ lose, drop }) => lose + drop > 0).length;
  const open = people.length - certain;
  const maybe = open === 0 ? '' : `for up to ${formatCount(open)}${certain > 0 ? ' more' : ''}`;
  if (certain === 0)
    return open === 0
      ? '; each of them has the same from elsewhere'
      : `; ${maybe} of them it may be the only way`;
  const verb = certain === 1 ? 'holds' : 'hold';
  const rest = open === 0 ? '' : `, ${maybe} it is not known`;
  const isAll = certain === row.members && row.possible === 0;
  const who = isAll && certain > 1 ? 'all' : formatCount(certain);
  return `; ${who} of them ${verb} some of it only from here${rest}`;
}
