import { plural, t } from '@lingui/core/macro';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type LevelCause } from '../../../../../src/domain/changes/change';
import { levelWord } from '../../lib/level-words';
import { changeParts, who as whoWords } from './change-words';
import { type ChangeNames } from './change-names';
import { type CauseGroup, peopleOf, repositoriesOf } from './moves';
import { listParts, type Name, type Parts, told } from './parts';

/** `group platform was given write on project PAY`: why, for the middle of a sentence. */
export function causeParts(group: CauseGroup, names: ChangeNames): Parts {
  const [first = [], ...others] = group.causes.map((cause) => reasonParts(cause, group, names));
  return others.reduce((all, reason) => told((of) => t`${of(all)} and ${of(reason)}`), first);
}

/** `+8 write`, `−1 admin`: a sign and a word, so that no colour is needed. */
export function deltaText({ code, moves }: CauseGroup): string {
  const count = peopleOf({ moves }).size;
  const level = oneLevel(
    moves.map(({ before, after }) => (code === 'level-raised' ? after : before).level),
  );
  const word = level === undefined ? t`access` : levelWord(level);
  return code === 'level-raised' ? `+${count} ${word}` : `−${count} ${word}`;
}

/** `8 people gained write on 19 repositories`. */
export function effectParts(group: CauseGroup, names: ChangeNames): Parts {
  const people = [...peopleOf(group)];
  const repositories = [...repositoriesOf(group)];
  const [only] = group.moves;
  const subject =
    people.length === 1 && only !== undefined
      ? names.person(only.person)
      : plural(people.length, { one: '# person', other: '# people' });
  const [one] = repositories;
  const object =
    repositories.length === 1 && one !== undefined
      ? names.repository(one)
      : plural(repositories.length, { one: '# repository', other: '# repositories' });
  return told((of) => movedText(group, people.length, { who: of(subject), where: of(object) }));
}

interface Ends {
  readonly who: string;
  readonly where: string;
}

function movedText({ code, moves }: CauseGroup, people: number, { who, where }: Ends): string {
  const before = wordOf(oneLevel(moves.map((move) => move.before.level)));
  const after = oneLevel(moves.map((move) => move.after.level));
  if (code === 'level-raised') {
    const level = wordOf(after);
    return level === undefined
      ? plural(people, {
          one: `${who} gained access on ${where}`,
          other: `${who} gained access on ${where}`,
        })
      : plural(people, {
          one: `${who} gained ${level} on ${where}`,
          other: `${who} gained ${level} on ${where}`,
        });
  }
  if (after !== undefined && after !== 'none') {
    const level = levelWord(after);
    return plural(people, {
      one: `${who} went down to ${level} on ${where}`,
      other: `${who} went down to ${level} on ${where}`,
    });
  }
  return before === undefined
    ? plural(people, {
        one: `${who} lost access on ${where}`,
        other: `${who} lost access on ${where}`,
      })
    : plural(people, {
        one: `${who} lost ${before} on ${where}`,
        other: `${who} lost ${before} on ${where}`,
      });
}

function wordOf(level: RepositoryLevel | undefined): string | undefined {
  return level === undefined ? undefined : levelWord(level);
}

function oneLevel(levels: readonly RepositoryLevel[]): RepositoryLevel | undefined {
  const [first, ...others] = new Set(levels);
  return others.length === 0 ? first : undefined;
}

function reasonParts(cause: LevelCause, group: CauseGroup, names: ChangeNames): Parts {
  switch (cause.kind) {
    case 'grant':
      return grantParts(cause, group, names);
    case 'membership':
      return membershipParts(cause, group, names);
    case 'role':
      return roleParts(group, names);
    case 'visibility':
      return visibilityParts(group, names);
    case 'moved':
      return told((of) => {
        const which = of(movedRepositories(group, names));
        return plural(repositoriesOf(group).size, {
          one: `${which} moved to another project`,
          other: `${which} moved to another project`,
        });
      });
    case 'unexplained':
      return [t`no fact that was read explains it: only Bitbucket’s own listing shows it`];
  }
}

function grantParts(
  cause: Extract<LevelCause, { kind: 'grant' }>,
  group: CauseGroup,
  names: ChangeNames,
): Parts {
  const grants = group.changes.filter((change) => 'holder' in change);
  const [only] = grants;
  if (grants.length === 1 && only !== undefined) return changeParts(only, names);
  const who = whoWords(cause.holder, names);
  const isMore = group.code === 'level-raised';
  if (group.project !== undefined) {
    const project = names.project(group.project);
    return told((of) =>
      isMore
        ? t`${of(who)} was given more on project ${project}`
        : t`${of(who)} was given less on project ${project}`,
    );
  }
  const many = repositoriesOf(group).size;
  return told((of) =>
    isMore
      ? t`${of(who)} was given more on ${plural(many, { one: '# repository', other: '# repositories' })}`
      : t`${of(who)} was given less on ${plural(many, { one: '# repository', other: '# repositories' })}`,
  );
}

function membershipParts(
  { group: slug }: Extract<LevelCause, { kind: 'membership' }>,
  group: CauseGroup,
  names: ChangeNames,
): Parts {
  return told((of) => {
    const [people, name] = [of(movedPeople(group, names)), of(names.group(slug))];
    const count = peopleOf(group).size;
    return group.code === 'level-raised'
      ? plural(count, {
          one: `${people} joined group ${name}`,
          other: `${people} joined group ${name}`,
        })
      : plural(count, {
          one: `${people} left group ${name}`,
          other: `${people} left group ${name}`,
        });
  });
}

function roleParts(group: CauseGroup, names: ChangeNames): Parts {
  return told((of) => {
    const people = of(movedPeople(group, names));
    const count = peopleOf(group).size;
    return group.code === 'level-raised'
      ? plural(count, {
          one: `${people} became workspace admin`,
          other: `${people} became workspace admin`,
        })
      : plural(count, {
          one: `${people} stopped being workspace admin`,
          other: `${people} stopped being workspace admin`,
        });
  });
}

function visibilityParts(group: CauseGroup, names: ChangeNames): Parts {
  return told((of) => {
    const which = of(movedRepositories(group, names));
    const count = repositoriesOf(group).size;
    return group.code === 'level-raised'
      ? plural(count, { one: `${which} became public`, other: `${which} became public` })
      : plural(count, { one: `${which} became private`, other: `${which} became private` });
  });
}

function movedPeople(group: CauseGroup, names: ChangeNames): Parts {
  const people = new Map(
    group.moves.map(({ person }): [string, Name] => [person, names.person(person)]),
  );
  return listParts([...people.values()]);
}

function movedRepositories(group: CauseGroup, names: ChangeNames): Parts {
  return listParts([...repositoriesOf(group)].map((uuid) => names.repository(uuid)));
}
