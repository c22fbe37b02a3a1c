import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount, listInFigures, listInWords } from '../../lib/plural';
import {
  type PersonAccessView,
  type ProjectSection,
  type RepositoryOfPerson,
} from './person-access';

/** `Nora Lind can write to 14 repositories and read 23.` */
export function personSentence(view: PersonAccessView): string {
  const { person, projects, coverage } = view;
  const name = nameInSentence(person.displayName);
  const rows = projects.flatMap((section) => section.rows).filter(({ publicOnly }) => !publicOnly);
  const parts = abilities(rows);
  const possible = rows.filter(({ level }) => level === 'none').length;
  if (parts.length > 0) {
    const can = t`${name} can ${listInWords(parts)}.`;
    return possible === 0 ? can : `${can} ${mayReachMore(possible)}`;
  }
  if (possible > 0)
    return t`${name} may reach ${plural(possible, { one: '# repository', other: '# repositories' })}; nothing is certain.`;
  if (coverage.state !== 'complete')
    return t`No access of ${name} is known, but not everything could be read.`;
  if (hasNoRepository(view))
    return t`${name} can open no repository, because the workspace has none.`;
  return projects.some((section) => section.rows.length > 0)
    ? t`${name} has no access to any repository but the public ones.`
    : t`${name} has no access to any repository.`;
}

/** Proved by a list that was read in full; one that was not read is no empty workspace. */
export function hasNoRepository({ index, coverage }: PersonAccessView): boolean {
  return coverage.state === 'complete' && index?.facts.repositories.length === 0;
}

/** The first says of what; German puts the verb behind, each with its own. */
function abilities(rows: readonly RepositoryOfPerson[]): readonly string[] {
  const used = LEVELS.flatMap((level) => {
    const count = rows.filter((row) => row.level === level).length;
    return count === 0 ? [] : [{ level, count }];
  });
  return used.map(({ level, count }, position) =>
    position === 0 ? FIRST_ABILITY[level](count) : OTHER_ABILITY[level](formatCount(count)),
  );
}

const LEVELS = ['admin', 'write', 'read'] as const;
type Ability = (typeof LEVELS)[number];

const FIRST_ABILITY: Readonly<Record<Ability, (count: number) => string>> = {
  admin: (count) =>
    plural(count, { one: 'administer # repository', other: 'administer # repositories' }),
  write: (count) =>
    plural(count, { one: 'write to # repository', other: 'write to # repositories' }),
  read: (count) => plural(count, { one: 'read # repository', other: 'read # repositories' }),
};

const OTHER_ABILITY: Readonly<Record<Ability, (count: string) => string>> = {
  admin: (count) => t`administer ${count}`,
  write: (count) => t`write to ${count}`,
  read: (count) => t`read ${count}`,
};

function mayReachMore(possible: number): string {
  return plural(possible, {
    one: 'They may reach # repository more.',
    other: 'They may reach # repositories more.',
  });
}

/** `write on 2, read on 8 of 10`. */
export function sectionSummary({ rows, total }: ProjectSection): string {
  const own = rows.filter(({ publicOnly }) => !publicOnly);
  const parts = LEVELS.flatMap((level) => {
    const count = own.filter((row) => row.level === level).length;
    return count === 0 ? [] : [t`${levelWord(level)} on ${formatCount(count)}`];
  });
  const possible = own.filter(({ level }) => level === 'none').length;
  const all = possible === 0 ? parts : [...parts, t`not known on ${formatCount(possible)}`];
  if (all.length === 0) return t`public only, ${formatCount(rows.length)} of ${formatCount(total)}`;
  return t`${listInFigures(all)} of ${formatCount(total)}`;
}
