import { plural, t } from '@lingui/core/macro';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type LevelCause } from '../../../../../src/domain/changes/change';
import { levelWord } from '../../lib/level-words';
import { changeParts, who } from './change-words';
import { type ChangeNames } from './change-names';
import { type CauseGroup, peopleOf, repositoriesOf } from './moves';
import { line, listParts, type Name, type Parts } from './parts';

/** `group platform was given write on project PAY`: why, for the middle of a sentence. */
export function causeParts(group: CauseGroup, names: ChangeNames): Parts {
  const reasons = group.causes.map((cause) => reasonParts(cause, group, names));
  return reasons.flatMap((reason, position) => (position === 0 ? reason : [' and ', ...reason]));
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
  const subject: Parts =
    people.length === 1 && only !== undefined
      ? [names.person(only.person)]
      : [plural(people.length, { one: '# person', other: '# people' })];
  const [one] = repositories;
  const object: Parts =
    repositories.length === 1 && one !== undefined
      ? [names.repository(one)]
      : [plural(repositories.length, { one: '# repository', other: '# repositories' })];
  return line`${subject} ${verbOf(group)} ${object}`;
}

function verbOf({ code, moves }: CauseGroup): string {
  const before = oneLevel(moves.map((move) => move.before.level));
  const after = oneLevel(moves.map((move) => move.after.level));
  if (code === 'level-raised')
    return t`gained ${after === undefined ? t`access` : levelWord(after)} on`;
  if (after !== undefined && after !== 'none') return t`went down to ${levelWord(after)} on`;
  return t`lost ${before === undefined ? t`access` : levelWord(before)} on`;
}

function oneLevel(levels: readonly RepositoryLevel[]): RepositoryLevel | undefined {
  const [first, ...others] = new Set(levels);
  return others.length === 0 ? first : undefined;
}

function reasonParts(cause: LevelCause, group: CauseGroup, names: ChangeNames): Parts {
  const isRaised = group.code === 'level-raised';
  switch (cause.kind) {
    case 'grant':
      return grantParts(cause, group, names);
    case 'membership':
      return line`${movedPeople(group, names)} ${isRaised ? t`joined` : t`left`} group ${names.group(cause.group)}`;
    case 'role':
      return line`${movedPeople(group, names)} ${isRaised ? t`became workspace admin` : t`stopped being workspace admin`}`;
    case 'visibility':
      return line`${movedRepositories(group, names)} ${isRaised ? t`became public` : t`became private`}`;
    case 'moved':
      return line`${movedRepositories(group, names)} moved to another project`;
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
  const verb = group.code === 'level-raised' ? t`was given more` : t`was given less`;
  const scope =
    group.project === undefined
      ? plural(repositoriesOf(group).size, { one: '# repository', other: '# repositories' })
      : t`project ${names.project(group.project)}`;
  return line`${who(cause.holder, names)} ${verb} on ${scope}`;
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
