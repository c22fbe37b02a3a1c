import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { formatCount } from '../../lib/plural';
import { type ShownPeople } from '../people/people-sentence';

const LEVELS = ['admin', 'create-repo', 'write', 'read'] as const;

/** `29 people reach ART: 6 admin, 5 write, 9 read on the project; 9 reach single repositories only.` */
export function projectSentence(project: string, people: ShownPeople): string {
  const { shown, total, isFiltered } = people;
  if (shown.length === 0)
    return isFiltered
      ? t`None of ${plural(total, { one: '# person', other: '# people' })} match.`
      : t`Nobody is known to reach ${project}.`;
  const subject = isFiltered
    ? t`${formatCount(shown.length)} of ${plural(total, { one: '# person', other: '# people' })}`
    : plural(total, { one: '# person', other: '# people' });
  const verb = shown.length === 1 && !isFiltered ? 'reaches' : 'reach';
  const levels = LEVELS.flatMap((level) => {
    const count = shown.filter((row) => row.level === level).length;
    return count === 0 ? [] : [`${formatCount(count)} ${levelWord(level)}`];
  });
  const onProject = levels.length === 0 ? '' : t`${levels.join(', ')} on the project`;
  return `${subject} ${verb} ${project}: ${[onProject, ...rest(shown)].filter(Boolean).join('; ')}.`;
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
