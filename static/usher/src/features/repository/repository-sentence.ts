import { plural, t } from '@lingui/core/macro';
import { nameInSentence } from '../../lib/name-in-sentence';
import { levelWord } from '../../lib/level-words';
import { formatCount, listInFigures } from '../../lib/plural';
import { isSomebody } from '../people/people-filter';
import { type PersonOnRepository, type RepositoryView } from './repository-access';

/** `At most 23 people reach studio-assets: 7 admin, 7 write, 9 read.` */
export function repositorySentence({ people, repository, coverage }: RepositoryView): string {
  const name = nameInSentence(repository.name);
  const own = people.filter(({ publicOnly, person }) => !publicOnly && isSomebody(person));
  const certain = own.filter(({ level }) => level !== 'none');
  const isKnown = coverage.state === 'complete' && certain.length === own.length;
  const says =
    own.length === 0
      ? nobodyReaches(name, coverage.state)
      : reachOf({ certain: certain.length, atMost: own.length, isKnown }, name, levelsOf(own));
  return repository.isPrivate ? says : [says, t`It is public: anybody can read it.`].join(' ');
}

interface Reach {
  readonly certain: number;
  readonly atMost: number;
  readonly isKnown: boolean;
}

function reachOf({ certain, atMost, isKnown }: Reach, name: string, levels: string): string {
  if (certain === atMost)
    return isKnown
      ? t`${plural(certain, { one: '# person reaches', other: '# people reach' })} ${name}: ${levels}.`
      : t`At least ${plural(certain, { one: '# person reaches', other: '# people reach' })} ${name}: ${levels}.`;
  const most = plural(atMost, { one: '# person reaches', other: '# people reach' });
  return certain === 0
    ? t`At most ${most} ${name}: ${levels}.`
    : t`At least ${formatCount(certain)} and at most ${most} ${name}: ${levels}.`;
}

function nobodyReaches(name: string, state: RepositoryView['coverage']['state']): string {
  return state === 'complete' ? t`Nobody reaches ${name}.` : t`Nobody is known to reach ${name}.`;
}

function levelsOf(people: readonly PersonOnRepository[]): string {
  const parts = (['admin', 'write', 'read'] as const).flatMap((level) => {
    const count = people.filter((row) => row.level === level).length;
    return count === 0 ? [] : [t`${formatCount(count)} ${levelWord(level)}`];
  });
  const possible = people.filter(({ level }) => level === 'none').length;
  return listInFigures([
    ...parts,
    ...(possible === 0 ? [] : [t`${formatCount(possible)} not known`]),
  ]);
}
