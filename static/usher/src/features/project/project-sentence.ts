import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { formatCount, listInFigures } from '../../lib/plural';
import { type ShownPeople } from '../people/people-sentence';

const LEVELS = ['admin', 'create-repo', 'write', 'read'] as const;

/** `29 people reach ART: 6 admin, 5 write, 9 read on the project; 9 reach single repositories only.` */
export function projectSentence(project: string, people: ShownPeople): string {
  const { shown, total, isFiltered } = people;
  if (shown.length === 0)
    return isFiltered
      ? t`None of ${plural(total, { one: '# person', other: '# people' })} match.`
      : t`Nobody is known to reach ${project}.`;
  const levels = LEVELS.flatMap((level) => {
    const count = shown.filter((row) => row.level === level).length;
    return count === 0 ? [] : [t`${formatCount(count)} ${levelWord(level)}`];
  });
  const onProject = levels.length === 0 ? '' : t`${listInFigures(levels)} on the project`;
  const what = [onProject, ...rest(shown)].filter(Boolean).join('; ');
  return isFiltered
    ? t`${formatCount(shown.length)} of ${plural(total, { one: '# person', other: '# people' })} reach ${project}: ${what}.`
    : t`${plural(total, { one: '# person reaches', other: '# people reach' })} ${project}: ${what}.`;
}

function rest(shown: ShownPeople['shown']): readonly string[] {
  const without = shown.filter(({ level }) => level === 'none');
  const possible = without.filter(({ atMost }) => atMost !== 'none').length;
  const single = without.length - possible;
  return [
    single === 0 ? '' : t`${formatCount(single)} single repositories only`,
    possible === 0 ? '' : t`${formatCount(possible)} not known`,
  ];
}
