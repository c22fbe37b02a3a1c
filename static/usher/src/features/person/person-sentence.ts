import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount, repositoryCount } from '../../lib/plural';
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
  if (parts.length > 0) return `${name} can ${join(parts)}.${maybe}`;
  if (possible > 0) return `${name} may reach ${repositoryCount(possible)}; nothing is certain.`;
  return coverage.state === 'complete'
    ? `${name} has no access to any repository${publicHint(projects)}.`
    : `No access of ${name} is known, but not everything could be read.`;
}

function abilities(rows: readonly RepositoryOfPerson[]): readonly string[] {
  const count = (wanted: string) => rows.filter(({ level }) => level === wanted).length;
  const verbs = [
    ['administer', count('admin')],
    ['write to', count('write')],
    ['read', count('read')],
  ] as const;
  const used = verbs.filter(([, number]) => number > 0);
  return used.map(([verb, number], position) =>
    position === 0 ? `${verb} ${repositoryCount(number)}` : `${verb} ${formatCount(number)}`,
  );
}

function join(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function mayReach(possible: number, isMore: boolean): string {
  return `They may reach ${repositoryCount(possible)}${isMore ? ' more' : ''}.`;
}

function publicHint(projects: readonly ProjectSection[]): string {
  return projects.some(({ rows }) => rows.length > 0) ? ' but the public ones' : '';
}

/** `write on 2, read on 8 of 10`. */
export function sectionSummary({ rows, total }: ProjectSection): string {
  const own = rows.filter(({ publicOnly }) => !publicOnly);
  const parts = (['admin', 'write', 'read'] as const).flatMap((level) => {
    const count = own.filter((row) => row.level === level).length;
    return count === 0 ? [] : [`${level} on ${formatCount(count)}`];
  });
  const possible = own.filter(({ level }) => level === 'none').length;
  const all = possible === 0 ? parts : [...parts, `not known on ${formatCount(possible)}`];
  if (all.length === 0) return `public only, ${formatCount(rows.length)} of ${formatCount(total)}`;
  return `${all.join(', ')} of ${formatCount(total)}`;
}
