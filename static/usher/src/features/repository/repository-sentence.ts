import { plural, t } from '@lingui/core/macro';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount } from '../../lib/plural';
import { isSomebody } from '../people/people-filter';
import { type PersonOnRepository, type RepositoryView } from './repository-access';

/** `At most 23 people reach studio-assets: 7 admin, 7 write, 9 read.` */
export function repositorySentence({ people, repository, coverage }: RepositoryView): string {
  const name = nameInSentence(repository.name);
  const own = people.filter(({ publicOnly, person }) => !publicOnly && isSomebody(person));
  const certain = own.filter(({ level }) => level !== 'none');
  const isKnown = coverage.state === 'complete' && certain.length === own.length;
  const subject = reachOf({ certain: certain.length, atMost: own.length, isKnown });
  const everybody = repository.isPrivate ? '' : t` It is public: anybody can read it.`;
  if (own.length === 0) return `${nobody(coverage.state)} ${name}.${everybody}`;
  const verb = own.length === 1 ? 'reaches' : 'reach';
  return `${subject} ${verb} ${name}: ${levelsOf(own)}.${everybody}`;
}

interface Reach {
  readonly certain: number;
  readonly atMost: number;
  readonly isKnown: boolean;
}

function reachOf({ certain, atMost, isKnown }: Reach): string {
  if (certain === atMost)
    return isKnown
      ? plural(certain, { one: '# person', other: '# people' })
      : t`At least ${plural(certain, { one: '# person', other: '# people' })}`;
  if (certain === 0) return t`At most ${plural(atMost, { one: '# person', other: '# people' })}`;
  return t`At least ${formatCount(certain)} and at most ${plural(atMost, { one: '# person', other: '# people' })}`;
}

function nobody(state: RepositoryView['coverage']['state']): string {
  return state === 'complete' ? t`Nobody reaches` : t`Nobody is known to reach`;
}

function levelsOf(people: readonly PersonOnRepository[]): string {
  const parts = (['admin', 'write', 'read'] as const).flatMap((level) => {
    const count = people.filter((row) => row.level === level).length;
    return count === 0 ? [] : [`${formatCount(count)} ${level}`];
  });
  const possible = people.filter(({ level }) => level === 'none').length;
  return [...parts, ...(possible === 0 ? [] : [t`${formatCount(possible)} not known`])].join(', ');
}
