import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount } from '../../lib/plural';
import {
  type PersonAccessView,
  type ProjectSection,
  type RepositoryOfPerson,
} from './person-access';

/** `Nora Lind can write to 14 repositories and read 23.` */
export function personSentence({ person, projects, coverage }: PersonAccessView): string {
  const name = nameInSentence(person.displayName);
  const rows = projects.flatMap((section) => section.rows).filter(({ publicOnly }) => !publicOnly);
  const parts = abilities(rows);
  const possible = rows.filter(({ level }) => level === 'none').length;
  const maybe = possible === 0 ? '' : ` ${mayReach(possible, parts.length > 0)}`;
  if (parts.length > 0) return t`${name} can ${join(parts)}.${maybe}`;
  if (possible > 0)
    return t`${name} may reach ${plural(possible, { one: '# repository', other: '# repositories' })}; nothing is certain.`;
  return coverage.state === 'complete'
    ? t`${name} has no access to any repository${publicHint(projects)}.`
    : t`No access of ${name} is known, but not everything could be read.`;
}

function abilities(rows: readonly RepositoryOfPerson[]): readonly string[] {
  const count = (wanted: string) => rows.filter(({ level }) => level === wanted).length;
  const verbs = [
    ['administer', count('admin')],
    [t`write to`, count('write')],
    ['read', count('read')],
  ] as const;
  const used = verbs.filter(([, number]) => number > 0);
  return used.map(([verb, number], position) =>
    position === 0
      ? `${verb} ${plural(number, { one: '# repository', other: '# repositories' })}`
      : `${verb} ${formatCount(number)}`,
  );
}

function join(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : t`${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function mayReach(possible: number, isMore: boolean): string {
  return t`They may reach ${plural(possible, { one: '# repository', other: '# repositories' })}${isMore ? t` more` : ''}.`;
}

function publicHint(projects: readonly ProjectSection[]): string {
  return projects.some(({ rows }) => rows.length > 0) ? t` but the public ones` : '';
}

/** `write on 2, read on 8 of 10`. */
export function sectionSummary({ rows, total }: ProjectSection): string {
  const own = rows.filter(({ publicOnly }) => !publicOnly);
  const parts = (['admin', 'write', 'read'] as const).flatMap((level) => {
    const count = own.filter((row) => row.level === level).length;
    return count === 0 ? [] : [t`${levelWord(level)} on ${formatCount(count)}`];
  });
  const possible = own.filter(({ level }) => level === 'none').length;
  const all = possible === 0 ? parts : [...parts, t`not known on ${formatCount(possible)}`];
  if (all.length === 0) return t`public only, ${formatCount(rows.length)} of ${formatCount(total)}`;
  return t`${all.join(', ')} of ${formatCount(total)}`;
}
